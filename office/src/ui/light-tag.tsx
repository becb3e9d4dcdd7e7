import { minutesInWords } from '@huifa/shared/calendar/office-hours';
import { type Light, LIGHT_LABELS } from '@huifa/shared/consultations/clock';

interface LightTagProps {
  light: Light;
  /** Office minutes until the promise is due, negative when it is past; null: nothing is promised now. */
  minutesLeft: number | null;
}

/** Red, amber or green, and always the words: 「超 20 分」「剩 1 小时 40 分」. */
export function LightTag({ light, minutesLeft }: LightTagProps) {
  return (
    <span className={`tag tag-${light}`} title={LIGHT_LABELS[light]}>
      {wordsOf(light, minutesLeft)}
    </span>
  );
}

function wordsOf(light: Light, minutesLeft: number | null): string {
  if (light === 'stopped' || minutesLeft === null) return LIGHT_LABELS[light];
  return `${minutesLeft < 0 ? '超' : '剩'} ${minutesInWords(minutesLeft)}`;
}
