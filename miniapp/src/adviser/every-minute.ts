/** Minutes left run down on the server's office clock; a screen that shows them asks again each minute while it is seen. */
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

const MINUTE_MS = 60_000;

export function useEveryMinute(reload: () => Promise<void>): void {
  const seen = useRef(true);
  useDidShow(() => void (seen.current = true));
  useDidHide(() => void (seen.current = false));
  useEffect(() => {
    const timer = setInterval(() => void (seen.current && reload()), MINUTE_MS);
    return () => clearInterval(timer);
  }, [reload]);
}
