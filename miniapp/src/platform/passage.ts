/** What must be settled before a page makes sense: signing in, the privacy notice, a name and a number to ring. */
import { type RouteName, ROUTES } from '../routes';
import { knownMe, type Me } from './me';
import { go, goBack, replace } from './navigation';

/** How much a page needs to know of the person. */
export type Need = 'session' | 'profile';

function missing(me: Me | null, need: Need): RouteName | null {
  if (me === null) return 'signIn';
  if (!me.privacyAccepted) return 'privacy';
  return need === 'profile' && (me.personName === null || me.phoneMasked === null) ? 'profile' : null;
}

/** Goes to `target` by way of whatever is missing; the pages in between lead on by themselves. */
export async function goByWayOf(target: RouteName, need: Need): Promise<void> {
  const first = missing(await knownMe().catch(() => null), need);
  if (first) go(first, { target, need });
  else go(target);
}

/** A page in between is done: on to the next missing thing, the target, or back where the person came from. */
export function leadOn(me: Me, target: string, need: string): void {
  if (!(target in ROUTES)) return goBack();
  const next = missing(me, need === 'profile' ? 'profile' : 'session');
  if (next) replace(next, { target, need });
  else replace(target as RouteName);
}
