import { queryOptions } from '@tanstack/react-query';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import { api } from '../api';
import type { KeptPointView } from '../views';
import { KEPT } from './kept-action';

export function pointsQuery({ show = 'live' }: { show?: 'live' | 'retired' }) {
  return queryOptions({
    queryKey: [KEPT, 'points', 'list', show],
    queryFn: () => api('GET /keeping/points', { query: { show } }),
  });
}

export function pointQuery(id: string) {
  return queryOptions({
    queryKey: [KEPT, 'points', id],
    queryFn: () => api('GET /keeping/points/{id}', { path: { id } }),
  });
}

/** The points, each fact in a column of its own. */
export const POINT_COLUMNS: readonly SheetColumn<KeptPointView>[] = [
  { title: '服务点', kind: 'text', width: 24, of: ({ name }) => name },
  { title: '地址', kind: 'text', width: 32, of: ({ address }) => address },
  { title: '电话', kind: 'text', width: 18, of: ({ phone }) => phone },
  { title: '村居或社区', kind: 'text', width: 16, of: ({ placeName }) => placeName ?? '全镇' },
  { title: '纬度', kind: 'text', width: 12, of: ({ latitude }) => latitude?.toString() ?? null },
  { title: '经度', kind: 'text', width: 12, of: ({ longitude }) => longitude?.toString() ?? null },
  { title: '地图链接', kind: 'text', width: 32, of: ({ mapLink }) => mapLink },
  { title: '后面的坐班', kind: 'count', width: 11, of: ({ sittingsAhead }) => sittingsAhead },
];
