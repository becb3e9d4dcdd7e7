import { DeskCase, openDisclosure } from '../../../test/world/disclosures.js';
import { World } from '../../../test/world/world.js';

const SOURCE = '国务院办公厅关于2027年部分节假日安排的通知';
const DAYS = [
  '2027-01-01,2027-01-03,休',
  '2027-02-05,2027-02-11,休',
  '2027-05-01,2027-05-05,休',
  '2027-10-01,2027-10-07,休',
];

describe('a holiday notice that moves requests', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-12-04 09:00');
    await openDisclosure(world);
  });
  afterAll(() => world.close());

  it('lists each changed day, moves it with the reason, tells the applicant, and takes 「暂定」 away', async () => {
    const resident = await world.resident();
    const moved = await DeskCase.registered(world, { receivedOn: '2026-12-04' });
    // The 20th working day falls into a year whose notice is not out.
    expect(moved.body).toMatchObject({ dueOn: '2027-01-04', provisional: true });
    const still = await DeskCase.registered(world, { receivedOn: '2026-12-03' });
    expect(still.body).toMatchObject({ dueOn: '2026-12-31', provisional: false });
    await world.db.query('UPDATE matters SET person_id = ? WHERE id = ?', [resident.id, moved.id]);

    const director = await world.staff('director');
    const notice = { source: SOURCE, days: [...DAYS, '2027-01-04,休'].join('\n') };
    const change = { matterId: moved.id, number: moved.body.number, from: '2027-01-04', to: '2027-01-05' };
    expect((await director.post('/calendar/notice-readings', notice)).body.answers).toEqual([change]);
    expect((await moved.again()).body.dueOn).toBe('2027-01-04');
    const taken = await director.post('/calendar/notices', notice);
    expect([taken.status, taken.body.answers]).toEqual([201, [change]]);
    expect((await moved.again()).body).toMatchObject({ dueOn: '2027-01-05', provisional: false });
    expect((await still.again()).body.dueOn).toBe('2026-12-31');
    await world.settle();
    const titles = (await resident.get('/notifications')).body.notifications.map(
      ({ title }: { title: string }) => title,
    );
    expect(titles).toContain('文件申请的日子变了');
  });
});
