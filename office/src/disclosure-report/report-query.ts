import type { TableColumn, TableRow } from '@huifa/shared/disclosure/report-rows';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api';

export function reportQuery(year: number) {
  return queryOptions({
    queryKey: ['disclosure-report', year],
    queryFn: () => api('GET /desk/disclosure-reports/{year}', { path: { year } }),
    placeholderData: keepPreviousData,
  });
}

/** A figure of 表三. */
export interface ReportCell {
  readonly row: TableRow;
  readonly column: TableColumn;
}

export function cellQuery(year: number, { row, column }: ReportCell) {
  return queryOptions({
    queryKey: ['disclosure-report', year, row, column],
    queryFn: () => api('GET /desk/disclosure-reports/{year}/cells/{row}/{column}', { path: { year, row, column } }),
  });
}
