import { type Cast, TOPIC_OF } from './cast.js';
import type { Kind } from './canaries.js';
import type { Asker, Facts } from './facts.js';
import type { Made } from './matter-maker.js';
import type { RouteRow } from './route-row.js';

const withTask = ({ maker }: Cast) => maker.withTask(TOPIC_OF.a, false);
const withDoneTask = ({ maker }: Cast) => maker.withTask(TOPIC_OF.a, true);
const offered = ({ maker }: Cast) => maker.offered(TOPIC_OF.a);
const opened = ({ maker }: Cast, { client }: Asker) => maker.openedByReason(TOPIC_OF.a, client);
const twins = ({ maker }: Cast) => maker.twins(TOPIC_OF.a);
const merged = ({ maker }: Cast) => maker.merged(TOPIC_OF.a);
const full = ({ maker, askers }: Cast) => maker.full(TOPIC_OF.a, askers.find(({ role }) => role === 'adviser')!.client);
const gone = (made: Made) => void Object.assign(made, { offeredTo: null, lawyerId: null, firmId: null, opened: false });
const textOf =
  (kind: Kind) =>
  ({ canaries }: Cast, matter: Facts | null) =>
    matter === null ? '没有这件事' : canaries.text(kind, matter);

/** The office's own day. */
export const OFFICE_DAY: readonly RouteRow[] = [
  { route: 'GET /morning', action: 'morning.read' },
  { route: 'GET /reports/response-times', action: 'report.read' },
  { route: 'GET /board/matters/:id/duplicates', action: 'board.merge', subject: 'matter' },
  {
    route: 'POST /board/matters/:id/standing-openings',
    action: 'board.open',
    subject: 'matter',
    fresh: opened,
  },
  {
    route: 'POST /board/matters/:id/take-over',
    action: 'board.takeOver',
    subject: 'matter',
    versioned: true,
    body: (cast, _, matter) => ({ reason: textOf('takeOverReason')(cast, matter) }),
    fresh: offered,
    then: gone,
  },
  {
    route: 'POST /board/matters/:id/merge',
    action: 'board.merge',
    subject: 'matter',
    versioned: true,
    body: (cast, _, matter) => ({
      intoId: matter?.twinId ?? '0'.repeat(32),
      reason: textOf('mergeReason')(cast, matter),
    }),
    fresh: twins,
  },
  {
    route: 'POST /board/matters/:id/unmerge',
    action: 'board.merge',
    subject: 'matter',
    versioned: true,
    fresh: merged,
  },
  {
    route: 'POST /board/matters/:id/topic',
    action: 'board.retag',
    subject: 'matter',
    versioned: true,
    body: () => ({ topic: 'debt' }),
    fresh: offered,
  },
  { route: 'POST /board/matters/:id/reminders', action: 'board.remind', subject: 'matter', fresh: offered },
  {
    route: 'POST /board/matters/:id/revisit',
    action: 'board.revisit',
    subject: 'matter',
    body: (cast, _, matter) => ({ note: textOf('taskNote')(cast, matter) }),
    fresh: full,
  },
  { route: 'GET /office-tasks', action: 'officeTask.read' },
  {
    route: 'PUT /office-tasks/:id/clerk',
    action: 'officeTask.write',
    subject: 'officeTask',
    body: (_, who) => ({ clerkId: who.role === 'clerk' || who.role === 'director' ? who.id : null }),
  },
  {
    route: 'POST /office-tasks/:id/finish',
    action: 'officeTask.write',
    subject: 'officeTask',
    body: (cast, _, matter) => ({ outcome: 'found', note: textOf('taskNote')(cast, matter) }),
    fresh: withTask,
  },
  {
    route: 'POST /office-tasks/:id/take-up-again',
    action: 'officeTask.write',
    subject: 'officeTask',
    fresh: withDoneTask,
  },
];
