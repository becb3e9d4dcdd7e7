/** What is said of a request on more than one page. */
import { SERVICE_WAY_LABELS, type ServiceWay } from '@huifa/shared/disclosure/applications';
import { chineseDay, chineseDayShort, type Day } from '@huifa/shared/kernel/day';

export const WAYS: Record<ServiceWay, { label: string; note: string }> = {
  app: { label: SERVICE_WAY_LABELS.app, note: '最快，不用跑' },
  post: { label: SERVICE_WAY_LABELS.post, note: '寄到您写的地址' },
  inPerson: { label: SERVICE_WAY_LABELS.inPerson, note: '好了打电话叫您' },
};

/** 「最晚 2027年1月25日 周一」: as it stands in the calendar; a last day may lie in the next year. */
export function lastDay(day: Day): string {
  const [, weekday = ''] = chineseDayShort(day).split(' ');
  return `最晚 ${chineseDay(day)} ${weekday}`;
}
