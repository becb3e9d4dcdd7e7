import { Refused } from '@huifa/shared/api/client';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../api';
import type { FirmRoomView } from '../views';

/** Whether one looks at what is in use or at what no longer is; it stands in the address. */
export interface KeptSearch {
  show?: 'retired';
}

export function keptSearch({ show }: Record<string, unknown>): KeptSearch {
  return show === 'retired' ? { show } : {};
}

export function firmsQuery({ show = 'live' }: { show?: 'live' | 'retired' }) {
  return queryOptions({
    queryKey: ['organizations', 'firms', show],
    queryFn: () => api('GET /keeping/firms', { query: { show } }),
  });
}

export function firmQuery(id: string) {
  return queryOptions({
    queryKey: ['organizations', 'firm', id],
    queryFn: () => api('GET /keeping/firms/{id}', { path: { id } }),
  });
}

/** Makes a change show: the answered view replaces the one on the screen, and what others changed is fetched again. */
export function useFirmAction() {
  const queries = useQueryClient();
  return <Form>(send: (form: Form, once: string) => Promise<FirmRoomView>) =>
    async (form: Form, once: string): Promise<FirmRoomView> => {
      try {
        const firm = await send(form, once);
        queries.setQueryData(firmQuery(firm.id).queryKey, firm);
        void queries.invalidateQueries({ queryKey: ['organizations', 'firms'] });
        return firm;
      } catch (error) {
        if (error instanceof Refused && error.status === 409)
          void queries.invalidateQueries({ queryKey: ['organizations'] });
        throw error;
      }
    };
}
