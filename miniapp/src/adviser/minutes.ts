/** Office minutes in words. */
import type { Light } from '@huifa/shared/consultations/clock';
import type { Tone } from '../ui/tag';

const HOUR = 60;

/** 1 小时 40 分 */
export function lengthInWords(minutes: number): string {
  const hours = Math.floor(minutes / HOUR);
  const rest = minutes % HOUR;
  return [hours > 0 && `${hours} 小时`, (rest > 0 || hours === 0) && `${rest} 分`].filter(Boolean).join(' ');
}

/** 还剩 1 小时 40 分（办公时间）, 超 20 分, or nothing when no clock runs. */
export function minutesInWords(minutesLeft: number | null): string | null {
  if (minutesLeft === null) return null;
  return minutesLeft < 0 ? `超 ${lengthInWords(-minutesLeft)}` : `还剩 ${lengthInWords(minutesLeft)}（办公时间）`;
}

export const LIGHT_TONES: Record<Light, Tone> = { green: 'ok', amber: 'warn', red: 'bad', stopped: 'brand' };
