import { RESPONSE_GROUP_LABELS } from '@huifa/shared/reports/response-times';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import type { ResponseGroupView, ResponseTimesView } from '../views';

/** The table as a spreadsheet: what it is grouped by heads the first column. */
export function responseColumns(by: ResponseTimesView['by']): readonly SheetColumn<ResponseGroupView>[] {
  return [
    { title: RESPONSE_GROUP_LABELS[by], kind: 'text', width: 26, of: ({ name }) => name },
    { title: '派单（件）', kind: 'count', width: 12, of: ({ offers }) => offers },
    { title: '接单（件）', kind: 'count', width: 12, of: ({ accepted }) => accepted },
    { title: '一半在（办公分钟）', kind: 'minutes', width: 20, of: ({ half }) => half },
    { title: '九成在（办公分钟）', kind: 'minutes', width: 20, of: ({ nineInTen }) => nineInTen },
    { title: '按时', kind: 'share', width: 10, of: ({ inTime }) => inTime },
  ];
}
