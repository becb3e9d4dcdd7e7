/** The server, by its own route names: `await api('GET /matters/{id}', { path: { id } })`. */
import { createClient } from '@huifa/shared/api/client';
import { transport } from './transport';

export const api = createClient(transport);
