import { Refused } from '@huifa/shared/api/client';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../api';
import type { FirmLawyersView } from '../views';

export function lawyersQuery(firmId: string) {
  return queryOptions({
    queryKey: ['organizations', 'lawyers', firmId],
    queryFn: () => api('GET /keeping/firms/{id}/lawyers', { path: { id: firmId } }),
  });
}

/** Makes a change of lawyers show, and fetches anew what the firm's page says besides. */
export function useLawyerAction() {
  const queries = useQueryClient();
  return <Form, Answer extends FirmLawyersView | { room: FirmLawyersView }>(
      send: (form: Form, once: string) => Promise<Answer>,
    ) =>
    async (form: Form, once: string): Promise<Answer> => {
      try {
        const answer = await send(form, once);
        const room = roomOf(answer);
        queries.setQueryData(lawyersQuery(room.firmId).queryKey, room);
        void queries.invalidateQueries({ queryKey: ['organizations', 'firm', room.firmId] });
        void queries.invalidateQueries({ queryKey: ['organizations', 'firms'] });
        return answer;
      } catch (error) {
        if (error instanceof Refused && error.status === 409)
          void queries.invalidateQueries({ queryKey: ['organizations'] });
        throw error;
      }
    };
}

/** An answer that says more brings the lawyers along. */
function roomOf(answer: FirmLawyersView | { room: FirmLawyersView }): FirmLawyersView {
  return 'room' in answer ? answer.room : answer;
}
