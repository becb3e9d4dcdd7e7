import type { Answer } from '@huifa/shared/api/client';

export type Request = Answer<'GET /disclosures/{id}'>;
export type Letter = Request['letters'][number];
export type Remedy = NonNullable<Request['remedy']>;
