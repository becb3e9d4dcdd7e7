import type { Client } from '../../../test/world/client.js';
import { invited, redeem } from '../../../test/world/lawyers.js';
import { ANSWER, World } from '../../../test/world/world.js';
import type { KeptLawyerView } from './lawyers.dto.js';

const codeOf = ({ status, body }: { status: number; body: { code?: string } | null }) => [status, body?.code];

describe('a lawyer whom the office keeps', () => {
  let world: World;
  let director: Client;
  let firm: Awaited<ReturnType<World['firm']>>;
  let adviser: Client;
  beforeEach(async () => {
    world = await World.open('2026-11-23 09:00');
    director = await world.staff('director');
    await world.endContracts();
    firm = await world.firm();
    adviser = await world.lawyer(firm);
  });
  afterEach(() => world.close());

  const room = async () => (await director.get(`/keeping/firms/${firm.id}/lawyers`)).body;
  const kept = async (id = adviser.id): Promise<KeptLawyerView> =>
    (await room()).lawyers.find((one: KeptLawyerView) => one.id === id);
  const setLive = (live: boolean) => director.put(`/keeping/lawyers/${adviser.id}/live`, { live });
  const change = async (form: object) => {
    const { name, licenceNo, specialties, advises, coordinator, version } = await kept();
    const shown = { name, licenceNo, specialties, advises, coordinator, version };
    return director.put(`/keeping/lawyers/${adviser.id}`, { ...shown, ...form });
  };

  it('is not retired with matters in hand or sittings to come, and the sentence counts them', async () => {
    const matter = await world.accepted(await world.resident(), adviser);
    await world.slot(adviser, '2026-11-25 09:00');
    const refused = await setLive(false);
    expect(codeOf(refused)).toEqual([409, 'LAWYER_BUSY']);
    expect(refused.body.message).toContain('1 件在办、1 次坐班');
    expect(refused.body.message).toMatch(/「本所」.*「坐班」/);
    expect(codeOf(await change({ advises: false, coordinator: true }))).toEqual([409, 'LAWYER_BUSY']);

    await adviser.post(`/tasks/${matter.id}/answer`, { version: matter.version, ...ANSWER });
    await world.to('2026-11-25 10:00');
    director = await world.staff('director');
    expect((await setLive(false)).status).toBe(200);
  });

  it('loses the hat at once, is asked nothing, and comes back as himself', async () => {
    const before = await world.book(await world.resident());
    expect(await world.offerOf(adviser, before)).toBeDefined();
    expect((await setLive(false)).body.lawyers).toMatchObject([{ live: false, actions: ['resume'] }]);
    expect((await adviser.get('/offers')).status).toBe(401);

    const during = await world.book(await world.resident());
    const [{ asked }] = await world.db.query('SELECT COUNT(*) AS asked FROM offers WHERE matter_id = ?', [during.id]);
    expect(Number(asked)).toBe(0);
    expect((await director.get('/sittings/lawyers')).text).not.toContain(adviser.id);

    expect((await setLive(true)).body.lawyers).toMatchObject([{ live: true }]);
    const again = await world.session(adviser.id, 'adviser', firm.id);
    expect(await world.offerOf(again, await world.book(await world.resident()))).toBeDefined();
    const { changes } = (await director.get(`/keeping/firms/${firm.id}`)).body;
    expect(changes.map(({ event }: { event: string }) => event)).toEqual(['resumed', 'ended']);
  });

  it('is changed once: hats, specialties, licence; a stale screen is told', async () => {
    const { body } = await change({ coordinator: true, specialties: ['family'], name: '卯辰' });
    expect(body.lawyers).toMatchObject([{ name: '卯辰', coordinator: true, specialties: ['family'], version: 2 }]);
    const manager = await world.session(adviser.id, 'firmManager', firm.id);
    expect((await manager.get('/firm/load')).status).toBe(200);
    expect(codeOf(await change({ version: 1 }))).toEqual([409, 'CHANGED_MEANWHILE']);
    expect((await change({ coordinator: false })).status).toBe(200);
    expect((await manager.get('/firm/load')).status).toBe(401);
    const labor = await world.book(await world.resident(), { topic: 'labor' });
    expect(await world.offerOf(adviser, labor)).toBeUndefined();

    const other = await world.lawyer(firm);
    const { licenceNo } = await kept(other.id);
    expect(codeOf(await change({ licenceNo }))).toEqual([409, 'LICENCE_TAKEN']);
    expect(codeOf(await change({ advises: false, coordinator: false }))).toEqual([400, 'LAWYER_ROLE_NEEDED']);
  });

  it('only coordinates when that is what was said: nobody gives him matters', async () => {
    await setLive(false);
    const { form, code } = await invited(director, firm.id, { advises: false, coordinator: true });
    const person = await world.resident();
    await redeem(world, person, form.phone, code);
    expect((await person.get('/sessions/current')).body.roles).toEqual(['resident', 'firmManager']);
    const matter = await world.book(await world.resident());
    const [{ asked }] = await world.db.query('SELECT COUNT(*) AS asked FROM offers WHERE matter_id = ?', [matter.id]);
    expect(Number(asked)).toBe(0);
  });

  it('is away when the office says so, with what falls into it, until the office takes it back', async () => {
    await world.slot(adviser, '2026-12-08 09:00');
    const away = (fromOn: string, toOn: string) =>
      director.post(`/keeping/lawyers/${adviser.id}/leaves`, { fromOn, toOn });
    const { body } = await away('2026-12-07', '2026-12-09');
    const [{ leaves }] = body.lawyers;
    expect(leaves).toMatchObject([{ fromOn: '2026-12-07', sittings: 1 }]);
    expect((await away('2026-12-09', '2026-12-10')).body.details[0].message).toBe('这几天里有的已经写过休假');
    expect((await adviser.get('/my-leaves')).body.leaves).toHaveLength(1);
    await away('2026-11-23', '2026-11-24');
    expect(await kept()).toMatchObject({ onLeave: true });

    const [now, later] = (await kept()).leaves;
    const drop = (leaveId: string) => director.post(`/keeping/lawyers/${adviser.id}/leave-ends`, { leaveId });
    expect(codeOf(await drop(now!.id))).toEqual([409, 'LEAVE_BEGUN']);
    expect((await drop(later!.id)).status).toBe(200);
    expect(codeOf(await drop(later!.id))).toEqual([404, 'NOT_FOUND']);
    const { changes } = (await director.get(`/keeping/firms/${firm.id}`)).body;
    expect(changes.map(({ event }: { event: string }) => event)).toEqual(['withdrawn', 'added', 'added']);
  });

  it('comes to another firm by its invitation, when retired; and not while in use', async () => {
    const other = await world.firm();
    const { form, code } = await invited(director, other.id);
    const asResident = await world.staff('resident', adviser.id);
    expect(codeOf(await redeem(world, asResident, form.phone, code))).toEqual([409, 'LAWYER_ALREADY']);
    await setLive(false);
    await world.to('2026-11-23 09:05');
    expect((await redeem(world, asResident, form.phone, code)).status).toBe(200);
    expect((await room()).lawyers).toEqual([]);
  });
});
