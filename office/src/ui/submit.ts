import { Refused } from '@huifa/shared/api/client';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * Sends a form. The idempotency key stays with its content until an answer comes, so that pressing the button again
 * after a lost answer creates nothing twice. Changed content, or a form that was answered, gets a new key.
 */
export function useSubmit<Form, Answer>(
  send: (form: Form, once: string) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
): UseMutationResult<Answer, Error, Form> {
  const sent = useRef<{ content: string; once: string } | null>(null);
  return useMutation({
    mutationFn: (form: Form) => {
      const content = JSON.stringify(form);
      if (sent.current?.content !== content) sent.current = { content, once: newKey() };
      return send(form, sent.current.once);
    },
    onSuccess: (answer) => {
      sent.current = null;
      onDone?.(answer);
    },
    onError: (error) => {
      // A refusal is an answer: nothing was done. Silence and faults (5xx) are not, and keep the key.
      if (error instanceof Refused && error.status < 500) sent.current = null;
    },
  });
}

/** Not crypto.randomUUID, which browsers withhold from a console opened over plain http. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
