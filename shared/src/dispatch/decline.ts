/** Why a firm does not take a matter. Declining costs a firm nothing but its place; silence counts the same. */
export const DECLINE_CODES = [
  'conflict',
  'outOfSpecialty',
  'timeClash',
  'materialsMissing',
  'duplicate',
  'other',
] as const;
export type DeclineCode = (typeof DECLINE_CODES)[number];

export const DECLINE_LABELS: Record<DeclineCode, string> = {
  conflict: '利益冲突',
  outOfSpecialty: '不属业务范围',
  timeClash: '时间冲突',
  materialsMissing: '材料不足',
  duplicate: '重复',
  other: '其他',
};
