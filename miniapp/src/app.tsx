import { mergeInternalComponents } from '@tarojs/shared';
import type { PropsWithChildren } from 'react';
import { ARIA } from './platform/aria';
import { silenceScriptLinks } from './platform/web';
import './app.scss';

// Before the first screen is drawn: Taro numbers the attributes once.
if (process.env.TARO_ENV === 'weapp') mergeInternalComponents(ARIA);
silenceScriptLinks();

export default function App({ children }: PropsWithChildren) {
  return children;
}
