import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api';
import { setServerTime } from '../ui/now';
import type { BoardSearch } from './board-search';

/** Minutes run down without anything happening. */
const MINUTES_MS = 60_000;

/** The board as filtered. Its key begins with 'board', which the live stream renews. */
export function boardQuery(search: BoardSearch) {
  return queryOptions({
    queryKey: ['board', 'list', search],
    queryFn: async () => {
      const board = await api('GET /board', { query: search });
      setServerTime(Date.parse(board.now));
      return board;
    },
    placeholderData: keepPreviousData,
    refetchInterval: MINUTES_MS,
  });
}
