/** What this phone keeps between visits. Nothing a resident wrote is ever kept here. */
import Taro from '@tarojs/taro';

type Kept = 'session' | 'elder' | 'watched';

export function kept(name: Kept): string | null {
  const value: unknown = Taro.getStorageSync(name);
  return typeof value === 'string' && value !== '' ? value : null;
}

export function keep(name: Kept, value: string | null): void {
  if (value === null) Taro.removeStorageSync(name);
  else Taro.setStorageSync(name, value);
}
