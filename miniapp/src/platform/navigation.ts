/** Going from screen to screen by the names of the route table. */
import Taro, { useRouter } from '@tarojs/taro';
import { pageOf, type RouteName, ROUTES } from '../routes';

type Params = Record<string, string>;

/** WeChat allows ten pages on the stack; at the limit the new page replaces the top one. */
const DEEPEST = 10;

function addressOf(name: RouteName, params: Params): string {
  const query = Object.entries(params).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `/${pageOf(ROUTES[name])}${query.length ? `?${query.join('&')}` : ''}`;
}

/** Opens a page above the present one; a tab page is switched to instead. */
export function go(name: RouteName, params: Params = {}): void {
  const url = addressOf(name, params);
  if ('tab' in ROUTES[name]) void Taro.switchTab({ url });
  else if (Taro.getCurrentPages().length >= DEEPEST) void Taro.redirectTo({ url });
  else void Taro.navigateTo({ url });
}

/** Opens a page in place of the present one. */
export function replace(name: RouteName, params: Params = {}): void {
  const url = addressOf(name, params);
  if ('tab' in ROUTES[name]) void Taro.switchTab({ url });
  else void Taro.redirectTo({ url });
}

/** Opens a page and closes all others, so that "back" does not lead into a form already sent. */
export function startFrom(name: RouteName, params: Params = {}): void {
  void Taro.reLaunch({ url: addressOf(name, params) });
}

/** One page back, or home when this page was opened from outside. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else go('home');
}

/** A parameter of this page's address; empty when it was left out. */
export function useParam(name: string): string {
  return decodeURIComponent(useRouter().params[name] ?? '');
}
