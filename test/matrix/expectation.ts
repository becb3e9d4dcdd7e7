import { type Scope, scopeOf } from '@huifa/shared/access/matrix';
import type { Reply } from '../world/client.js';
import type { Canary, Kind } from './canaries.js';
import type { Asker, Row } from './facts.js';
import type { RouteRow } from './route-row.js';

/** `gone`: an offer that the firm had once; it may learn that, and nothing else. */
export type Outcome = 'signInNeeded' | 'forbidden' | 'notFound' | 'gone' | 'allowed';

/** What must happen: from the permission matrix and what is true of the row, never from the server. */
export function expectedOutcome(row: RouteRow, asker: Asker, target: Row | null): Outcome {
  const scope = scopeOf(row.action, asker.role);
  if (scope === null) return asker.role === 'anonymous' ? 'signInNeeded' : 'forbidden';
  return target === null ? 'allowed' : within(scope, row, asker, target);
}

function within(scope: Scope, { route, onceOpened }: RouteRow, asker: Asker, target: Row): Outcome {
  if (target.subject === 'nothing') return 'notFound';
  if (target.subject === 'town') return 'allowed';
  if ('personId' in target) return target.personId === asker.id ? 'allowed' : 'notFound';
  if (target.subject === 'member') return target.hasDesk ? 'allowed' : 'notFound';
  if (target.subject === 'offer') {
    if (scope !== 'firm' || target.firmId !== asker.firmId) return 'notFound';
    if (target.matter.offeredTo === target.firmId) return 'allowed';
    return route.startsWith('POST') ? 'gone' : 'notFound';
  }
  if (target.subject === 'officeTask') return scope === 'town' ? 'allowed' : 'notFound';
  const { residentId, lawyerId, firmId, opened } = target.matter;
  if (scope === 'assigned' && onceOpened === true && !opened) return 'notFound';
  const inside =
    scope === 'town' ||
    (scope === 'own' && residentId === asker.id) ||
    (scope === 'assigned' && lawyerId === asker.id) ||
    (scope === 'firm' && firmId !== null && firmId === asker.firmId);
  return inside ? 'allowed' : 'notFound';
}

const CODES: Record<string, Outcome> = {
  SIGN_IN_NEEDED: 'signInNeeded',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  OFFER_GONE: 'gone',
  OFFER_EXPIRED: 'gone',
};
const BODILESS: Record<number, Outcome> = { 401: 'signInNeeded', 403: 'forbidden', 404: 'notFound' };

const MOVED = ['STATE_MOVED', 'NOT_NOW', 'CHANGED_MEANWHILE'];

/** What did happen. Success, the news that somebody moved the row, and that it is not the moment, all mean: allowed. */
export function outcomeOf({ status, body, text }: Reply): Outcome | `${number} ${string}` {
  if (status < 300 || (status === 409 && MOVED.includes(String(body?.code)))) return 'allowed';
  const outcome = text === '' ? BODILESS[status] : CODES[String(body?.code)];
  return outcome ?? `${status} ${String(body?.code)}`;
}

const FIRST_FIELDS: readonly Kind[] = ['matterId', 'name', 'opposingParty'];
const TASK_FIELDS: readonly Kind[] = [
  ...FIRST_FIELDS,
  'phone',
  'words',
  'beneficiary',
  'exchange',
  'answer',
  'fileId',
  'fileName',
];
const OFFER_FIELDS: readonly Kind[] = ['offerId', 'name', 'opposingParty', 'handReason'];
const OWNER_FIELDS: readonly Kind[] = [
  ...TASK_FIELDS,
  ...(['ratingWords', 'reopenWords', 'reopenReason', 'lookReason', 'handReason', 'takeOverReason'] as const),
];
const BOARD_FIELDS: readonly Kind[] = [
  'matterId',
  ...([
    'reopenWords',
    'reopenReason',
    'lookReason',
    'handReason',
    'dutyDeclineWords',
    'takeOverReason',
    'mergeReason',
    'taskNote',
  ] as const),
];
/** Ids that somebody wrote into an address; never what they name. */
const LOGGED_FIELDS: readonly Kind[] = ['matterId', 'offerId', 'personId'];
const OPENED_FIELDS: readonly Kind[] = ['name', 'phone', 'opposingParty', 'words', 'exchange', 'answer'];

/** Whether this asker may see this text in the answer of this route (docs/adr/0009). */
export function maySee(
  { kind, matter }: Canary,
  { route, action }: RouteRow,
  asker: Asker,
  target: Row | null,
): boolean {
  const at = (part: string) => route.includes(` /${part}`);
  // A lawyer's own calendar names his matters by their number, and by ids that open nothing without a session.
  if (at('calendar-feeds') || at('schedule')) return kind === 'matterId' && matter.lawyerId !== null;
  switch (asker.role) {
    case 'resident':
      return matter.residentId === asker.id && OWNER_FIELDS.includes(kind);
    case 'adviser':
    case 'firmManager':
      if (at('notifications')) return kind === 'matterId' && matter.told.has(asker.firmId ?? '');
      // The coordinator shares matters out without a name or a word of them.
      if (at('firm/matters')) return kind === 'matterId' && matter.firmId === asker.firmId;
      if (at('offers') && matter.offeredTo === asker.firmId) return OFFER_FIELDS.includes(kind);
      return matter.lawyerId === asker.id && (matter.opened ? TASK_FIELDS : FIRST_FIELDS).includes(kind);
    case 'admin':
    case 'auditor':
      return at('access-log') && LOGGED_FIELDS.includes(kind);
    case 'clerk':
    case 'director':
      if (at('notifications')) return kind === 'matterId';
      if (action === 'board.open' && target?.subject === 'matter' && target.matter === matter)
        return OPENED_FIELDS.includes(kind);
      if (at('reception')) return kind === 'matterId';
      if (at('office-tasks')) return kind === 'matterId' || kind === 'taskNote';
      if (at('morning')) return kind === 'matterId';
      return at('board') && BOARD_FIELDS.includes(kind);
    default:
      return false;
  }
}
