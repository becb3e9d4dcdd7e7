/**
 * The worked examples of docs/law/working-days.md: received, then the 7th, 15th, 20th and 40th working day after it.
 * null: needs 2027, whose notice is not out.
 */
export const WORKED_EXAMPLES: readonly {
  readonly received: string;
  readonly plus7: string;
  readonly plus15: string;
  readonly plus20: string | null;
  readonly plus40: string | null;
  readonly why: string;
}[] = [
  example('2024-02-02', '2024-02-18', '2024-02-28', '2024-03-06', '2024-04-03', 'make-up Sundays count'),
  example('2024-02-08', '2024-02-23', '2024-03-06', '2024-03-13', '2024-04-11', '除夕 was worked in 2024'),
  example('2024-02-09', '2024-02-26', '2024-03-07', '2024-03-14', '2024-04-12', 'the same as received in the holiday'),
  example('2024-02-10', '2024-02-26', '2024-03-07', '2024-03-14', '2024-04-12', 'received in the holiday'),
  example('2024-09-10', '2024-09-20', '2024-10-08', '2024-10-14', '2024-11-11', 'three make-ups, two holidays'),
  example('2024-09-30', '2024-10-15', '2024-10-25', '2024-11-01', '2024-11-29', 'starts before National Day'),
  example('2024-12-20', '2024-12-31', '2025-01-13', '2025-01-20', '2025-02-21', 'crosses year and Spring Festival'),
  example('2025-01-20', '2025-02-05', '2025-02-14', '2025-02-21', '2025-03-21', 'crosses Spring Festival'),
  example('2025-01-24', '2025-02-10', '2025-02-20', '2025-02-27', '2025-03-27', 'make-ups on both sides of a holiday'),
  example('2025-01-27', '2025-02-12', '2025-02-24', '2025-03-03', '2025-03-31', 'the last day before a holiday'),
  example('2025-01-28', '2025-02-12', '2025-02-24', '2025-03-03', '2025-03-31', 'received on a holiday: the same'),
  example('2025-09-26', '2025-10-13', '2025-10-23', '2025-10-30', '2025-11-27', 'an eight-day holiday'),
  example('2025-09-30', '2025-10-16', '2025-10-28', '2025-11-04', '2025-12-02', 'the day before it'),
  example('2025-12-31', '2026-01-12', '2026-01-22', '2026-01-29', '2026-03-04', 'a Friday off, a Sunday worked'),
  example('2026-02-13', '2026-03-02', '2026-03-12', '2026-03-19', '2026-04-17', 'day one is a make-up Saturday'),
  example('2026-02-14', '2026-03-03', '2026-03-13', '2026-03-20', '2026-04-20', 'received on a make-up day'),
  example('2026-02-20', '2026-03-03', '2026-03-13', '2026-03-20', '2026-04-20', 'received in the holiday: the same'),
  example('2026-04-30', '2026-05-13', '2026-05-25', '2026-06-01', '2026-06-30', 'the make-up day of May'),
  example('2026-09-18', '2026-09-29', '2026-10-15', '2026-10-22', '2026-11-19', 'two holidays, two make-ups'),
  example('2026-09-30', '2026-10-15', '2026-10-27', '2026-11-03', '2026-12-01', 'the day before National Day'),
  example('2026-11-24', '2026-12-03', '2026-12-15', '2026-12-22', null, 'a full extension needs 2027'),
  example('2026-12-03', '2026-12-14', '2026-12-24', '2026-12-31', null, 'the last day wholly inside 2026'),
  example('2026-12-04', '2026-12-15', '2026-12-25', null, null, 'must not become 2027-01-01'),
];

function example(
  received: string,
  plus7: string,
  plus15: string,
  plus20: string | null,
  plus40: string | null,
  why: string,
) {
  return { received, plus7, plus15, plus20, plus40, why };
}
