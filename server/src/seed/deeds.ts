import type { CallOutcome } from '@huifa/shared/calls/unreachable';
import { mayMiss } from '@huifa/shared/consultations/consultation.machine';
import type { RatingLevel, Result } from '@huifa/shared/consultations/results';
import type { DeclineCode } from '@huifa/shared/dispatch/decline';
import { eligible, rank } from '@huifa/shared/dispatch/rank';
import { dayOf } from '@huifa/shared/kernel/day';
import { Offer } from '../dispatch/dispatch.entity.js';
import type { MatterRow } from '../matters/matter.queries.js';
import type { MarkDto } from '../reception/attendance.dto.js';
import type { Deed } from './chronicle.js';
import { demoPerson } from './people.js';
import type { Stage } from './stage.js';

/** What people of the town do, each as the screen of that person would send it. */

export interface Answer {
  readonly answer: string;
  readonly result: Result;
  readonly limitation?: boolean;
}

/** A lawyer of the firm reads the offer. */
export const view: Deed = async (stage, matter) => {
  const offer = await openOffer(stage, matter);
  if (offer !== null) await stage.offers.markViewed(offer.id);
};

/** 「已查利冲，接单」. `lead`: by the lawyer of the firm to sign in as. */
export function accept({ lead = false } = {}): Deed {
  return async (stage, matter) => {
    const actor = adviser(stage, matter, 'offer.accept', lead);
    const offer = await openOffer(stage, matter);
    await stage.offers.accept(actor, offer?.id ?? '', stage.once(actor));
  };
}

export function decline(code: DeclineCode, words?: string): Deed {
  return async (stage, matter) => {
    const actor = adviser(stage, matter, 'offer.decline', false);
    const offer = await openOffer(stage, matter);
    await stage.offers.decline(actor, offer?.id ?? '', { code, ...(words ? { words } : {}) }, stage.once(actor));
  };
}

/** The duty lawyer of a slot has searched for conflicts. */
export const confirm: Deed = async (stage, matter) => {
  const actor = onMatter(stage, matter, 'task.confirm');
  const form = { version: matter.version, conflictChecked: true };
  await stage.tasks.confirm(actor, matter.id, form, stage.once(actor));
};

export function declineDuty(code: DeclineCode): Deed {
  return async (stage, matter) => {
    const actor = onMatter(stage, matter, 'task.decline');
    await stage.tasks.decline(actor, matter.id, { version: matter.version, code }, stage.once(actor));
  };
}

export function ask(words: string): Deed {
  return async (stage, matter) => {
    const actor = onMatter(stage, matter, 'task.ask');
    await stage.tasks.ask(actor, matter.id, matter.version, words, stage.once(actor));
  };
}

/** The lawyer rings; the resident reads when. */
export function ring(outcome: CallOutcome): Deed {
  return async (stage, matter) => {
    const actor = onMatter(stage, matter, 'task.call');
    await stage.calls.log(actor, matter.id, { version: matter.version, outcome }, stage.once(actor));
  };
}

/** The reception notes who came, on the day, as long as the appointment stands. */
export function note(form: MarkDto): Deed {
  return async (stage, matter) => {
    if (matter.meetsAt === null || dayOf(matter.meetsAt.getTime()) !== dayOf(stage.clock.now())) return;
    if (!mayMiss(matter.state)) return;
    const actor = stage.actor('reception.mark', 'clerk', demoPerson('clerk').id);
    await stage.attendance.mark(actor, matter.id, form, stage.once(actor));
  };
}

/** To a colleague who is there, if the firm has one. */
export function handOver(reason: string): Deed {
  return async (stage, matter) => {
    const actor = onMatter(stage, matter, 'task.handOver');
    const lawyerId = stage.colleagueFor(matter)?.personId;
    if (lawyerId === undefined) return;
    await stage.firmDay.handOver(actor, matter.id, { version: matter.version, lawyerId, reason }, stage.once(actor));
  };
}

/** Answers and closes. */
export function answer(given: Answer): Deed {
  return async (stage, matter) => {
    const actor = onMatter(stage, matter, 'task.answer');
    await stage.tasks.answer(actor, matter.id, { version: matter.version, ...answerForm(given) }, stage.once(actor));
  };
}

export function reply(words: string): Deed {
  return async (stage, matter) => {
    const actor = resident(stage, matter, 'matter.reply');
    await stage.matters.reply(actor, matter.id, { version: matter.version, words }, stage.once(actor));
  };
}

export function followUp(words: string): Deed {
  return async (stage, matter) => {
    const actor = resident(stage, matter, 'matter.followUp');
    await stage.matters.followUp(actor, matter.id, { version: matter.version, words }, stage.once(actor));
  };
}

export function rate(level: RatingLevel, words: string, askedForMoney = false): Deed {
  return async (stage, matter) => {
    const actor = resident(stage, matter, 'matter.rate');
    const form = { version: matter.version, level, askedForMoney, ...(words === '' ? {} : { words }) };
    await stage.matters.rate(actor, matter.id, form, stage.once(actor));
  };
}

export function askReopen(words: string): Deed {
  return async (stage, matter) => {
    const actor = resident(stage, matter, 'matter.askReopen');
    await stage.matters.askReopen(actor, matter.id, { version: matter.version, words }, stage.once(actor));
  };
}

export const cancel: Deed = async (stage, matter) => {
  const actor = resident(stage, matter, 'matter.cancel');
  await stage.matters.cancel(actor, matter.id, { version: matter.version }, stage.once(actor));
};

/** The clerk opens the words, with a reason that the resident reads. */
export function look(reason: string): Deed {
  return async (stage, matter) => {
    const actor = stage.actor('board.open', 'clerk', demoPerson('clerk').id);
    await stage.board.open(actor, matter.id, { reason }, stage.once(actor));
  };
}

/** The clerk sends it to the firm that ranks first among those that may be asked, even if once more. */
export function assign(reason: string): Deed {
  return async (stage, matter) => {
    const candidates = rank(await stage.dispatch.facts(matter));
    const again = candidates.find(({ barriers }) => barriers.every((barrier) => barrier === 'askedBefore'));
    const chosen = eligible(candidates)[0] ?? again;
    if (chosen === undefined) return referOutside(stage, matter);
    await dispatchTo(stage, matter, chosen.firmId, reason);
  };
}

/** The clerk moves an offer to this firm, unless it is there already or the firm is barred. */
export function moveTo(firmId: string, reason: string): Deed {
  return async (stage, matter) => {
    const candidates = rank(await stage.dispatch.facts(matter));
    const able = candidates.some((candidate) => candidate.firmId === firmId && candidate.barriers.length === 0);
    if (able && matter.firmId !== firmId) await dispatchTo(stage, matter, firmId, reason);
  };
}

/** The office answers what stayed with it. */
export function officeAnswer(given: Answer): Deed {
  return async (stage, matter) => {
    const actor = stage.actor('board.answer', 'clerk', demoPerson('clerk').id);
    await stage.board.answer(actor, matter.id, { version: matter.version, ...answerForm(given) }, stage.once(actor));
  };
}

/** Nobody in the town may take it. */
export const referOutside: Deed = officeAnswer({
  answer: '本镇签约律所都不便承办这件事。请打 12348，按提示转区法律援助中心，那里可以为您另外安排律师，不收费。',
  result: 'toOtherBody',
});

export function decideReopen(granted: boolean, reason: string): Deed {
  return async (stage, matter) => {
    const actor = stage.actor('board.decideReopen', 'director', demoPerson('director').id);
    await stage.board.decideReopen(actor, matter.id, { version: matter.version, granted, reason }, stage.once(actor));
  };
}

function answerForm({ answer: text, result, limitation = false }: Answer) {
  const aidTold = result !== 'unreachable' && result !== 'withdrawn';
  return { answer: text, result, aidTold, limitationTold: limitation };
}

async function dispatchTo(stage: Stage, matter: MatterRow, firmId: string, reason: string): Promise<void> {
  const actor = stage.actor('board.dispatch', 'clerk', demoPerson('clerk').id);
  const form = { version: matter.version, firmId, reason };
  await stage.board.dispatchByHand(actor, matter.id, form, stage.once(actor));
}

function openOffer(stage: Stage, { id }: MatterRow): Promise<Offer | null> {
  return stage.manager.findOneBy(Offer, { matterId: id, state: 'open' });
}

function adviser(stage: Stage, matter: MatterRow, action: 'offer.accept' | 'offer.decline', lead: boolean) {
  return stage.actor(action, 'adviser', stage.lawyerFor(matter, lead).personId, matter.firmId);
}

function onMatter(
  stage: Stage,
  { lawyerId, firmId }: MatterRow,
  action: 'task.confirm' | 'task.decline' | 'task.call' | 'task.handOver' | 'task.ask' | 'task.answer',
) {
  return stage.actor(action, 'adviser', lawyerId ?? '', firmId);
}

function resident(
  stage: Stage,
  { personId }: MatterRow,
  action: 'matter.reply' | 'matter.followUp' | 'matter.rate' | 'matter.askReopen' | 'matter.cancel',
) {
  return stage.actor(action, 'resident', personId);
}
