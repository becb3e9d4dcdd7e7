import { IsNull } from 'typeorm';
import type { Half, Way } from '@huifa/shared/consultations/ways';
import { type Specialty, type Topic, TOPICS } from '@huifa/shared/consultations/topics';
import { rank } from '@huifa/shared/dispatch/rank';
import { MINUTE_MS } from '@huifa/shared/kernel/day';
import type { BookConsultationDto } from '../consultations/consultation.dto.js';
import { SlotSeat } from '../organizations/organizations.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { opponentName } from './data/names.js';
import type { Question } from './data/question.js';
import type { SeededPerson } from './people.js';
import type { Slot } from './rosters.js';
import type { Stage } from './stage.js';

const DIFFERENT_OPPONENTS = 200;
/** People choose among the next few windows or slots. */
const LOOKED_AT = { windows: 4, slots: 12 };
const LEAD_MS = 180 * MINUTE_MS;

/** How a resident wants to be helped, with the meeting already chosen where the story needs it. */
export interface Wish {
  readonly resident: SeededPerson;
  readonly question: Question;
  readonly way: Way;
  readonly passToFirm?: boolean;
  /** Asked for this parent. */
  readonly parent?: string | undefined;
  readonly window?: { readonly day: string; readonly half: Half };
  /** The first free slot of these. */
  readonly slots?: readonly Slot[];
}

/** Books as the resident's phone would. Returns the id of the matter. */
export function book(wish: Wish): (stage: Stage) => Promise<string> {
  return async (stage) => {
    const actor = stage.actor('consultation.book', 'resident', wish.resident.id);
    const form = await meeting(stage, actor, wish, request(stage, wish));
    return (await stage.consultations.book(actor, form, stage.once(actor))).id;
  };
}

/** A question that the router would send to this firm first, so that every lawyer to sign in as has something to answer. */
export async function towards(stage: Stage, firmId: string, villageId: string | null, from: readonly Question[]) {
  const answers = new Map<Topic | null, string | undefined>();
  for (const question of from) {
    if (!answers.has(question.topic)) {
      const facts = await stage.dispatch.facts({ id: '', topic: question.topic, villageId });
      answers.set(question.topic, rank(facts)[0]?.firmId);
    }
    if (answers.get(question.topic) === firmId) return question;
  }
  return undefined;
}

function request(stage: Stage, { question, way, parent, passToFirm = true }: Wish): BookConsultationDto {
  const { topic, words, urgency, against } = question;
  const opposingParty = against === 'person' ? opponentName(stage.random.integer(0, DIFFERENT_OPPONENTS)) : against;
  return {
    againstTown: false,
    way,
    passToFirm,
    forWhom: parent === undefined ? 'self' : 'parent',
    ...(parent === undefined ? {} : { beneficiaryName: parent }),
    ...(topic === null ? {} : { topic }),
    ...(words === '' ? {} : { words }),
    ...(urgency === undefined ? {} : { urgency }),
    ...(opposingParty === undefined ? {} : { opposingParty }),
  };
}

async function meeting(
  stage: Stage,
  actor: Actor,
  wish: Wish,
  form: BookConsultationDto,
): Promise<BookConsultationDto> {
  if (form.way === 'call') {
    const { windows } = stage.consultations.callWindows();
    const { day, half } = wish.window ?? stage.random.pick(windows.slice(0, LOOKED_AT.windows));
    return { ...form, windowDay: day, windowHalf: half };
  }
  if (form.way === 'written') return form;
  const slotId = wish.slots === undefined ? await searched(stage, actor, form) : await firstFree(stage, wish.slots);
  // Nobody sits for this in the next weeks: then in writing.
  return slotId === null ? { ...form, way: 'written' } : { ...form, slotId };
}

async function searched(
  stage: Stage,
  actor: Actor,
  { topic, opposingParty }: BookConsultationDto,
): Promise<string | null> {
  const { slots } = await stage.consultations.searchSlots(actor, {
    ...(topic === undefined ? {} : { topic }),
    ...(opposingParty === undefined ? {} : { opposingParty }),
  });
  const soonest = stage.clock.now() + LEAD_MS;
  const reachable = slots.filter(({ startsAt }) => Date.parse(startsAt) > soonest).slice(0, LOOKED_AT.slots);
  return reachable.length === 0 ? null : stage.random.pick(reachable).id;
}

async function firstFree(stage: Stage, slots: readonly Slot[]): Promise<string | null> {
  for (const { id } of slots) if (await stage.manager.existsBy(SlotSeat, { slotId: id, matterId: IsNull() })) return id;
  return null;
}

/** Whether somebody with these specialties serves the question. */
export function serves(specialties: readonly Specialty[], { topic }: Question): boolean {
  const specialty = topic === null ? null : TOPICS[topic].specialty;
  return specialty === null || specialties.includes(specialty);
}
