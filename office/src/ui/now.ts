import type { Instant } from '@huifa/shared/kernel/day';
import { useSyncExternalStore } from 'react';

const TICK_MS = 5_000;

/** How far the server's clock is ahead of this computer's; desk computers are often minutes off. */
let serverAheadMs = 0;
const listeners = new Set<() => void>();

/** Told by every answer that says what time it is at the server. */
export function setServerTime(at: Instant): void {
  serverAheadMs = at - Date.now();
  for (const listener of listeners) listener();
}

/** The server's time, to the minute. */
export function useNow(): Instant {
  return useSyncExternalStore(subscribe, minuteNow);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const ticking = setInterval(listener, TICK_MS);
  return () => {
    listeners.delete(listener);
    clearInterval(ticking);
  };
}

function minuteNow(): Instant {
  const now = Date.now() + serverAheadMs;
  return now - (now % 60_000);
}
