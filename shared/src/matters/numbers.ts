/** Matter numbers: HN-ZX-2026-000123. They may have gaps (no counter lock in a booking); letter numbers may not. */
export type MatterKind = 'consultation' | 'disclosure';

const KIND_CODES: Record<MatterKind, string> = { consultation: 'ZX', disclosure: 'GK' };

export const MATTER_KIND_LABELS: Record<MatterKind, string> = {
  consultation: '法律咨询',
  disclosure: '政府信息公开申请',
};

export function matterNumber(kind: MatterKind, year: number, sequence: number): string {
  return `HN-${KIND_CODES[kind]}-${year}-${String(sequence).padStart(6, '0')}`;
}
