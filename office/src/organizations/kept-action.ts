import { Refused } from '@huifa/shared/api/client';
import { useQueryClient } from '@tanstack/react-query';

/** The keys of what is kept begin with this: whatever is changed, lists and pages of it are fetched again. */
export const KEPT = 'kept';

/** Makes a change show: everything of `kind` is fetched again, and so is the town, which residents read. */
export function useKeptAction(kind: 'villages' | 'points' | 'templates') {
  const queries = useQueryClient();
  const renew = () => {
    void queries.invalidateQueries({ queryKey: [KEPT, kind] });
    void queries.invalidateQueries({ queryKey: ['town'] });
  };
  return <Form, Answer>(send: (form: Form, once: string) => Promise<Answer>) =>
    async (form: Form, once: string): Promise<Answer> => {
      try {
        const answer = await send(form, once);
        renew();
        return answer;
      } catch (error) {
        if (error instanceof Refused && error.status === 409) renew();
        throw error;
      }
    };
}
