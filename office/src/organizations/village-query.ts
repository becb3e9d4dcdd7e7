import { queryOptions } from '@tanstack/react-query';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import { api } from '../api';
import type { KeptVillageView } from '../views';
import { KEPT } from './kept-action';

export function villagesQuery({ show = 'live' }: { show?: 'live' | 'retired' }) {
  return queryOptions({
    queryKey: [KEPT, 'villages', 'list', show],
    queryFn: () => api('GET /keeping/villages', { query: { show } }),
  });
}

export function villageQuery(id: string) {
  return queryOptions({
    queryKey: [KEPT, 'villages', id],
    queryFn: () => api('GET /keeping/villages/{id}', { path: { id } }),
  });
}

/** Lawyers of firms under contract: who can be named. */
export const advisersQuery = queryOptions({
  queryKey: [KEPT, 'lawyers'],
  queryFn: () => api('GET /sittings/lawyers'),
});

/** The villages with who advises them, each fact in a column of its own. */
export const VILLAGE_COLUMNS: readonly SheetColumn<KeptVillageView>[] = [
  { title: '村居', kind: 'text', width: 20, of: ({ name }) => name },
  { title: '社区', kind: 'text', width: 16, of: ({ communityName }) => communityName },
  { title: '律所', kind: 'text', width: 24, of: ({ adviser }) => adviser?.firmName ?? null },
  { title: '本村法律顾问', kind: 'text', width: 16, of: ({ adviser }) => adviser?.lawyerName ?? null },
  { title: '第一天', kind: 'text', width: 12, of: ({ adviser }) => adviser?.startsOn ?? null },
];
