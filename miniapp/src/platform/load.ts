/**
 * Asks the server for what a screen shows: at first, whenever the screen is shown again, and when the person pulls down.
 * An answer that comes after a newer question is dropped.
 */
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Failure, failureOf } from './failure';

export interface Loaded<T> {
  /** The newest answer; kept while a newer one is on its way, and when that one fails. */
  readonly data: T | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
  reload(): Promise<void>;
}

/** The first showing comes together with the first question: it is no reason to ask again. */
const SAME_SHOWING_MS = 1000;

type State<T> = Omit<Loaded<T>, 'reload'>;

/** `about` names what is asked for; another name is another question, and the old answer is dropped. */
export function useLoad<T>(about: string, ask: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<State<T>>({ data: null, failure: null, busy: true });
  const newest = useRef(0);
  const askedAt = useRef<number | null>(null);
  const shown = useRef(false);
  const hidden = useRef(false);
  const question = useRef(ask);
  question.current = ask;

  const reload = useCallback(async () => {
    const turn = ++newest.current;
    const isNewest = () => turn === newest.current;
    askedAt.current = Date.now();
    setState((old) => ({ ...old, busy: true }));
    try {
      const data = await question.current();
      if (isNewest()) setState({ data, failure: null, busy: false });
    } catch (error) {
      if (isNewest()) setState((old) => ({ ...old, failure: failureOf(error), busy: false }));
    }
  }, []);

  useEffect(() => {
    setState({ data: null, failure: null, busy: true });
    // A page below the top one asks when it is shown again.
    if (!hidden.current) void reload();
    return () => void (newest.current += 1);
  }, [about, reload]);
  useDidHide(() => void (hidden.current = true));
  useDidShow(() => {
    const asked = askedAt.current;
    const firstShowing = !shown.current && (asked === null || Date.now() - asked < SAME_SHOWING_MS);
    shown.current = true;
    hidden.current = false;
    if (!firstShowing) void reload();
  });
  usePullDownRefresh(() => void reload().then(() => Taro.stopPullDownRefresh()));

  return { ...state, reload };
}
