/** The session: one opaque token, which the server looks up on every request and can end at once. */
import { keep, kept } from './storage';
import { sharedValue, useSharedValue } from './shared-value';

const token = sharedValue<string | null>(kept('session'));

export function sessionToken(): string | null {
  return token.get();
}

export function startSession(newToken: string): void {
  keep('session', newToken);
  token.set(newToken);
}

/** Forgets the token here; ending it on the server is the caller's request. */
export function endSession(): void {
  keep('session', null);
  token.set(null);
}

export function useSignedIn(): boolean {
  return useSharedValue(token) !== null;
}
