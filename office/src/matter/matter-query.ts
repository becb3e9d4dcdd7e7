import { Refused } from '@huifa/shared/api/client';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../api';
import type { BoardMatterView } from '../views';

/** One matter as the office may see it. Its key begins with 'board', which the live stream renews. */
export function matterQuery(id: string) {
  return queryOptions({
    queryKey: ['board', 'matter', id],
    queryFn: () => api('GET /board/matters/{id}', { path: { id } }),
    refetchInterval: 60_000,
  });
}

/** The firms that could be asked, ranked at this moment. */
export function candidatesQuery(id: string) {
  return queryOptions({
    queryKey: ['candidates', id],
    queryFn: () => api('GET /board/matters/{id}/candidates', { path: { id } }),
    gcTime: 0,
    staleTime: 0,
  });
}

/**
 * Makes an action show its outcome: the answered view replaces the one on the screen, and a matter that has moved
 * meanwhile is fetched again while the refusal says so.
 */
export function useMatterAction(id: string) {
  const queries = useQueryClient();
  const { queryKey } = matterQuery(id);
  return <Form>(send: (form: Form, once: string) => Promise<BoardMatterView>) =>
    async (form: Form, once: string): Promise<BoardMatterView> => {
      try {
        const view = await send(form, once);
        queries.setQueryData(queryKey, view);
        void queries.invalidateQueries({ queryKey: ['board', 'list'] });
        return view;
      } catch (error) {
        if (error instanceof Refused && error.status === 409) void queries.invalidateQueries({ queryKey });
        throw error;
      }
    };
}
