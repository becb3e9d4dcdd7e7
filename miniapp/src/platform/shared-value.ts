/** A value that several screens show at once: who changes it redraws all of them. */
import { useSyncExternalStore } from 'react';

export interface SharedValue<T> {
  get(): T;
  set(value: T): void;
  subscribe(redraw: () => void): () => void;
}

export function sharedValue<T>(initial: T): SharedValue<T> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      watchers.forEach((redraw) => redraw());
    },
    subscribe(redraw) {
      watchers.add(redraw);
      return () => void watchers.delete(redraw);
    },
  };
}

export function useSharedValue<T>(shared: SharedValue<T>): T {
  return useSyncExternalStore(shared.subscribe, shared.get);
}
