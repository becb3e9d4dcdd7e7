/** What the address of the yearly report may say. */
export interface ReportSearch {
  year?: number;
}

const FIRST_YEAR = 2019;
const LAST_YEAR = 2100;

/** A year that the server counts; anything else is left out. */
export function reportSearch({ year }: Record<string, unknown>): ReportSearch {
  const wanted = Number(year);
  return Number.isInteger(wanted) && wanted >= FIRST_YEAR && wanted <= LAST_YEAR ? { year: wanted } : {};
}
