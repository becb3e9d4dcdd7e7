/** The figures of a promise: how the desk names, shows and asks for each. */
import { minutesInWords } from '@huifa/shared/calendar/office-hours';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import type { PromiseView } from '../views';

export const STANDINGS: Record<PromiseView['standing'], string> = {
  past: '以前的',
  inForce: '现在用的',
  ahead: '还没开始',
};

interface Figure {
  readonly field: Exclude<keyof PromiseView, 'id' | 'effectiveFrom' | 'standing' | 'byName' | 'createdAt'>;
  /** Over a column. */
  readonly short: string;
  /** Before the box of a form. */
  readonly label: string;
  /** What one of the box's units is worth: 60 office minutes, one day, one time. */
  readonly unit: { readonly worth: number; readonly name: string };
  readonly inWords: (value: number) => string;
}

const HOURS = { worth: 60, name: '办公小时' } as const;
const minutes = { unit: HOURS, inWords: minutesInWords };

export const PROMISE_FIGURES: readonly Figure[] = [
  { field: 'offerMinutes', short: '律所接单', label: '律所几小时内接单', ...minutes },
  { field: 'urgentOfferMinutes', short: '急事接单', label: '急事几小时内接单', ...minutes },
  { field: 'writtenMinutes', short: '书面答复', label: '书面答复', ...minutes },
  { field: 'urgentWrittenMinutes', short: '急事答复', label: '急事的书面答复', ...minutes },
  { field: 'officeMinutes', short: '镇里决定', label: '镇法治办几小时内决定', ...minutes },
  { field: 'leadMinutes', short: '最少提前约', label: '最少提前多久约', ...minutes },
  { field: 'cancelMinutes', short: '可取消到', label: '见面前多久还能取消', ...minutes },
  {
    field: 'followUpDays',
    short: '可以追问',
    label: '办完后几天内可以追问',
    unit: { worth: 1, name: '天' },
    inWords: (days) => `${days} 天`,
  },
  {
    field: 'maxDeclines',
    short: '转镇里',
    label: '几次没接就由镇里决定',
    unit: { worth: 1, name: '次' },
    inWords: (times) => `${times} 次没接`,
  },
];

export const promiseColumns: readonly SheetColumn<PromiseView>[] = [
  { title: '从哪天起', kind: 'day', width: 12, of: ({ effectiveFrom }) => effectiveFrom },
  { title: '状态', kind: 'text', width: 10, of: ({ standing }) => STANDINGS[standing] },
  ...PROMISE_FIGURES.map(
    ({ field, short, inWords }): SheetColumn<PromiseView> => ({
      title: short,
      kind: 'text',
      width: 14,
      of: (version) => inWords(version[field]),
    }),
  ),
  { title: '谁立的', kind: 'text', width: 10, of: ({ byName }) => byName },
];
