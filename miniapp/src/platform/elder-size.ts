/** How large everything is drawn, from the person's own choice and WeChat's font setting. */

export interface Size {
  readonly elder: boolean;
  /** What the tokens of the chosen version are multiplied with. */
  readonly scale: number;
}

/** 长辈版 body over normal body: 23 / 17. */
const ELDER_RATIO = 23 / 17;
/** WeChat's 关怀模式 sets about 23.8 px, 1.4 times its default. */
const CARE_MODE = 1.35;
/** Beyond this a tab title no longer fits beside its button. */
const LARGEST = 1.3;

/**
 * Follows WeChat's setting upward only: nobody gets smaller text than the design's. Who has 关怀模式 on gets 长辈版
 * unless they chose otherwise here.
 */
export function sizeFor(choice: boolean | null, wechatScale: number): Size {
  const elder = choice ?? wechatScale >= CARE_MODE;
  const wanted = elder ? wechatScale / ELDER_RATIO : wechatScale;
  return { elder, scale: Math.min(LARGEST, Math.max(1, Math.round(wanted * 100) / 100)) };
}
