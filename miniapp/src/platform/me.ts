/** Who is signed in, as every screen shows it. */
import type { Answer } from '@huifa/shared/api/client';
import { api } from './api';
import { clearDrafts } from './draft';
import { endSession, sessionToken, startSession, useSignedIn } from './session';
import { sharedValue, useSharedValue } from './shared-value';

export type Me = Answer<'GET /sessions/current'>;
type SignedIn = Answer<'POST /sessions/phone'>;

const me = sharedValue<Me | null>(null);

/** null: nobody, or not known yet. */
export function useMe(): Me | null {
  const signedIn = useSignedIn();
  const view = useSharedValue(me);
  return signedIn ? view : null;
}

/** The session as it is known, asked for when this screen is the first: somebody may come by a film's card. */
export async function knownMe(): Promise<Me | null> {
  return (sessionToken() !== null && me.get()) || askMe();
}

/** Requests that change the profile, the consent or the role answer with the new session. */
export function setMe(view: Me): void {
  me.set(view);
}

/** The session as the server has it; null when nobody is signed in. */
export async function askMe(): Promise<Me | null> {
  if (sessionToken() === null) return null;
  const view = await api('GET /sessions/current');
  me.set(view);
  return view;
}

export function signedIn({ token, session }: SignedIn): void {
  if (token === null) throw new Error('a phone session needs a token');
  startSession(token);
  me.set(session);
}

/** Ends the session on the server if it can be reached, and here in any case. */
export async function signOut(): Promise<void> {
  await api('DELETE /sessions/current').catch(() => undefined);
  endSession();
  me.set(null);
  clearDrafts();
}
