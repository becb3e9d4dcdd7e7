import type { Answer } from '@huifa/shared/api/client';

export type Task = Answer<'GET /tasks/{id}'>;
