import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

/** 谁来签. */
export const dutiesQuery = queryOptions({
  queryKey: ['disclosure-keeping', 'duties'],
  queryFn: () => api('GET /keeping/disclosure/duties'),
});

/** What letters and pages say of the town. */
export const settingsQuery = queryOptions({
  queryKey: ['disclosure-keeping', 'settings'],
  queryFn: () => api('GET /keeping/disclosure/settings'),
});
