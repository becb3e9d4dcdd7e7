import type { Client } from '../../../test/world/client.js';
import { newKey } from '../../../test/world/client.js';
import { DeskCase, openDisclosure, PUBLISHED } from '../../../test/world/disclosures.js';
import { multipart } from '../../../test/world/files.js';
import { World } from '../../../test/world/world.js';

const PUBLIC = { where: '惠南镇门户网站“政府信息公开”栏目' };

describe('the yearly report', () => {
  let world: World;
  let clerk: Client;
  beforeAll(async () => {
    world = await World.open('2026-12-28 09:00');
    await openDisclosure(world);
    clerk = await world.staff('clerk');
  });
  afterAll(() => world.close());

  const report = async (year: number) => (await clerk.get(`/desk/disclosure-reports/${year}`)).body;
  const row = async (year: number, name: string): Promise<number[]> =>
    (await report(year)).requests.find((one: { row: string }) => one.row === name).figures;

  it('counts requests as they come, are answered and are carried over; every figure opens its cases', async () => {
    const answered = await DeskCase.registered(world, { receivedOn: '2026-12-28' });
    await answered.signedReply('grantAlreadyPublic', PUBLIC, '2026-12-28');
    await answered.serve('inPerson', '2026-12-28');
    const open = await DeskCase.registered(world, { receivedOn: '2026-12-28' });
    const before = await DeskCase.registered(world, { receivedOn: '2025-12-30' });
    expect(await row(2026, 'received')).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(await row(2026, 'carriedIn')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(await row(2026, 'granted')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(await row(2026, 'carriedOut')).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(await row(2025, 'carriedOut')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(await row(2027, 'carriedIn')).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect((await report(2026)).imbalances).toEqual([]);
    const { body } = await clerk.get('/desk/disclosure-reports/2026/cells/carriedOut/natural');
    expect(body.cases.map(({ id }: { id: string }) => id).sort()).toEqual([open.id, before.id].sort());
  });

  it('is the same as a count written by hand', async () => {
    const [{ received, closed }] = await world.db.query(
      `SELECT SUM(received_on BETWEEN '2026-01-01' AND '2026-12-31') AS received,
              SUM(closed_on BETWEEN '2026-01-01' AND '2026-12-31') AS closed FROM disclosures`,
    );
    expect((await row(2026, 'received')).at(-1)).toBe(Number(received));
    expect((await row(2026, 'total')).at(-1)).toBe(Number(closed));
  });

  it('takes 表二 as the office enters it, and is exported as a table and a document', async () => {
    const { status, body } = await clerk.put('/desk/disclosure-reports/2026/published', PUBLISHED);
    expect([status, body.published.normative]).toEqual([200, PUBLISHED.normative]);
    for (const [format, magic] of [
      ['xlsx', 'PK'],
      ['docx', 'PK'],
    ]) {
      const file = await clerk.get(`/desk/disclosure-reports/2026/report.${format}`);
      expect([format, file.status, file.raw.subarray(0, 2).toString()]).toEqual([format, 200, magic]);
    }
  });

  it('waits while anything does not add up, and says where', async () => {
    // A request that was closed before it came, as no screen can make it.
    const one = await DeskCase.registered(world, { receivedOn: '2026-12-28' });
    await world.db.query("UPDATE disclosures SET closed_on = '2026-06-01' WHERE id = ?", [one.id]);
    const { imbalances } = await report(2026);
    expect(imbalances.length).toBeGreaterThan(0);
    const refused = await clerk.get('/desk/disclosure-reports/2026/report.xlsx');
    expect([refused.status, refused.body.code]).toEqual([409, 'REPORT_IMBALANCED']);
    expect(refused.body.message).toContain(imbalances[0].where);
    await world.db.query('UPDATE disclosures SET closed_on = NULL WHERE id = ?', [one.id]);
    expect((await report(2026)).imbalances).toEqual([]);
  });

  it('gives a table to bring in what came before, and names what is wrong in another file', async () => {
    const template = await clerk.get('/desk/disclosure-reports/import-template');
    expect([template.status, template.raw.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const { type, body: bytes } = multipart('不是表.xlsx', Buffer.from('not a table'));
    const headers = { 'content-type': type, 'idempotency-key': newKey() };
    const { status, body } = await clerk.send('POST', '/desk/disclosure-reports/imports', bytes, headers);
    expect([status, body.taken, body.problems.length]).toEqual([200, 0, 1]);
  });
});
