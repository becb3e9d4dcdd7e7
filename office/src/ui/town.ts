import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

/** What everybody may know of the town: its name stands on everything that leaves the desk. */
export const townQuery = queryOptions({
  queryKey: ['town'],
  staleTime: 600_000,
  queryFn: () => api('GET /town'),
});
