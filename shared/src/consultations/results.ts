/** How a consultation ended, as the adviser codes it. Counted in the town's yearly figures. */
export const RESULTS = [
  'answered',
  'writtenAnswer',
  'toLegalAid',
  'toMediation',
  'toLitigation',
  'toPolice',
  'toOtherBody',
  'unreachable',
  'withdrawn',
] as const;
export type Result = (typeof RESULTS)[number];

export const RESULT_LABELS: Record<Result, string> = {
  answered: '已口头解答',
  writtenAnswer: '已书面答复',
  toLegalAid: '建议申请法律援助',
  toMediation: '建议找调解',
  toLitigation: '建议仲裁或打官司',
  toPolice: '建议报警',
  toOtherBody: '介绍到别的机构',
  unreachable: '联系不上',
  withdrawn: '居民不问了',
};

/** The lines that every answer carries (服务规范; docs/law/public-legal-service.md). */
export const ANSWER_DISCLAIMER = '本意见根据您说的情况给出，仅供参考，不构成代理关系。情况有变化时，请再问一次。';

/** Legal aid: shown in every consultation and ticked by the lawyer as told (法律援助法 Art. 23). */
export const LEGAL_AID_NOTICE =
  '经济有困难的，可以申请法律援助，由国家出钱请律师，不收您的钱。讨工钱、工伤、赡养费、家庭暴力等，条件更宽。可以到镇法律服务站或打 12348 问。';

/** Follow-up and reopening need a closed matter; the office sees why. */
export const RATING_LEVELS = [5, 4, 3, 2, 1] as const;
export type RatingLevel = (typeof RATING_LEVELS)[number];

/** The five levels of 政务服务“好差评”. */
export const RATING_LABELS: Record<RatingLevel, string> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
};
