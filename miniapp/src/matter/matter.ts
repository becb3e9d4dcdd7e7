import type { Answer } from '@huifa/shared/api/client';

export type Matter = Answer<'GET /matters/{id}'>;
export type Action = Matter['actions'][number];

/** What is written on the page of that name, and the words around it. */
export const WRITING = {
  reply: { title: '回答律师', label: '您的回答', send: '交给律师' },
  followUp: { title: '接着问', label: '还有什么不清楚', send: '交给律师' },
  askReopen: { title: '请镇里重新安排', label: '哪里没有帮到您', send: '交给镇法治办' },
} as const satisfies Partial<Record<Action, { title: string; label: string; send: string }>>;

export type Writing = keyof typeof WRITING;

export function isWriting(text: string): text is Writing {
  return text in WRITING;
}
