import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';
import { setServerTime } from '../ui/now';

const MINUTES_MS = 60_000;

/** The whole morning in one answer. Its key begins with 'board', which the live stream renews. */
export const morningQuery = queryOptions({
  queryKey: ['board', 'morning'],
  queryFn: async () => {
    const morning = await api('GET /morning');
    setServerTime(Date.parse(morning.now));
    return morning;
  },
  refetchInterval: MINUTES_MS,
});
