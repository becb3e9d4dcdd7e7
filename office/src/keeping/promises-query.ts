import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

/** Every version of what the town promises. */
export const promisesQuery = queryOptions({ queryKey: ['promises'], queryFn: () => api('GET /promises') });
