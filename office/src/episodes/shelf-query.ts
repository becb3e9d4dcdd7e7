import { Refused } from '@huifa/shared/api/client';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, API_BASE } from '../api';
import type { DeskEpisodeView, DeskShelfView } from '../views';

/** All series with all episodes. */
export const shelfQuery = queryOptions({ queryKey: ['episodes', 'shelf'], queryFn: () => api('GET /desk/episodes') });

/** One episode as the desk has it. */
export function episodeQuery(id: string) {
  return queryOptions({
    queryKey: ['episodes', id],
    queryFn: () => api('GET /desk/episodes/{id}', { path: { id } }),
  });
}

/** Shows the answered shelf. One that was out of date is fetched again while the refusal says so. */
export function useShelfAction() {
  const queries = useQueryClient();
  return <Form>(send: (form: Form, once: string) => Promise<DeskShelfView>) =>
    async (form: Form, once: string): Promise<DeskShelfView> => {
      try {
        const shelf = await send(form, once);
        queries.setQueryData(shelfQuery.queryKey, shelf);
        return shelf;
      } catch (error) {
        if (error instanceof Refused && error.status === 409) void queries.invalidateQueries(shelfQuery);
        throw error;
      }
    };
}

/** Shows the answered episode; what somebody else did meanwhile is fetched. */
export function useEpisodeAction(id: string) {
  const queries = useQueryClient();
  const { queryKey } = episodeQuery(id);
  return <Form>(send: (form: Form, once: string) => Promise<DeskEpisodeView>) =>
    async (form: Form, once: string): Promise<DeskEpisodeView> => {
      try {
        const view = await send(form, once);
        queries.setQueryData(queryKey, view);
        void queries.invalidateQueries(shelfQuery);
        return view;
      } catch (error) {
        if (error instanceof Refused && error.status === 409) void queries.invalidateQueries({ queryKey });
        throw error;
      }
    };
}

/** Where the desk sees a film or a cover, whether public or not. */
export function mediaAddress(id: string): string {
  return `${API_BASE}/desk/media/${id}`;
}
