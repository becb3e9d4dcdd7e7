import { TEMPLATE_STATE_LABELS } from '@huifa/shared/consultations/reply-templates';
import { type Topic, TOPICS } from '@huifa/shared/consultations/topics';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';
import type { KeptTemplateView } from '../views';
import { KEPT } from './kept-action';

export function templatesQuery(show: 'kept' | 'withdrawn') {
  return queryOptions({
    queryKey: [KEPT, 'templates', 'list', show],
    queryFn: () => api('GET /keeping/templates', { query: { show } }),
  });
}

export function templateQuery(id: string) {
  return queryOptions({
    queryKey: [KEPT, 'templates', id],
    queryFn: () => api('GET /keeping/templates/{id}', { path: { id } }),
  });
}

export function topicWords(topic: Topic | null): string {
  return topic === null ? '所有事项' : TOPICS[topic].label;
}

export const TEMPLATE_TAGS: Record<KeptTemplateView['state'], string> = {
  draft: 'tag-amber',
  inUse: 'tag-green',
  withdrawn: 'tag-stopped',
};

/** The templates, each fact in a column of its own. */
export const TEMPLATE_COLUMNS: readonly SheetColumn<KeptTemplateView>[] = [
  { title: '标题', kind: 'text', width: 24, of: ({ title }) => title },
  { title: '用于', kind: 'text', width: 14, of: ({ topic }) => topicWords(topic) },
  { title: '状态', kind: 'text', width: 8, of: ({ state }) => TEMPLATE_STATE_LABELS[state] },
  { title: '排第几', kind: 'count', width: 8, of: ({ position }) => position },
  { title: '内容', kind: 'text', width: 80, of: ({ text }) => text },
];
