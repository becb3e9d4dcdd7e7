import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type EpisodeEvent, episodeMachine } from '@huifa/shared/episodes/episode.machine';
import { type DeskEvent, mayEdit, stepsFor } from '@huifa/shared/episodes/episode.rules';
import { DAY_MS } from '@huifa/shared/kernel/day';
import { eventsFrom } from '@huifa/shared/kernel/machine';
import type { VersionDto } from '../matters/matter.dto.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { Timers } from '../platform/jobs/timers.js';
import { refuse } from '../platform/refuse.js';
import { readCaptions } from './captions.js';
import type { ApproveDto, NewEpisodeDto, ReasonDto, SaveEpisodeDto } from './desk-episodes.dto.js';
import { DeskEpisodeViews } from './desk-episodes.views.js';
import { Edition, Episode, type EpisodeContent, EpisodeStep, Media, Series } from './episodes.entity.js';

const APPEARS = 'episodeAppears';
const LATEST_MS = 366 * DAY_MS;

const EMPTY: Omit<EpisodeContent, 'title'> = {
  hook: '',
  topic: null,
  source: 'film',
  filmId: null,
  finderUserName: null,
  feedId: null,
  articleUrl: null,
  coverId: null,
  cues: [],
  text: '',
  materials: ['', '', '', '', ''],
};

type Columns = Partial<Omit<Episode, 'id' | 'state' | 'version'>>;

/** What is no longer to come, when an episode is taken back. */
const NOTHING_PLANNED: Columns = { nextEditionId: null, publishAt: null };

/** What goes with a step: columns, a reason, and what is written once the step is ours. */
interface Taking {
  readonly reason?: string;
  readonly set?: Columns;
  readonly then?: (tx: EntityManager, episode: Episode) => Promise<void>;
}

/** Writing, approving and withdrawing episodes. States move only through `step`, by compare-and-set. */
@Injectable()
export class DeskEpisodesService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly timers: Timers,
    private readonly views: DeskEpisodeViews,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.timers.on(APPEARS, (editionId) => this.appear(editionId));
  }

  create(actor: Actor, { seriesId, title }: NewEpisodeDto, once: Once): Promise<{ id: string }> {
    return this.transactions.once(once, async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const series = await tx.findOne(Series, { where: { id: seriesId }, lock });
      if (series === null) throw refuse('INVALID', [{ field: 'seriesId', message: '请从列表里选系列' }]);
      const id = newId();
      const position = await tx.countBy(Episode, { seriesId });
      const content = { ...EMPTY, title };
      const written = { editedBy: actor.personId, editedAt: this.clock.date() };
      await tx.insert(Episode, {
        id,
        seriesId,
        position,
        state: episodeMachine.initial,
        content,
        ...written,
      });
      await this.note(tx, id, 'create', actor.personId);
      return { id };
    });
  }

  /** The whole manuscript. Only a draft is typed into; whoever saves last may not publish it. */
  async save(actor: Actor, id: string, form: SaveEpisodeDto): Promise<void> {
    const { version, captions, ...rest } = form;
    const content: EpisodeContent = { ...rest, cues: readCaptions(captions) };
    await this.transactions.run(async (tx) => {
      const episode = await this.find(tx, id);
      if (episode.version !== version) throw refuse('STATE_MOVED', standing(episode));
      if (!mayEdit(episode.state)) throw refuse('NOT_NOW', standing(episode));
      await this.refuseForeignMedia(tx, content);
      const set = { content, editedBy: actor.personId, editedAt: this.clock.date(), version: episode.version + 1 };
      const { affected } = await tx.update(Episode, { id, version, state: episode.state }, set);
      if (affected !== 1) throw refuse('STATE_MOVED', standing(await this.find(tx, id)));
      await this.note(tx, id, 'save', actor.personId);
    });
  }

  submit(actor: Actor, id: string, { version }: VersionDto, once: Once): Promise<unknown> {
    return this.take(actor, id, version, once, 'submit');
  }

  sendBack(actor: Actor, id: string, { version, reason }: ReasonDto, once: Once): Promise<unknown> {
    return this.take(actor, id, version, once, 'sendBack', { reason });
  }

  revise(actor: Actor, id: string, { version }: VersionDto, once: Once): Promise<unknown> {
    return this.take(actor, id, version, once, 'revise', { set: NOTHING_PLANNED });
  }

  /** Hidden from the public in the same moment, whatever was going on at the desk. */
  withdraw(actor: Actor, id: string, { version, reason }: ReasonDto, once: Once): Promise<unknown> {
    const set = { ...NOTHING_PLANNED, liveEditionId: null };
    return this.take(actor, id, version, once, 'withdraw', { reason, set });
  }

  /** Freezes an edition and sets its moment. The database itself refuses one whose author approves it. */
  async approve(actor: Actor, id: string, { version, publishAt }: ApproveDto, once: Once): Promise<void> {
    const moment = this.moment(publishAt);
    const editionId = newId();
    await this.take(actor, id, version, once, 'approve', {
      set: { nextEditionId: editionId, publishAt: moment },
      then: (tx, episode) => this.freeze(tx, episode, actor, editionId, moment),
    });
    // At once means at once, not at the next look at the timers.
    const { nextEditionId } = await this.find(this.dataSource.manager, id);
    if (nextEditionId !== null && moment.getTime() <= this.clock.now()) await this.appear(nextEditionId);
  }

  /** Its moment has come, unless it was withdrawn or taken back meanwhile. May be told twice. */
  private async appear(editionId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const episode = await tx.findOneBy(Episode, { nextEditionId: editionId, state: 'scheduled' });
      if (episode === null) return;
      await this.step(tx, episode, 'appear', { set: { liveEditionId: editionId, nextEditionId: null } });
    });
  }

  /** A step of a person: allowed to this person now, on the version that the screen showed; else refused with why. */
  private take(
    actor: Actor,
    id: string,
    version: number,
    once: Once,
    event: DeskEvent,
    { reason, set = {}, then }: Taking = {},
  ): Promise<unknown> {
    return this.transactions.once(once, async (tx) => {
      const episode = await this.find(tx, id);
      if (episode.version !== version) throw refuse('STATE_MOVED', standing(episode));
      await this.refuseForbidden(tx, episode, actor, event);
      const by = { actorId: actor.personId, ...(reason === undefined ? {} : { reason }) };
      await this.step(tx, episode, event, { ...by, set });
      await then?.(tx, episode);
      return {};
    });
  }

  private async refuseForbidden(tx: EntityManager, episode: Episode, actor: Actor, event: DeskEvent): Promise<void> {
    const missing = await this.views.missingIn(tx, episode);
    const { state, editedBy, liveEditionId } = episode;
    const now = { state, editedBy, live: liveEditionId !== null, missing };
    if (stepsFor(now, actor.personId).includes(event)) return;
    const known = eventsFrom(episodeMachine, state).includes(event);
    if (known && event === 'approve' && editedBy === actor.personId) throw refuse('EPISODE_OWN_WORK');
    if (known && missing.length > 0 && event !== 'withdraw')
      throw refuse(
        'EPISODE_INCOMPLETE',
        missing.map((message) => ({ field: 'content', message })),
      );
    throw refuse('NOT_NOW', standing(episode));
  }

  /** The one way a state changes: compare and set, and a line in the list of steps, or nothing. */
  private async step(
    tx: EntityManager,
    { id, state, version, editedBy }: Episode,
    event: EpisodeEvent,
    { actorId = null, reason, set }: { actorId?: string | null; reason?: string; set: Columns },
  ): Promise<void> {
    const { from, to } = episodeMachine.on[event];
    if (!(from as readonly string[]).includes(state)) throw refuse('NOT_NOW', { state, version });
    // The last editor is compared too: an approval is of what was read, by somebody else.
    const where = { id, state, version, editedBy };
    const { affected } = await tx.update(Episode, where, { ...set, state: to, version: version + 1 });
    if (affected !== 1) throw refuse('STATE_MOVED', standing(await this.find(tx, id)));
    await this.note(tx, id, event, actorId, reason ?? null);
  }

  private async freeze(
    tx: EntityManager,
    { id: episodeId, content, editedBy: authoredBy }: Episode,
    { personId: approvedBy }: Actor,
    id: string,
    publishAt: Date,
  ): Promise<void> {
    const number = (await tx.countBy(Edition, { episodeId })) + 1;
    const approved = { authoredBy, approvedBy, approvedAt: this.clock.date(), publishAt };
    await tx.insert(Edition, { id, episodeId, number, content, ...approved });
    await this.timers.set(tx, APPEARS, id, publishAt);
  }

  private async note(
    tx: EntityManager,
    episodeId: string,
    event: EpisodeStep['event'],
    actorId: string | null,
    reason: string | null = null,
  ): Promise<void> {
    await tx.insert(EpisodeStep, { id: newId(), episodeId, event, actorId, reason, at: this.clock.date() });
  }

  private async refuseForeignMedia(tx: EntityManager, { filmId, coverId }: EpisodeContent): Promise<void> {
    for (const [field, kind, id] of [
      ['filmId', 'film', filmId],
      ['coverId', 'cover', coverId],
    ] as const)
      if (id !== null && !(await tx.existsBy(Media, { id, kind })))
        throw refuse('INVALID', [{ field, message: '文件不在了，请重新上传' }]);
  }

  /** When the public may see it: now, or at a moment within a year. */
  private moment(asked: string | undefined): Date {
    const now = this.clock.now();
    const at = asked === undefined ? now : Date.parse(asked);
    if (!(at <= now + LATEST_MS)) throw refuse('INVALID', [{ field: 'publishAt', message: '请选一年以内的时间' }]);
    return new Date(Math.max(at, now));
  }

  private async find(tx: EntityManager, id: string): Promise<Episode> {
    const episode = await tx.findOneBy(Episode, { id });
    if (episode === null) throw refuse('NOT_FOUND');
    return episode;
  }
}

function standing({ state, version }: Episode) {
  return { state, version };
}
