/** 长辈版: the person's own switch, kept on this phone, or else what WeChat's font setting says. */
import Taro from '@tarojs/taro';
import { type Size, sizeFor } from './elder-size';
import { sharedValue, useSharedValue } from './shared-value';
import { keep, kept } from './storage';

const IOS_DEFAULT_PX = 17;
const ANDROID_DEFAULT_PX = 16;

function wechatScale(): number {
  if (process.env.TARO_ENV !== 'weapp') return 1;
  const { fontSizeSetting } = Taro.getAppBaseInfo() as Taro.getAppBaseInfo.Result & { fontSizeSetting?: number };
  const { platform } = Taro.getDeviceInfo();
  return fontSizeSetting ? fontSizeSetting / (platform === 'ios' ? IOS_DEFAULT_PX : ANDROID_DEFAULT_PX) : 1;
}

function keptChoice(): boolean | null {
  const choice = kept('elder');
  return choice === null ? null : choice === 'on';
}

const size = sharedValue<Size>(sizeFor(keptChoice(), wechatScale()));

export function useSize(): Size {
  return useSharedValue(size);
}

export function switchElder(on: boolean): void {
  keep('elder', on ? 'on' : 'off');
  size.set(sizeFor(on, wechatScale()));
}
