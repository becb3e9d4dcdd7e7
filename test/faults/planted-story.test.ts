import type { EntityManager } from 'typeorm';
import { CalendarService } from '../../server/src/calendar/calendar.service.js';
import { DispatchQueries } from '../../server/src/dispatch/dispatch.queries.js';
import { DispatchViews } from '../../server/src/dispatch/dispatch.views.js';
import { DeliverService } from '../../server/src/notifications/deliver.service.js';
import { AccessGuard } from '../../server/src/platform/access/guard.js';
import { Transactions } from '../../server/src/platform/db/transactions.js';
import { IdempotencyKey } from '../../server/src/platform/http/once.entity.js';
import { refuse } from '../../server/src/platform/refuse.js';
import { appendEvent, post } from '../../server/src/platform/state/door.js';
import { expectCaught, withPlanted } from '../checks/planted.js';
import {
  expectDeclinerNotAskedAgain,
  expectExpiryCountsOfficeMinutes,
  expectKeyFreeAfterRefusal,
  expectOfferHidesWords,
  expectStrangersRefused,
  expectToldOnce,
} from '../checks/story.js';
import { expectBookingWhole, expectMessagePerEvent, expectNothingOfTheInside, logOf } from '../checks/writes.js';
import { newKey } from '../world/client.js';
import { World } from '../world/world.js';

/** A planted fault makes the server log; that is no news here. */
async function quietly(work: () => Promise<void>): Promise<void> {
  await logOf(work);
}

describe('a fault planted into the running town', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  it('is not there before: every check is green', async () => {
    await expectStrangersRefused(world);
    await expectOfferHidesWords(world);
    await expectDeclinerNotAskedAgain(world);
    await expectToldOnce(world);
    await expectKeyFreeAfterRefusal(world);
    await expectBookingWhole(world, 'offers');
    await expectMessagePerEvent(world);
    await expectExpiryCountsOfficeMinutes(world);
  });

  it('an expiry that ignores office hours', async () => {
    const calendar: { hours: CalendarService['hours'] } = world.app.get(CalendarService);
    const right = calendar.hours;
    calendar.hours = [{ from: 0, to: 24 * 60 }];
    await expectCaught(() => expectExpiryCountsOfficeMinutes(world));
    calendar.hours = right;
    await expectExpiryCountsOfficeMinutes(world);
  });

  it('a guard that lets everybody in', () =>
    withPlanted(
      AccessGuard,
      'canActivate',
      () => () => Promise.resolve(true),
      () => quietly(() => expectCaught(() => expectStrangersRefused(world))),
    ));

  it('a guard that asks for a session, but not for the role', () =>
    withPlanted(
      AccessGuard,
      'canActivate',
      () => (context) => {
        if (context.switchToHttp().getRequest().headers.authorization === undefined) throw refuse('SIGN_IN_NEEDED');
        return Promise.resolve(true);
      },
      () => quietly(() => expectCaught(() => expectStrangersRefused(world))),
    ));

  it('an offer that shows the words', () => {
    interface Views {
      offerView(actor: never, offer: never, row: never): Promise<object>;
      details: { words(row: never): string };
    }
    return withPlanted(
      DispatchViews as unknown as { prototype: Views },
      'offerView',
      (right) =>
        async function (this: Views, actor, offer, row) {
          return { ...(await right.call(this, actor, offer, row)), words: this.details.words(row) };
        },
      () => expectCaught(() => expectOfferHidesWords(world)),
    );
  });

  it('a router that forgets who declined', () =>
    withPlanted(
      DispatchQueries,
      'facts',
      (right) =>
        async function (this: DispatchQueries, subject, manager) {
          const facts = await right.call(this, subject, manager);
          return { ...facts, firms: facts.firms.map((firm) => ({ ...firm, askedBefore: false, offers: 0 })) };
        },
      () => expectCaught(() => expectDeclinerNotAskedAgain(world)),
    ));

  it('a message that tells anew each time it is carried', () =>
    withPlanted(
      DeliverService,
      'deliver',
      (right) =>
        function (this: DeliverService, kind, personId, about) {
          return right.call(this, kind, personId, { ...about, dedupeKey: newKey() });
        },
      () => expectCaught(() => expectToldOnce(world)),
    ));

  it('a key that is kept though its form was refused', () =>
    withPlanted(
      Transactions,
      'once',
      () =>
        async function (this: Transactions, once, work) {
          await world.db.manager.insert(IdempotencyKey, { ...once, createdAt: new Date(world.now) });
          return this.run(work);
        },
      () => quietly(() => expectCaught(() => expectKeyFreeAfterRefusal(world))),
    ));

  it('a booking in no transaction: half of it stays', async () => {
    await world.endContracts();
    await world.lawyer(await world.firm());
    await withPlanted(
      Transactions,
      'run',
      () => (work) => work(world.db.manager),
      () => expectCaught(() => expectBookingWhole(world, 'offers')),
    );
  });

  it.each([
    { code: 'INTERNAL', message: '您填的内容还在 INSERT INTO `people`', requestId: 'r' },
    { code: 'INTERNAL', message: '您填的内容还在', requestId: 'r', stack: 'at book (consultations.service.js:1)' },
    { code: 'ER_SIGNAL_EXCEPTION', message: '您填的内容还在', requestId: 'r' },
  ])('an error page that tells what went wrong inside: %j', (body) =>
    expectCaught(() => expectNothingOfTheInside({ status: 500, body, text: JSON.stringify(body), headers: {} })),
  );
});

describe('a message that does not go with its event', () => {
  let world: World;
  let matterId: string;
  beforeEach(async () => {
    world = await World.open('2026-11-23 09:00');
    await world.lawyer(await world.firm());
    matterId = (await world.book(await world.resident())).id;
    await expectMessagePerEvent(world);
  });
  afterEach(() => world.close());

  const event = () => ({
    matterId,
    event: 'cancel' as const,
    fromState: 'offered' as const,
    toState: 'cancelled' as const,
    by: null,
    at: new Date(world.now),
  });
  /** A transaction that fails after `work`, as in a crash before COMMIT. */
  const rolledBack = (work: (tx: EntityManager) => Promise<void>) =>
    world.app
      .get(Transactions)
      .run(async (tx) => {
        await work(tx);
        throw new Error('crash before COMMIT');
      })
      .catch(() => undefined);

  it('goes with it through the door: both, or none', async () => {
    await rolledBack((tx) => appendEvent(tx, event()));
    await expectMessagePerEvent(world);
    await world.app.get(Transactions).run((tx) => appendEvent(tx, event()));
    await expectMessagePerEvent(world);
  });

  it('is a ghost when it is posted outside the transaction that fails', async () => {
    await rolledBack((tx) =>
      tx.query('SELECT 1').then(() => post(world.db.manager, 'matter.cancel', { matterId }, event().at)),
    );
    await expectCaught(() => expectMessagePerEvent(world));
  });

  it('is lost when the process dies between the event and the message', async () => {
    await world.app.get(Transactions).run((tx) => appendEvent(tx, event()));
    await world.db.query('DELETE FROM outbox ORDER BY id DESC LIMIT 1');
    await expectCaught(() => expectMessagePerEvent(world));
  });
});
