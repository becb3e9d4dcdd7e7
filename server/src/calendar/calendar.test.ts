import { BOOKING, World } from '../../../test/world/world.js';
import { CalendarDayRow, CalendarYearRow } from './calendar.entity.js';
import { CalendarService } from './calendar.service.js';

describe('the calendar in the database', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    await world.lawyer(await world.firm({ endsOn: '2029-12-31' }));
  });
  afterAll(() => world.close());

  it('shows what rests on a year without a notice as tentative', async () => {
    await world.to('2026-12-30 09:00');
    const resident = await world.resident();
    const windows = (await resident.get('/call-windows')).body.windows;
    const tentative = windows.filter(({ provisional }: { provisional: boolean }) => provisional);
    expect(tentative.length).toBeGreaterThan(0);
    const { day: windowDay, half: windowHalf } = tentative[0];
    const matter = await world.book(resident, { way: 'call', windowDay, windowHalf });
    expect(matter.callWindow).toMatchObject({ day: windowDay, provisional: true });
    const written = await world.book(resident, { passToFirm: false });
    expect(written).toMatchObject({ provisional: true, dueAt: '2027-01-04T09:00:00.000Z' });
    expect(written.nextStep).toContain('暂定，以国务院放假通知为准');
  });

  it('is final as soon as the notice is imported, and the days of the notice count', async () => {
    await world.db.manager.update(CalendarYearRow, { year: 2027 }, { status: 'OFFICIAL', source: '国务院办公厅通知' });
    await world.db.manager.insert(CalendarDayRow, { day: '2027-01-04', isWorkday: false });
    await world.app.get(CalendarService).reload();
    await world.to('2026-12-30 10:00');
    const resident = await world.resident();
    const written = await world.book(resident, { passToFirm: false });
    expect(written).toMatchObject({ provisional: false, dueAt: '2027-01-06T02:00:00.000Z' });
    expect(written.nextStep).not.toContain('暂定');
  });

  it('refuses a year of which nothing is known, with a sentence', async () => {
    await world.to('2028-03-06 09:00');
    const resident = await world.resident();
    for (const reply of [
      await resident.get('/call-windows'),
      await resident.post('/consultations', BOOKING),
      await resident.post('/consultations', { ...BOOKING, passToFirm: false }),
    ])
      expect(reply).toMatchObject({ status: 409, body: { code: 'CALENDAR_MISSING' } });
    expect((await resident.get('/matters')).body.open).toEqual([]);
    expect((await resident.post('/slot-searches', {})).body.slots).toEqual([]);
  });
});
