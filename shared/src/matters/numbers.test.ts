import { MATTER_KIND_LABELS, matterNumber } from './numbers.js';

describe('matter numbers', () => {
  it('are read out over the telephone: town, kind, year, six digits', () => {
    expect(matterNumber('consultation', 2026, 123)).toBe('HN-ZX-2026-000123');
    expect(MATTER_KIND_LABELS.consultation).toBe('法律咨询');
  });

  it('grow when six digits are not enough, and stay apart', () => {
    expect(matterNumber('consultation', 2026, 1_234_567)).toBe('HN-ZX-2026-1234567');
    expect(matterNumber('consultation', 2026, 1)).not.toBe(matterNumber('consultation', 2027, 1));
  });
});
