import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api';
import type { ResponseSearch } from './response-search';

export function responseQuery(search: ResponseSearch) {
  return queryOptions({
    queryKey: ['response-times', search],
    queryFn: () => api('GET /reports/response-times', { query: search }),
    placeholderData: keepPreviousData,
  });
}
