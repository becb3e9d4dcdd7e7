import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../api';
import { setServerTime } from '../ui/now';
import type { TaskSearch } from './task-search';

const MINUTES_MS = 60_000;

/** What the office must do. Its key begins with 'board', which the live stream renews. */
export function taskQuery(search: TaskSearch) {
  return queryOptions({
    queryKey: ['board', 'tasks', search],
    queryFn: async () => {
      const list = await api('GET /office-tasks', { query: search });
      setServerTime(Date.parse(list.now));
      return list;
    },
    placeholderData: keepPreviousData,
    refetchInterval: MINUTES_MS,
  });
}

/** After something was done: every list that counts it. */
export function useTasksMoved(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['board'] });
}
