import { ANSWER, BOOKING } from '../world/world.js';
import { PRIVACY_NOTICE_VERSION } from '@huifa/shared/consultations/booking.rules';
import type { Kind } from './canaries.js';
import { type Cast, TOPIC_OF } from './cast.js';
import { DISCLOSURE_ROUTES } from './disclosure-routes.js';
import { EPISODE_ROUTES } from './episode-routes.js';
import type { Asker, Facts } from './facts.js';
import { FIRM_DAY } from './firm-day-routes.js';
import { freshPhone, phoneAndCode } from './fresh-phone.js';
import { KEEPING, PLACES } from './keeping-routes.js';
import { LAWYERS } from './lawyer-routes.js';
import type { Made } from './matter-maker.js';
import { OFFICE_DAY } from './office-day-routes.js';
import { RECEPTION } from './reception-routes.js';
import { FILE_ROUTES } from './file-routes.js';
import type { RouteRow } from './route-row.js';
import { SIGN_IN_ROUTES, STAFF_ROUTES } from './staff-routes.js';
import { TIME } from './time-routes.js';

const text = (kind: Kind) => (cast: Cast, _: Asker, matter: Facts | null) =>
  matter === null ? '没有这件事' : cast.canaries.text(kind, matter);
const reasonOf = (kind: Kind) => (cast: Cast, who: Asker, matter: Facts | null) => ({
  reason: text(kind)(cast, who, matter),
});
const wordsOf = (kind: Kind) => (cast: Cast, who: Asker, matter: Facts | null) => ({
  words: text(kind)(cast, who, matter),
});

const offered = ({ maker }: Cast) => maker.offered(TOPIC_OF.a);
const closed = ({ maker, askers }: Cast) => maker.closed(TOPIC_OF.a, adviserOf(askers));
const asked = ({ maker, askers }: Cast) => maker.awaitingResident(TOPIC_OF.a, adviserOf(askers));
const full = ({ maker, askers }: Cast) => maker.full(TOPIC_OF.a, adviserOf(askers));
const kept = ({ maker }: Cast) => maker.kept(TOPIC_OF.a);
const scheduled = ({ maker }: Cast, { client }: Asker) => maker.scheduled(TOPIC_OF.a, client);
const inProgress = ({ maker }: Cast, { client }: Asker) => maker.inProgress(TOPIC_OF.a, client);
const gone = (made: Made) => void Object.assign(made, { offeredTo: null, lawyerId: null, firmId: null, opened: false });
/** A lawyer of the asking firm who has nothing to do with the row. */
const colleague = ({ colleagueId }: Cast) => colleagueId;
const handed = (made: Made, _: Asker, cast: Cast) =>
  void Object.assign(made, { lawyerId: colleague(cast), opened: false });

function adviserOf(askers: readonly Asker[]) {
  return askers.find(({ role }) => role === 'adviser')!.client;
}

const EVERYBODY: readonly RouteRow[] = [
  { route: 'GET /health', action: 'town.read' },
  { route: 'GET /ready', action: 'town.read' },
  { route: 'GET /town', action: 'town.read' },
  { route: 'GET /privacy-notice', action: 'town.read' },
  { route: 'POST /outside-help', action: 'outsideHelp.count', body: () => ({ from: 'booking' }), status: 204 },
  { route: 'POST /phone-codes', action: 'session.start', body: () => ({ phone: freshPhone() }) },
  { route: 'POST /sessions/phone', action: 'session.start', body: phoneAndCode },
  {
    route: 'PUT /test/clock',
    action: 'session.start',
    modes: ['test'],
    body: ({ world }) => ({ now: new Date(world.now).toISOString() }),
    status: 204,
  },
];

const RESIDENT: readonly RouteRow[] = [
  { route: 'PUT /people/me', action: 'profile.write', spoils: true, body: () => ({ name: '改了名字' }) },
  {
    route: 'PUT /consents/privacy-notice',
    action: 'consent.give',
    body: () => ({ version: PRIVACY_NOTICE_VERSION, accepted: true }),
  },
  { route: 'POST /slot-searches', action: 'slot.search', body: () => ({ topic: 'labor' }) },
  { route: 'GET /call-windows', action: 'slot.search' },
  { route: 'POST /consultations', action: 'consultation.book', spoils: true, body: () => BOOKING, status: 201 },
  { route: 'GET /matters', action: 'matter.read' },
  { route: 'GET /matters/:id', action: 'matter.read', subject: 'matter' },
  {
    route: 'POST /matters/:id/cancel',
    action: 'matter.cancel',
    subject: 'matter',
    versioned: true,
    fresh: offered,
    then: gone,
  },
  {
    route: 'POST /matters/:id/follow-ups',
    action: 'matter.followUp',
    subject: 'matter',
    versioned: true,
    body: wordsOf('exchange'),
    fresh: closed,
  },
  {
    route: 'POST /matters/:id/replies',
    action: 'matter.reply',
    subject: 'matter',
    versioned: true,
    body: wordsOf('exchange'),
    fresh: asked,
  },
  {
    route: 'POST /matters/:id/rating',
    action: 'matter.rate',
    subject: 'matter',
    versioned: true,
    body: (...given) => ({ level: 2, askedForMoney: true, ...wordsOf('ratingWords')(...given) }),
    fresh: closed,
  },
  {
    route: 'POST /matters/:id/reopen-requests',
    action: 'matter.askReopen',
    subject: 'matter',
    versioned: true,
    body: wordsOf('reopenWords'),
    fresh: closed,
  },
  { route: 'GET /notifications', action: 'inbox.read' },
  { route: 'PUT /notifications/:id/read', action: 'inbox.write', subject: 'notification' },
];

const FIRM: readonly RouteRow[] = [
  { route: 'GET /offers', action: 'offer.read' },
  { route: 'GET /offers/:id', action: 'offer.read', subject: 'offer' },
  {
    route: 'POST /offers/:id/accept',
    action: 'offer.accept',
    subject: 'offer',
    body: () => ({ conflictChecked: true }),
    fresh: offered,
    then: (made, { id, firmId }) => void Object.assign(made, { offeredTo: null, lawyerId: id, firmId, opened: true }),
  },
  {
    route: 'POST /offers/:id/decline',
    action: 'offer.decline',
    subject: 'offer',
    body: (...given) => ({ code: 'other', ...wordsOf('declineWords')(...given) }),
    fresh: offered,
    then: gone,
  },
  { route: 'GET /tasks', action: 'task.read' },
  { route: 'GET /tasks/:id', action: 'task.read', subject: 'matter' },
  {
    route: 'POST /tasks/:id/confirm',
    action: 'task.confirm',
    subject: 'matter',
    versioned: true,
    body: () => ({ conflictChecked: true }),
    fresh: scheduled,
    then: (made) => void Object.assign(made, { opened: true }),
  },
  {
    route: 'POST /tasks/:id/decline',
    action: 'task.decline',
    subject: 'matter',
    versioned: true,
    body: (...given) => ({ code: 'other', ...wordsOf('dutyDeclineWords')(...given) }),
    fresh: scheduled,
    then: gone,
  },
  {
    route: 'POST /tasks/:id/questions',
    action: 'task.ask',
    subject: 'matter',
    versioned: true,
    body: wordsOf('exchange'),
    fresh: inProgress,
  },
  {
    route: 'POST /tasks/:id/answer',
    action: 'task.answer',
    subject: 'matter',
    versioned: true,
    body: (...given) => ({ ...ANSWER, answer: text('answer')(...given) }),
    fresh: inProgress,
  },
  {
    route: 'POST /tasks/:id/calls',
    action: 'task.call',
    subject: 'matter',
    versioned: true,
    body: () => ({ outcome: 'noAnswer' }),
    fresh: inProgress,
  },
  {
    route: 'POST /tasks/:id/hand-overs',
    action: 'task.handOver',
    subject: 'matter',
    versioned: true,
    body: (...given) => ({ lawyerId: colleague(given[0]), ...reasonOf('handOverReason')(...given) }),
    fresh: inProgress,
    then: handed,
  },
  {
    route: 'POST /offers/:id/assignments',
    action: 'offer.assign',
    subject: 'offer',
    body: (cast) => ({ conflictChecked: true, lawyerId: colleague(cast) }),
    fresh: offered,
    then: (made, { firmId }, cast) =>
      void Object.assign(made, { offeredTo: null, lawyerId: colleague(cast), firmId, opened: true }),
  },
  { route: 'GET /firm/load', action: 'firm.load' },
  { route: 'GET /firm/lawyers', action: 'firm.lawyers' },
  { route: 'GET /firm/settings', action: 'firm.settings' },
  { route: 'PUT /firm/settings', action: 'firm.settings', body: () => ({ offersTo: 'both' }) },
  { route: 'GET /firm/matters', action: 'firm.matters' },
  {
    route: 'POST /firm/matters/:id/hand-overs',
    action: 'firm.handOver',
    subject: 'matter',
    versioned: true,
    body: (...given) => ({ lawyerId: colleague(given[0]), ...reasonOf('handOverReason')(...given) }),
    fresh: (cast) => cast.maker.inProgress(TOPIC_OF.a, adviserOf(cast.askers)),
    then: handed,
  },
];

const OFFICE: readonly RouteRow[] = [
  { route: 'GET /board', action: 'board.read' },
  { route: 'GET /board/stream', action: 'board.read', stream: true },
  { route: 'GET /board/matters/:id', action: 'board.read', subject: 'matter' },
  { route: 'GET /board/matters/:id/candidates', action: 'board.dispatch', subject: 'matter' },
  {
    route: 'POST /board/matters/:id/openings',
    action: 'board.open',
    subject: 'matter',
    body: reasonOf('lookReason'),
  },
  {
    route: 'POST /board/matters/:id/dispatch',
    action: 'board.dispatch',
    subject: 'matter',
    versioned: true,
    body: (...given) => ({ firmId: given[0].firms.b, ...reasonOf('handReason')(...given) }),
    fresh: offered,
    then: (made, _, { firms }) => void Object.assign(made, { offeredTo: firms.b, firmId: null }),
  },
  {
    route: 'POST /board/matters/:id/answer',
    action: 'board.answer',
    subject: 'matter',
    versioned: true,
    body: (...given) => ({ ...ANSWER, answer: text('answer')(...given) }),
    fresh: kept,
  },
  {
    route: 'POST /board/matters/:id/reopen-decision',
    action: 'board.decideReopen',
    subject: 'matter',
    versioned: true,
    body: (...given) => ({ granted: false, ...reasonOf('reopenReason')(...given) }),
    fresh: full,
  },
];

/** Every route of the API. */
export const ROUTES: readonly RouteRow[] = [
  ...TIME,
  ...EVERYBODY,
  ...SIGN_IN_ROUTES,
  ...STAFF_ROUTES,
  ...RESIDENT,
  ...FIRM,
  ...FIRM_DAY,
  ...OFFICE,
  ...OFFICE_DAY,
  ...RECEPTION,
  ...FILE_ROUTES,
  ...EPISODE_ROUTES,
  ...KEEPING,
  ...LAWYERS,
  ...PLACES,
  ...DISCLOSURE_ROUTES,
];

/** HEAD comes with every GET, and obeys the same. */
export const HEADS: readonly RouteRow[] = ROUTES.filter(({ route }) => route.startsWith('GET ')).map((row) => ({
  ...row,
  route: `HEAD ${row.route.slice('GET '.length)}` as RouteRow['route'],
}));
