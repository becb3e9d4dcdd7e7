import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Role } from '@huifa/shared/access/roles';
import { consultationMachine, type NotedEvent, STAYING } from '@huifa/shared/consultations/consultation.machine';
import { DISCLOSURE_STAYING, disclosureMachine } from '@huifa/shared/disclosure/disclosure.machine';
import type { Transition } from '@huifa/shared/kernel/machine';
import type { EventOf, MatterState, StateOf, StayingOf } from '@huifa/shared/matters/matter-states';
import type { MatterKind } from '@huifa/shared/matters/numbers';
import { type EventData, Matter, MatterEvent } from '../../matters/matters.entity.js';
import { type MessagePayload, OutboxMessage } from '../outbox/outbox.entity.js';
import { refuse } from '../refuse.js';

/** Where a matter stands: what a compare-and-set compares. */
export interface Standing<K extends MatterKind = 'consultation'> {
  readonly id: string;
  readonly state: StateOf<K>;
  readonly version: number;
}

/** Kinds share no word (matter-states.ts): an event knows its machine by itself. */
const STEPS = { ...consultationMachine.on, ...disclosureMachine.on };
const STAYS = { ...STAYING, ...DISCLOSURE_STAYING };

/** Who did it; null: the system, by a timer or the router. */
export interface Doer {
  readonly personId: string;
  readonly role: Role;
}

export interface Change<K extends MatterKind = 'consultation'> {
  readonly matter: Standing<K>;
  readonly event: EventOf<K>;
  readonly by: Doer | null;
  readonly at: Date;
  /** Columns that change with the state: firm, lawyer, due moment, … */
  readonly set?: QueryDeepPartialEntity<Matter>;
  /** For the log and the timeline; never a resident's words. */
  readonly data?: EventData;
}

/** A change that leaves the state as it is. */
export interface Stay<K extends MatterKind = 'consultation'> extends Omit<Change<K>, 'event'> {
  readonly event: StayingOf<K>;
}

/**
 * The one door (docs/adr/0003): state by compare-and-set, event and outbox message in the same transaction, or nothing.
 * Refuses with NOT_NOW where the machine knows no such step from the state that was read, and with STATE_MOVED where
 * somebody else was first.
 */
export async function changeState<K extends MatterKind = 'consultation'>(
  tx: EntityManager,
  change: Change<K>,
): Promise<Standing<K>> {
  const { from, to } = STEPS[change.event] as Transition<StateOf<K>>;
  return step(tx, change, from, to);
}

/**
 * The same for what leaves a matter in its state but changes what was agreed: another time, another due moment. The
 * version goes up, so that no screen acts on what it showed before.
 */
export async function stayInState<K extends MatterKind = 'consultation'>(
  tx: EntityManager,
  stay: Stay<K>,
): Promise<Standing<K>> {
  return step(tx, stay, STAYS[stay.event] as readonly StateOf<K>[], stay.matter.state);
}

async function step<K extends MatterKind>(
  tx: EntityManager,
  { matter, event, by, at, set, data }: Change<K> | Stay<K>,
  from: readonly StateOf<K>[],
  to: StateOf<K>,
): Promise<Standing<K>> {
  const { id, state, version } = matter;
  if (!from.includes(state)) throw refuse('NOT_NOW', { state, version });
  const { affected } = await tx
    .createQueryBuilder()
    .update(Matter)
    .set({ ...set, state: to, version: () => 'version + 1' })
    .where('id = :id AND version = :version AND state = :state', { id, state, version })
    .execute();
  if (affected !== 1) throw refuse('STATE_MOVED', await standingNow(tx, id));

  await appendEvent(tx, { matterId: id, event, fromState: state, toState: to, by, at, data });
  return { id, state: to, version: version + 1 };
}

/**
 * Keeps a matter where it stands until the transaction ends, for what is written beside it without moving it; refuses
 * with STATE_MOVED where somebody else was first.
 */
export async function holdState(tx: EntityManager, { id, state, version }: Standing<MatterKind>): Promise<void> {
  const lock = { mode: 'pessimistic_write' } as const;
  const held = await tx.findOne(Matter, { where: { id, state, version }, select: { id: true }, lock });
  if (held === null) throw refuse('STATE_MOVED', await standingNow(tx, id));
}

/** Holds a matter's row until the transaction ends, whatever its state: two at once are judged one after the other. */
export async function holdMatter(tx: EntityManager, id: string): Promise<MatterState> {
  const lock = { mode: 'pessimistic_write' } as const;
  return (await tx.findOneOrFail(Matter, { where: { id }, select: { id: true, state: true }, lock })).state;
}

/** Something to be written beside a matter that moves neither its state nor its version. */
export interface Note {
  readonly matterId: string;
  readonly event: NotedEvent;
  readonly by: Doer | null;
  readonly at: Date;
  readonly data?: EventData;
}

/** Writes a note into the history, beside the state that the matter has when it is written. */
export async function noteMatter(tx: EntityManager, note: Note): Promise<void> {
  const state = await holdMatter(tx, note.matterId);
  await appendEvent(tx, { ...note, fromState: state, toState: state });
}

interface Appended {
  readonly matterId: string;
  readonly event: EventOf<MatterKind> | StayingOf<MatterKind> | NotedEvent;
  readonly fromState: MatterState | null;
  readonly toState: MatterState;
  readonly by: Doer | null;
  readonly at: Date;
  readonly data?: EventData | undefined;
}

/** The event and its outbox message; only the door and the creation of a matter write them. */
export async function appendEvent(tx: EntityManager, { by, ...appended }: Appended): Promise<void> {
  const row = { ...appended, actorId: by?.personId ?? null, actorRole: by?.role ?? null, data: appended.data ?? null };
  await tx.createQueryBuilder().insert().into(MatterEvent).values(row).updateEntity(false).execute();
  const { firmId, lawyerId, askedForMoney } = appended.data ?? {};
  const payload = { matterId: appended.matterId, firmId, lawyerId, askedForMoney, byRole: by?.role };
  await post(tx, `matter.${appended.event}`, payload, appended.at);
}

/** Puts a message on the bus, within the caller's transaction. */
export async function post(tx: EntityManager, topic: string, payload: MessagePayload, at: Date): Promise<void> {
  const row = { topic, payload, createdAt: at, dueAt: at };
  await tx.createQueryBuilder().insert().into(OutboxMessage).values(row).updateEntity(false).execute();
}

/** The state that somebody else made, for the screen to show. */
function standingNow(tx: EntityManager, id: string): Promise<Pick<Standing<MatterKind>, 'state' | 'version'> | null> {
  return tx.findOne(Matter, { where: { id }, select: { state: true, version: true } });
}
