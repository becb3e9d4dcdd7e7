import type { DataSource } from 'typeorm';
import {
  type ConsultationEvent,
  consultationMachine,
  type ConsultationState,
  NOTED,
  STAYING,
} from '@huifa/shared/consultations/consultation.machine';

interface MatterLine {
  readonly id: string;
  readonly state: ConsultationState;
  readonly version: number;
  readonly firmId: string | null;
  readonly lawyerId: string | null;
  readonly way: string;
  readonly slotId: string | null;
}

interface EventLine {
  readonly matterId: string;
  readonly event: string;
  readonly fromState: ConsultationState | null;
  readonly toState: ConsultationState;
}

interface OfferLine {
  readonly matterId: string;
  readonly firmId: string;
  readonly state: string;
}

interface Count {
  readonly matterId: string;
  readonly name: string;
  readonly count: number;
}

/** What the tables tell of one matter. */
interface Story {
  readonly matter: MatterLine;
  readonly events: readonly EventLine[];
  readonly offers: readonly OfferLine[];
  readonly messages: ReadonlyMap<string, number>;
  readonly checks: number;
  readonly seats: readonly string[];
}

/**
 * What must hold of every matter, whoever was first: replaying the events gives the stored state and version, every
 * event has its message, offers and seats agree with the state. Returns the faults in words.
 */
export async function historyFaults(db: DataSource): Promise<string[]> {
  return (await stories(db)).flatMap((story) => [
    ...replayFaults(story),
    ...messageFaults(story),
    ...offerFaults(story),
    ...seatFaults(story),
  ]);
}

async function stories(db: DataSource): Promise<Story[]> {
  const matters = await db.query<MatterLine[]>(
    `SELECT m.id, m.state, m.version, m.firm_id AS firmId, m.lawyer_id AS lawyerId, c.way, c.slot_id AS slotId
       FROM matters m JOIN consultations c ON c.id = m.id`,
  );
  const events = await db.query<EventLine[]>(
    'SELECT matter_id AS matterId, event, from_state AS fromState, to_state AS toState FROM events ORDER BY id',
  );
  const offers = await db.query<OfferLine[]>('SELECT matter_id AS matterId, firm_id AS firmId, state FROM offers');
  const messages = await db.query<Count[]>(
    `SELECT JSON_UNQUOTE(JSON_EXTRACT(payload, '$.matterId')) AS matterId, topic AS name, COUNT(*) AS count
       FROM outbox WHERE topic LIKE 'matter.%' GROUP BY 1, 2`,
  );
  const checks = await db.query<Count[]>(
    `SELECT matter_id AS matterId, '' AS name, COUNT(*) AS count FROM conflict_checks WHERE found = 0 GROUP BY 1`,
  );
  const seats = await db.query<{ matterId: string; slotId: string }[]>(
    'SELECT matter_id AS matterId, slot_id AS slotId FROM slot_seats WHERE matter_id IS NOT NULL',
  );
  const of = <T extends { matterId: string }>(rows: readonly T[], id: string) =>
    rows.filter(({ matterId }) => matterId === id);
  return matters.map((matter) => ({
    matter,
    events: of(events, matter.id),
    offers: of(offers, matter.id),
    messages: new Map(of(messages, matter.id).map(({ name, count }) => [name, Number(count)])),
    checks: Number(of(checks, matter.id)[0]?.count ?? 0),
    seats: of(seats, matter.id).map(({ slotId }) => slotId),
  }));
}

/** The events, one after the other, through the machine. */
function replayFaults({ matter, events }: Story): string[] {
  const faults: string[] = [];
  let state: ConsultationState | null = null;
  let version = 0;
  for (const { event, fromState, toState } of events) {
    if (fromState !== state) faults.push(`${event} came from ${fromState}, but the matter was ${state}`);
    const step = consultationMachine.on[event as ConsultationEvent] as
      | { from: readonly ConsultationState[]; to: ConsultationState }
      | undefined;
    const stays = event in STAYING && fromState === toState;
    if (step === undefined && !stays && !isNoted(event)) faults.push(`no such event: ${event}`);
    if (step !== undefined && (state === null || !step.from.includes(state) || step.to !== toState))
      faults.push(`${event} does not lead from ${state} to ${toState}`);
    if (event === 'submit' || !isNoted(event)) version += 1;
    state = toState;
  }
  if (state !== matter.state) faults.push(`the events lead to ${state}, stored is ${matter.state}`);
  if (version !== matter.version) faults.push(`${version} changes, but version ${matter.version}`);
  if (matter.state === 'awaitingDispatch') faults.push('left on the way to a firm');
  return faults.map((fault) => `${matter.id}: ${fault}`);
}

/** Every event has exactly one message on the bus. */
function messageFaults({ matter, events, messages }: Story): string[] {
  const names = new Set([...events.map(({ event }) => event), ...[...messages.keys()].map((topic) => topic.slice(7))]);
  return [...names]
    .filter((name) => name !== 'opened' && (messages.get(`matter.${name}`) ?? 0) !== happened(events, name))
    .map(
      (name) => `${matter.id}: ${happened(events, name)} × ${name}, ${messages.get(`matter.${name}`) ?? 0} messages`,
    );
}

/** One open offer while the matter is offered and none else; each answer of a firm stands on its offer. */
function offerFaults({ matter, events, offers, checks }: Story): string[] {
  const count = (state: string) => offers.filter((offer) => offer.state === state).length;
  const open = offers.filter(({ state }) => state === 'open');
  const accepts = events.filter(({ event, fromState }) => event === 'accept' && fromState === 'offered').length;
  const expected: [string, number, number][] = [
    ['open offers', open.length, matter.state === 'offered' ? 1 : 0],
    ['accepted offers', count('accepted'), accepts],
    ['declined offers', count('declined'), happened(events, 'decline')],
    ['expired offers', count('expired'), happened(events, 'expire')],
    ['conflict checks', checks, happened(events, 'accept')],
  ];
  const faults = expected
    .filter(([, found, right]) => found !== right)
    .map(([what, found, right]) => `${found} ${what} instead of ${right} in ${matter.state}`);
  if (open.some(({ firmId }) => firmId !== matter.firmId)) faults.push('offered to another firm than the matter says');
  if (matter.state === 'offered' && matter.lawyerId !== null) faults.push('offered, but has a lawyer already');
  if (matter.state === 'inProgress' && matter.lawyerId === null) faults.push('in progress without a lawyer');
  return faults.map((fault) => `${matter.id}: ${fault}`);
}

/** Who goes to a service point has a seat of that slot, and gives it back when it is cancelled. */
function seatFaults({ matter, seats }: Story): string[] {
  const right = matter.way === 'point' && !GIVEN_BACK.includes(matter.state) ? [matter.slotId] : [];
  return seats.join() === right.join() ? [] : [`${matter.id}: sits on "${seats.join()}" instead of "${right.join()}"`];
}

/** Written beside the matter: no step, no new version. */
function isNoted(event: string): boolean {
  return (NOTED as readonly string[]).includes(event);
}

/** States in which nobody comes to the point any more. */
const GIVEN_BACK: readonly ConsultationState[] = ['cancelled', 'merged'];

function happened(events: readonly EventLine[], name: string): number {
  return events.filter(({ event }) => event === name).length;
}
