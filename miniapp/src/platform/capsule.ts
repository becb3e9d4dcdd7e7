/** WeChat draws its capsule button over the top right of a page that has its own header: where it is. */
import Taro from '@tarojs/taro';

export interface Capsule {
  /** Points from the top of the screen to the header row. */
  readonly top: number;
  readonly height: number;
  /** Points at the right that belong to WeChat. */
  readonly taken: number;
}

const NONE: Capsule = { top: 0, height: 0, taken: 0 };

export function capsule(): Capsule {
  if (process.env.TARO_ENV !== 'weapp') return NONE;
  const button = Taro.getMenuButtonBoundingClientRect();
  return { top: button.top, height: button.height, taken: Taro.getWindowInfo().windowWidth - button.left };
}
