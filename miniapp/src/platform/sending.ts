/** One press, one request: the button stays busy until the answer is there, and a failure is kept as a sentence. */
import { useRef, useState } from 'react';
import { type Failure, failureOf } from './failure';
import { forgetOnceKey, onceKey } from './once-key';

export interface Sending<B> {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Sends unless a sending is under way. */
  send(body: B): void;
  /** Takes the failure off the screen, when the person has changed what caused it. */
  dismiss(): void;
}

interface Parts<B, A> {
  /** What is sent, for telling a second try from a new wish. */
  readonly name: string;
  request(body: B, once: string): Promise<A>;
  onDone(answer: A): void;
  /** The server's state is newer than the screen's. */
  onMoved?(): void;
}

export function useSending<B, A>({ name, request, onDone, onMoved }: Parts<B, A>): Sending<B> {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function run(body: B): Promise<void> {
    try {
      const answer = await request(body, onceKey(name, body));
      forgetOnceKey(name);
      onDone(answer);
    } catch (error) {
      const found = failureOf(error);
      setFailure(found);
      if (found.code === 'STATE_MOVED') onMoved?.();
    }
  }

  function send(body: B): void {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    void run(body).then(() => {
      running.current = false;
      setBusy(false);
    });
  }

  return { busy, failure, send, dismiss: () => setFailure(null) };
}
