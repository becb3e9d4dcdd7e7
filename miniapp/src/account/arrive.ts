/** Where to go once signed in: a lawyer to the offers, a resident on to what they were about to do. */
import { type Me, signedIn } from '../platform/me';
import { replace, useParam } from '../platform/navigation';
import { leadOn } from '../platform/passage';

type SignedIn = Parameters<typeof signedIn>[0];

/** Called when a page in between is done. */
export function useLeadOn(): (me: Me) => void {
  const target = useParam('target');
  const need = useParam('need');
  return (me) => leadOn(me, target, need);
}

export function useArrive(): (answer: SignedIn) => void {
  const lead = useLeadOn();
  return (answer) => {
    signedIn(answer);
    if (answer.session.role === 'resident') lead(answer.session);
    else replace('offers');
  };
}
