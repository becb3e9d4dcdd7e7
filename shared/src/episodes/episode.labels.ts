import type { EpisodeEvent, EpisodeState } from './episode.machine.js';

export const EPISODE_STATE_LABELS: Record<EpisodeState, string> = {
  draft: '在写',
  submitted: '等另一位审',
  scheduled: '定好时间，等发布',
  published: '已发布',
  withdrawn: '已撤下',
};

/** What happened, as the desk's list of steps says it. */
export const EPISODE_EVENT_LABELS: Record<EpisodeEvent | 'create' | 'save', string> = {
  create: '新建',
  save: '改了内容',
  submit: '请另一位审',
  sendBack: '退回修改',
  approve: '审过，定了发布时间',
  appear: '到时间，已发布',
  revise: '重新修改',
  withdraw: '撤下',
};

/** Where the moving picture comes from. */
export const SOURCES = ['film', 'channels', 'article'] as const;
export type Source = (typeof SOURCES)[number];

export const SOURCE_LABELS: Record<Source, string> = {
  film: '自己的短片',
  channels: '视频号里的短片',
  article: '公众号文章',
};

/** What is counted of an episode, per day, and of nobody in particular. */
export const COUNTED = ['play', 'finish', 'help'] as const;
export type Counted = (typeof COUNTED)[number];
