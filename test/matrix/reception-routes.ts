import { type Cast, TOPIC_OF } from './cast.js';
import type { RouteRow } from './route-row.js';

/** Expected today, at the service point. */
const expected = ({ maker, askers }: Cast) =>
  maker.scheduled(TOPIC_OF.a, askers.find(({ role }) => role === 'adviser')!.client, '2026-11-23 17:00');

const TOLD = { origin: 'walkIn', againstTown: false, passToFirm: true, name: '上门的人', persons: 2 };

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
  {
    route: 'POST /reception/bookings',
    action: 'reception.book',
    status: 201,
    body: async ({ maker, askers }: Cast) => ({
      ...TOLD,
      slotId: await maker.seat(askers.find(({ role }) => role === 'adviser')!.client),
    }),
  },
];
