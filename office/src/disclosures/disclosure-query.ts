import { Refused } from '@huifa/shared/api/client';
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../api';
import type { DeskDisclosureLineView, DeskDisclosureListView, DeskDisclosureView } from '../views';
import type { DisclosureSearch } from './disclosure-search';
import { isNarrowed } from './disclosure-words';

/** A stop for the pages that are read to narrow the list: towns have tens of open requests, not thousands. */
const MOST_PAGES = 20;

/** The board as its address says. Narrowed, it is read to its end: the server pages, the tiles do not. */
export function disclosuresQuery(search: DisclosureSearch) {
  return queryOptions({
    queryKey: ['disclosures', 'list', search],
    queryFn: () => (search.only === undefined ? page(search) : narrowed(search.only)),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

function page({ show = 'open', page: number = 1 }: { show?: 'open' | 'done'; page?: number }) {
  return api('GET /desk/disclosures', { query: { show, page: number } });
}

async function narrowed(only: NonNullable<DisclosureSearch['only']>): Promise<DeskDisclosureListView> {
  const first = await page({});
  const all: DeskDisclosureLineView[] = [...first.requests];
  for (let at = 2; all.length < first.total && at <= MOST_PAGES; at += 1) {
    const { requests } = await page({ page: at });
    if (requests.length === 0) break;
    all.push(...requests);
  }
  const requests = all.filter((line) => isNarrowed(line, only));
  return { ...first, requests, total: requests.length, pageSize: Math.max(requests.length, 1) };
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['disclosures', 'case', id],
    queryFn: () => api('GET /desk/disclosures/{id}', { path: { id } }),
  });
}

/**
 * Makes an action show its outcome: the answered view replaces the one on the screen, and a request that has moved
 * meanwhile is fetched again while the refusal says so.
 */
export function useCaseAction(id: string) {
  const queries = useQueryClient();
  const { queryKey } = caseQuery(id);
  return <Form>(send: (form: Form, once: string) => Promise<DeskDisclosureView>) =>
    async (form: Form, once: string): Promise<DeskDisclosureView> => {
      try {
        const view = await send(form, once);
        queries.setQueryData(queryKey, view);
        void queries.invalidateQueries({ queryKey: ['disclosures', 'list'] });
        return view;
      } catch (error) {
        if (error instanceof Refused && error.status === 409) void queries.invalidateQueries({ queryKey });
        throw error;
      }
    };
}
