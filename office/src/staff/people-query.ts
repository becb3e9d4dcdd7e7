import type { Answer } from '@huifa/shared/api/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

export type Member = Answer<'GET /staff'>['members'][number];
export type MemberDetail = Answer<'GET /staff/{id}'>;

export const peopleQuery = queryOptions({ queryKey: ['staff'], queryFn: () => api('GET /staff') });

export const memberQuery = (id: string) =>
  queryOptions({ queryKey: ['staff', id], queryFn: () => api('GET /staff/{id}', { path: { id } }) });
