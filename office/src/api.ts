/** The console's line to the server: the shared typed client over fetch, with the session's cookie and CSRF token. */
import { type ApiRequest, type ApiResponse, createClient, Refused } from '@huifa/shared/api/client';
import type { ErrorBody } from '@huifa/shared/kernel/errors';
import { isAttended } from './attended';

export const API_BASE = '/api/v1';

let csrfToken = '';

/** Told by the session; every request that changes something carries it. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}

/** For what does not go through `api`: a file with its progress. */
export function csrfHeader(): Record<string, string> {
  return { 'x-csrf-token': csrfToken };
}

/** `await api('GET /board')`; rejects with `Refused`, or with fetch's own error when no answer came. */
export const api = createClient(async ({ method, path, body, once }: ApiRequest): Promise<ApiResponse> => {
  const response = await fetch(API_BASE + path, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(method === 'GET' ? {} : { 'x-csrf-token': csrfToken }),
      // What a screen asks by itself, with nobody there, keeps no session alive.
      ...(isAttended() ? {} : { 'x-unattended': '1' }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(once === undefined ? {} : { 'idempotency-key': once }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await readBody(response) };
});

/** A POST that is answered with a file; a refusal rejects as with `api`. */
export async function postForFile(path: string, body: unknown, once: string): Promise<Blob> {
  const response = await fetch(API_BASE + path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'x-csrf-token': csrfToken, 'content-type': 'application/json', 'idempotency-key': once },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Refused(response.status, (await readBody(response)) as ErrorBody);
  return response.blob();
}

/** Sends one file as the part `file` of a form; the answer is the route's own. */
export async function postFile<Answer>(path: string, file: File, once: string): Promise<Answer> {
  const form = new FormData();
  form.append('file', file);
  const response = await fetch(API_BASE + path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'x-csrf-token': csrfToken, 'idempotency-key': once },
    body: form,
  });
  const body = await readBody(response);
  if (!response.ok) throw new Refused(response.status, body as ErrorBody);
  return body as Answer;
}

/** A gateway in front of a server that is away answers in HTML: that is a refusal like any other, without a number. */
async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (response.headers.get('content-type')?.includes('json')) return JSON.parse(text) as unknown;
  if (response.status < 400) return undefined;
  const away: ErrorBody = { code: 'DATABASE_AWAY', message: '系统正在恢复，请过一会儿再试。', requestId: '' };
  return away;
}

/** Whether trying the same request again by itself could help. */
export function mayRetry(failures: number, error: unknown): boolean {
  if (failures >= 2) return false;
  return !(error instanceof Refused) || error.status === 503;
}

/** Whether the session has ended. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.status === 401;
}
