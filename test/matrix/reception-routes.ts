import { type Cast, TOPIC_OF } from './cast.js';
import type { RouteRow } from './route-row.js';

/** Expected today, at the service point. */
const expected = ({ maker, askers }: Cast) =>
  maker.scheduled(TOPIC_OF.a, askers.find(({ role }) => role === 'adviser')!.client, '2026-11-23 17:00');

/** The reception of the service points. */
export const RECEPTION: readonly RouteRow[] = [
  { route: 'GET /reception', action: 'reception.read' },
  {
    route: 'POST /reception/matters/:id/attendance',
    action: 'reception.mark',
    subject: 'matter',
    notAlways: true,
    body: () => ({ mark: 'arrived' }),
    fresh: expected,
  },
];
