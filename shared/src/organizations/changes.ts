/** What is remembered of a change to what the office keeps, and the words it is shown in. */
export const KEPT_KINDS = [
  'firm',
  'contract',
  'lawyer',
  'invitation',
  'leave',
  'village',
  'villageAdviser',
  'point',
  'template',
] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

export const CHANGE_EVENTS = ['added', 'changed', 'ended', 'withdrawn', 'renewed', 'joined', 'resumed'] as const;
export type ChangeEvent = (typeof CHANGE_EVENTS)[number];

export const KEPT_KIND_LABELS: Record<KeptKind, string> = {
  firm: '律所',
  contract: '合同',
  lawyer: '律师',
  invitation: '邀请',
  leave: '休假',
  village: '村居',
  villageAdviser: '村居法律顾问',
  point: '服务点',
  template: '答复模板',
};
export const CHANGE_EVENT_LABELS: Record<ChangeEvent, string> = {
  added: '新加',
  changed: '修改',
  ended: '终止',
  withdrawn: '撤回',
  renewed: '换发邀请码',
  joined: '凭邀请码加入',
  resumed: '恢复',
};

/** A field with what it held; null: it was empty. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two states of a row, field by field in the order of `after`. What is equal is left out. */
export function fieldChanges(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): FieldChange[] {
  return Object.keys(after).flatMap((field) => {
    const change = { field, before: textOf(before[field]), after: textOf(after[field]) };
    return change.before === change.after ? [] : [change];
  });
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(String).join('、') : JSON.stringify(value);
}
