import type { RatingLevel } from '@huifa/shared/consultations/results';
import type { DeclineCode } from '@huifa/shared/dispatch/decline';

/** What people say with a rating; the empty ones say nothing. */
export const RATING_WORDS: Readonly<Record<RatingLevel, readonly string[]>> = {
  5: ['', '', '讲得很清楚，谢谢。', '第二天上午就打来了，没有收钱。', '律师很耐心，写的我看得懂。'],
  4: ['', '有帮助。', '答复有点长，大体明白了。'],
  3: ['', '还可以，就是等的时间长了点。'],
  2: ['没有说清楚到底要不要去告。'],
  1: ['等了两天，电话里只说了几句。'],
};

export const RATING_WEIGHTS = { 5: 60, 4: 27, 3: 9, 2: 3, 1: 1 } as const satisfies Record<RatingLevel, number>;

/** Why firms decline, and how often. A topic that is really another one is left to hand-made stories. */
export const DECLINE_WEIGHTS: Readonly<Record<Exclude<DeclineCode, 'outOfSpecialty' | 'duplicate'>, number>> = {
  timeClash: 6,
  conflict: 3,
  materialsMissing: 1,
  other: 1,
};

export const DECLINE_WORDS = '承办律师当日开庭，所内其他律师均已排满。';

export const LOOK_REASONS = {
  kept: '居民不同意转律所，由本办答复，需要看内容。',
  declined: '两家律所未接，需要看内容后决定派给哪家。',
  reopen: '居民申请重办，需要看原答复。',
} as const;

export const ASSIGN_REASON = '两家律所因时间原因未接，该所同类事项在办较少，请优先安排。';
export const MOVE_REASON = '首派律所来电说明今日无人在岗，为不耽误居民，改派该所。';
export const REOPEN_WORDS = ['答复里没有说我要交给谁，想再问一次。', '跟我说的情况对不上，想换个律师看看。'] as const;
export const REOPEN_GRANTED = '原答复没有说明办理部门，同意换一位律师重新答复。';
export const REOPEN_REFUSED = '原答复已经说明三种办法和期限。如有新的情况，请接着问或者另行咨询。';
export const UNREACHABLE = '约定时段内打了三次电话，无人接听，已发消息提醒。需要时请重新咨询。';
export const TAKE_OVER_REASON = '居民家里老人住院，律所两天没有回音，镇里先答复。';
export const MERGE_REASON = '同一件征地补偿的事，居民前后问了两次，并到先来的那一件里办。';
/** What residents said when the office called back, and what came of hand-offs. */
export const CALL_BACK_NOTES = [
  '居民说想当面再问一次，已告知本村律师坐班的时间。',
  '居民说答复看不懂，已请律师补一段白话。',
  '居民说等得太久，已致歉，并向律所说明。',
] as const;
export const HAND_OFF_NOTES = {
  wentWell: ['已到区法律援助中心交了材料，等通知。', '调解员约了下周三到村委调解。', '窗口已受理，给了回执。'],
  wentBadly: ['窗口说要补社保缴费记录，居民不会打印，已请村里帮忙。'],
  notFound: ['打了两次无人接，已发短信。'],
} as const;
export const WITHDRAWN = '居民说事情已经协商好了，不需要再问。';
