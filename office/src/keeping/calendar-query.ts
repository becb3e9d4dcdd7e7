import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

/** The years as the clocks count them. */
export const calendarQuery = queryOptions({ queryKey: ['calendar'], queryFn: () => api('GET /calendar') });
