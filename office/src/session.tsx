/** Who sits at the desk. */
import {
  queryOptions,
  type QueryClient,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import type { Answer } from '@huifa/shared/api/client';
import { useCallback, useEffect, useRef } from 'react';
import { api, isSignedOut, setCsrfToken } from './api';
import type { SessionView } from './views';

/** The current session; null: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  gcTime: Infinity,
  queryFn: async (): Promise<SessionView | null> => {
    try {
      return remember(await api('GET /sessions/current'));
    } catch (error) {
      if (isSignedOut(error)) return null;
      throw error;
    }
  },
});

/** Whether the server has ended the session under an open screen (idle too long, or ended elsewhere). */
const lapsedQuery = queryOptions({
  queryKey: ['session', 'lapsed'],
  queryFn: skipToken,
  initialData: false,
  gcTime: Infinity,
});

function remember(session: SessionView): SessionView {
  setCsrfToken(session.csrfToken ?? '');
  return session;
}

/** Gate of every screen but the sign-in page, which is told the way back. */
export async function requireSession(queries: QueryClient, wanted: string): Promise<void> {
  const session = await queries.ensureQueryData(sessionQuery);
  if (session === null) redirect({ throw: true, to: '/sign-in', search: { back: wanted } });
}

/** Called for every failed request: a 401 asks for the password again, over the screen and what was typed on it. */
export function noticeLapse(queries: QueryClient, error: unknown): void {
  if (isSignedOut(error) && queries.getQueryData(sessionQuery.queryKey)) {
    queries.setQueryData(lapsedQuery.queryKey, true);
  }
}

/** The person at the desk; only behind `requireSession`. */
export function useSession(): SessionView {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('no session behind the gate');
  return data;
}

/** Whether the password must be asked for again. */
export function useLapsed(): boolean {
  return useQuery(lapsedQuery).data ?? false;
}

export interface Credentials {
  login: string;
  password: string;
}

/** What is asked for after a right password. */
export type Challenge = Answer<'POST /sessions/desk'>;

/** The password. */
export function useBegin(onChallenge: (challenge: Challenge) => void) {
  return useMutation({
    mutationFn: (body: Credentials) => api('POST /sessions/desk', { body }),
    onSuccess: onChallenge,
  });
}

/** Takes a seat with a fresh session. Another person than the one before gets a clean slate, never the other's screens. */
export function useEnter(onDone: (samePerson: boolean) => void): (session: SessionView) => void {
  const queries = useQueryClient();
  return useEvent((session) => {
    remember(session);
    const before = queries.getQueryData(sessionQuery.queryKey);
    const samePerson = before?.personName === session.personName && before?.role === session.role;
    if (!samePerson) queries.clear();
    queries.setQueryData(sessionQuery.queryKey, session);
    queries.setQueryData(lapsedQuery.queryKey, false);
    if (samePerson) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    onDone(samePerson);
  });
}

/** Takes over a session that a step of the person has changed: another password, another role. */
export function useTakeSession(): (session: SessionView) => void {
  const queries = useQueryClient();
  return (session) => queries.setQueryData(sessionQuery.queryKey, remember(session));
}

/** Always the newest function under one and the same name, for effects. */
function useEvent<T>(handler: (value: T) => void): (value: T) => void {
  const newest = useRef(handler);
  useEffect(() => {
    newest.current = handler;
  });
  return useCallback((value: T) => newest.current(value), []);
}

/** Signs out and empties the console. A failure must be shown: on a shared computer it leaves the door open. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api('DELETE /sessions/current'),
    onSuccess: () => {
      setCsrfToken('');
      // A full load, so that nothing of this person's screens stays in the page's memory.
      queries.clear();
      window.location.assign(`${import.meta.env.BASE_URL}sign-in`);
    },
  });
}
