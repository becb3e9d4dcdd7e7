import type { Topic } from '@huifa/shared/consultations/topics';
import { DISSATISFIED_FROM } from '@huifa/shared/matters/office-acts';
import type { OfficeTaskOutcome } from '@huifa/shared/office-tasks/office-tasks';
import { Rating } from '../matters/matters.entity.js';
import { OfficeTask } from '../office-tasks/office-tasks.entity.js';
import type { Deed } from './chronicle.js';
import { demoPerson } from './people.js';
import type { Stage } from './stage.js';

/** What the office does by its own hand, each as the clerk's screen would send it. */

export function takeOver(reason: string): Deed {
  return async (stage, { id, version }) => {
    const actor = clerk(stage, 'board.takeOver');
    await stage.officeActs.takeOver(actor, id, { version, reason }, stage.once(actor));
  };
}

/** Into the oldest other matter of the resident that is under way. */
export function mergeIntoFirst(reason: string): Deed {
  return async (stage, { id, version }) => {
    const actor = clerk(stage, 'board.merge');
    const intoId = (await stage.officeActsViews.duplicates(actor, id)).matters.at(-1)?.id;
    if (intoId !== undefined) await stage.officeActs.merge(actor, id, { version, intoId, reason }, stage.once(actor));
  };
}

export function retag(topic: Topic): Deed {
  return async (stage, { id, version }) => {
    const actor = clerk(stage, 'board.retag');
    await stage.officeActs.retag(actor, id, { version, topic }, stage.once(actor));
  };
}

export const remind: Deed = async (stage, { id }) => {
  const actor = clerk(stage, 'board.remind');
  await stage.officeActs.remind(actor, id, stage.once(actor));
};

/** Calls back who was not satisfied; nobody else. */
export function callBack(note: string): Deed {
  return async (stage, { id }) => {
    const rating = await stage.manager.findOne(Rating, { where: { matterId: id }, order: { round: 'DESC' } });
    if (rating === null || rating.level > DISSATISFIED_FROM) return;
    const actor = clerk(stage, 'board.revisit');
    await stage.officeActs.revisit(actor, id, { note }, stage.once(actor));
  };
}

/** Does what is open for the matter. */
export function finishTask(outcome: OfficeTaskOutcome, note: string): Deed {
  return async (stage, { id: matterId }) => {
    const task = await stage.manager.findOneBy(OfficeTask, { matterId, state: 'open' });
    if (task === null) return;
    const actor = clerk(stage, 'officeTask.write');
    await stage.officeTasks.finish(actor, task.id, { outcome, note }, stage.once(actor));
  };
}

type OfficeAction =
  | 'board.takeOver'
  | 'board.merge'
  | 'board.retag'
  | 'board.remind'
  | 'board.revisit'
  | 'officeTask.write';

function clerk(stage: Stage, action: OfficeAction) {
  return stage.actor(action, 'clerk', demoPerson('clerk').id);
}
