import type { RouteRow } from './route-row.js';

/** A lawyer's calendar, and answers on paper. */
export const FIRM_DAY: readonly RouteRow[] = [
  { route: 'GET /schedule', action: 'schedule.read', query: 'from=2026-11-23' },
  { route: 'GET /calendar-feed', action: 'schedule.feed' },
  { route: 'POST /calendar-feed', action: 'schedule.feed', spoils: true },
  { route: 'DELETE /calendar-feed', action: 'schedule.feed', spoils: true },
  { route: 'GET /calendar-feeds/:token', action: 'calendar.subscribe', token: ({ feedToken }) => feedToken },
  { route: 'GET /matters/:id/answer.pdf', action: 'matter.print', subject: 'matter' },
  { route: 'GET /tasks/:id/answer.pdf', action: 'task.print', subject: 'matter' },
  {
    route: 'POST /board/matters/:id/answer.pdf',
    action: 'board.open',
    subject: 'matter',
    body: ({ canaries }, _, matter) => ({
      reason: matter === null ? '没有这件事' : canaries.text('lookReason', matter),
    }),
  },
];
