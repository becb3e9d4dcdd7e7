import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

/** A week of the roster. Its key begins with 'board': a booking at any desk or phone renews it. */
export function rosterQuery(from: string | undefined) {
  return queryOptions({
    queryKey: ['board', 'roster', from ?? 'now'],
    queryFn: () => api('GET /sittings', { query: from === undefined ? {} : { from } }),
  });
}
