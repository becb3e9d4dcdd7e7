/** Sending the request; what the server refuses goes to the fields where it was typed. */
import { useEffect } from 'react';
import { api } from '../platform/api';
import { startFrom } from '../platform/navigation';
import { type Sending, useSending } from '../platform/sending';
import { bodyOf, refusedFields } from './asking';
import { useRefused } from './draft';

type Body = NonNullable<ReturnType<typeof bodyOf>>;

export function useFiling(): Sending<Body> {
  const { change } = useRefused();
  const filing = useSending({
    name: 'disclosure',
    request: (body: Body, once) => api('POST /disclosures', { body, once }),
    onDone: ({ id }) => startFrom('disclosureFiled', { id }),
  });
  const { failure } = filing;
  useEffect(() => {
    if (failure?.code === 'INVALID') change({ faults: refusedFields(failure.details) });
  }, [failure, change]);
  return filing;
}
