/**
 * What a person is filling in. It outlives the page and a failed request, but not the app: these are personal words, and
 * a phone is often shared.
 */
import { useCallback } from 'react';
import { type SharedValue, sharedValue, useSharedValue } from './shared-value';

const drafts = new Map<string, SharedValue<unknown>>();

function draftOf<V>(name: string, initial: V): SharedValue<V> {
  const found = drafts.get(name) ?? sharedValue<unknown>(initial);
  drafts.set(name, found);
  return found as SharedValue<V>;
}

export interface Draft<V> {
  readonly value: V;
  change(patch: Partial<V>): void;
  /** Back to the beginning, after success or when the person starts over. */
  clear(): void;
}

/** The draft of this name; all pages of one form share it. `initial` must be a constant. */
export function useDraft<V extends object>(name: string, initial: V): Draft<V> {
  const draft = draftOf(name, initial);
  const value = useSharedValue(draft);
  const change = useCallback((patch: Partial<V>) => draft.set({ ...draft.get(), ...patch }), [draft]);
  const clear = useCallback(() => draft.set(initial), [draft, initial]);
  return { value, change, clear };
}

/** Forgets every draft: the next person on this phone must not see them. */
export function clearDrafts(): void {
  drafts.clear();
}
