import { createReadStream, readFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type Day, type Instant, instantAt } from '@huifa/shared/kernel/day';
import type { SaveEpisodeDto } from '../episodes/desk-episodes.dto.js';
import { DeskEpisodesService } from '../episodes/desk-episodes.service.js';
import { Episode, EpisodeCount, Series } from '../episodes/episodes.entity.js';
import { MediaService } from '../episodes/media.service.js';
import { SeriesService } from '../episodes/series.service.js';
import type { Actor } from '../platform/access/actor.js';
import type { Chronicle } from './chronicle.js';
import { type EpisodePlan, SERIES, type SeriesPlan } from './data/episodes.js';
import { demoPerson } from './people.js';
import { Random } from './random.js';
import type { Stage } from './stage.js';
import { insertAll, type Span } from './town.js';

const FILMS = new URL('../../src/seed/films/', import.meta.url);
const WRITTEN_AT = 14 * 60;
const APPROVED_AT = 16 * 60 + 10;

/** 「惠•说法」 of the demo town: written by the clerk, published by the director, as the two do it at the desk. */
export class FilmTown {
  private readonly desk: DeskEpisodesService;
  private readonly series: SeriesService;
  private readonly media: MediaService;
  private readonly clerk: Actor;
  private readonly director: Actor;

  constructor(
    app: INestApplicationContext,
    private readonly stage: Stage,
    private readonly span: Span,
  ) {
    this.desk = app.get(DeskEpisodesService, { strict: false });
    this.series = app.get(SeriesService, { strict: false });
    this.media = app.get(MediaService, { strict: false });
    this.clerk = stage.actor('episode.write', 'clerk', demoPerson('clerk').id);
    this.director = stage.actor('episode.publish', 'director', demoPerson('director').id);
  }

  /** Notes what will happen on its day. */
  tell(chronicle: Chronicle): void {
    const plans = SERIES.flatMap((series) => series.episodes.map((episode) => ({ series, episode })));
    for (const { series, episode } of [...plans].sort((a, b) => b.episode.daysAgo - a.episode.daysAgo)) {
      chronicle.note(this.moment(episode.daysAgo + 1, WRITTEN_AT), () => this.write(series, episode));
      chronicle.note(this.moment(episode.daysAgo, APPROVED_AT), () => this.publish(episode));
    }
    chronicle.note(this.moment(1, WRITTEN_AT), () => this.leaveUnfinished());
  }

  /** How often each was seen, as the counters would stand; and the shelf in its order. */
  async settle(): Promise<void> {
    const { manager } = this.stage;
    await insertAll(manager, EpisodeCount, await this.counts());
    const known = await manager.find(Series);
    const inOrder = SERIES.flatMap(({ title }) => known.find((one) => one.title === title)?.id ?? []);
    await this.series.orderSeries(inOrder);
    for (const { title, episodes } of SERIES) await this.order(known.find((one) => one.title === title)!.id, episodes);
  }

  private moment(daysAgo: number, minute: number): Instant {
    return instantAt(addDays(this.span.today, -daysAgo), minute);
  }

  private async seriesId({ title, hook }: SeriesPlan): Promise<string> {
    const { manager } = this.stage;
    if (!(await manager.existsBy(Series, { title })))
      await this.series.create({ title, hook }, this.stage.once(this.clerk));
    return (await manager.findOneByOrFail(Series, { title })).id;
  }

  private async write(series: SeriesPlan, plan: EpisodePlan): Promise<void> {
    const seriesId = await this.seriesId(series);
    const { id } = await this.desk.create(this.clerk, { seriesId, title: plan.title }, this.stage.once(this.clerk));
    const film = await this.media.takeFilm(this.clerk, createReadStream(new URL(`${plan.key}.mp4`, FILMS)));
    const cover = await this.media.takeCover(this.clerk, createReadStream(new URL(`${plan.key}.jpg`, FILMS)));
    const captions = readFileSync(new URL(`${plan.key}.vtt`, FILMS), 'utf8');
    const form = { ...formOf(plan), version: 1, filmId: film.id, coverId: cover.id, captions };
    await this.desk.save(this.clerk, id, form);
    await this.desk.submit(this.clerk, id, { version: 2 }, this.stage.once(this.clerk));
  }

  private async publish(plan: EpisodePlan): Promise<void> {
    const { id, version } = await this.found(plan.title);
    await this.desk.approve(this.director, id, { version }, this.stage.once(this.director));
  }

  /** What lies on the desk today: one waits for the second person, one is half written. */
  private async leaveUnfinished(): Promise<void> {
    const [money, village] = SERIES as readonly [SeriesPlan, SeriesPlan];
    const seriesId = await this.seriesId(village);
    const title = '彩礼要不要还';
    await this.desk.create(this.clerk, { seriesId, title }, this.stage.once(this.clerk));
    const second = { seriesId: await this.seriesId(money), title: '预付卡的店关门了' };
    const { id } = await this.desk.create(this.clerk, second, this.stage.once(this.clerk));
    const wages = money.episodes[1]!;
    const cover = await this.media.takeCover(this.clerk, createReadStream(new URL('wages.jpg', FILMS)));
    await this.desk.save(this.clerk, id, {
      ...formOf(wages),
      ...{ version: 1, title: second.title, hook: '充了两千块，店门关了，钱找谁要', topic: 'consumer' },
      ...{ source: 'article', articleUrl: 'https://mp.weixin.qq.com/s/huifa-demo-prepaid-card', coverId: cover.id },
      text: PREPAID,
      materials: [
        '充值的凭据、转账记录',
        '卡、会员号、剩多少钱',
        '店名和门口的照片',
        '和店里的聊天、公告',
        '一起充值的还有谁',
      ],
    });
    await this.desk.submit(this.clerk, id, { version: 2 }, this.stage.once(this.clerk));
  }

  private found(title: string): Promise<Episode> {
    return this.stage.manager.find(Episode).then((all) => all.find(({ content }) => content.title === title)!);
  }

  private async order(seriesId: string, plans: readonly EpisodePlan[]): Promise<void> {
    const own = await this.stage.manager.findBy(Episode, { seriesId });
    const place = ({ content }: Episode) => {
      const found = plans.findIndex(({ title }) => title === content.title);
      return found === -1 ? plans.length : found;
    };
    await this.series.orderEpisodes(
      seriesId,
      own.sort((a, b) => place(a) - place(b)).map(({ id }) => id),
    );
  }

  private async counts() {
    const random = new Random('films');
    const rows = [];
    for (const plan of SERIES.flatMap(({ episodes }) => episodes)) {
      const { id: episodeId } = await this.found(plan.title);
      for (let day: Day = addDays(this.span.today, -plan.daysAgo); day < this.span.today; day = addDays(day, 1)) {
        const fresh = day === addDays(this.span.today, -plan.daysAgo) ? 3 : 1;
        const plays = random.integer(Math.ceil(plan.liked / 2), plan.liked * 2) * fresh;
        const finishes = Math.round(plays * (0.5 + random.next() * 0.3));
        const helps = random.integer(0, Math.ceil(finishes / 8));
        rows.push({ episodeId, day, plays, finishes, helps, bookings: random.integer(0, Math.min(2, helps)) });
      }
    }
    return rows;
  }
}

const PREPAID = `充值办卡的店关了门，先把凭据收好，再到消费者协会或市场监管所投诉（12315）。
经营者收了预付款又不提供服务的，应当按约定提供服务或者退还预付款（消费者权益保护法第五十三条）。
店关了、人还在的，可以起诉；好几家一起，可以一起来问。`;

function formOf({ title, hook, topic, text, materials }: EpisodePlan): SaveEpisodeDto {
  const elsewhere = { finderUserName: null, feedId: null, articleUrl: null };
  const empty = { version: 1, filmId: null, coverId: null, captions: '' };
  return { ...elsewhere, ...empty, title, hook, topic, source: 'film', text, materials: [...materials] };
}
