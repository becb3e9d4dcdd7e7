import type { Client } from '../../../test/world/client.js';
import { invited, newLawyer, redeem, smsCode } from '../../../test/world/lawyers.js';
import { World } from '../../../test/world/world.js';
import { LawyerInvitation } from '../organizations/organizations.entity.js';

const codeOf = ({ status, body }: { status: number; body: { code?: string } | null }) => [status, body?.code];
const INVALID = [400, 'INVITATION_INVALID'];

describe('a lawyer who is invited', () => {
  let world: World;
  let director: Client;
  let firmId: string;
  beforeEach(async () => {
    world = await World.open('2026-11-23 09:00');
    director = await world.staff('director');
    await world.endContracts();
    firmId = (await world.firm()).id;
  });
  afterEach(() => world.close());

  const room = async () => (await director.get(`/keeping/firms/${firmId}/lawyers`)).body;

  it('is nobody until code and telephone come together, and is asked from then on', async () => {
    const { form, code } = await invited(director, firmId, { coordinator: true });
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/);
    expect(await room()).toMatchObject({ lawyers: [], invitations: [{ name: '子丑寅', expired: false }] });
    const person = await world.resident();
    expect((await person.put('/sessions/current/role', { role: 'adviser' })).status).toBe(403);

    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
    const { status, body } = await redeem(world, person, form.phone, typed);
    expect([status, body.lawyerName]).toEqual([200, '子丑寅']);
    expect((await person.get('/sessions/current')).body.roles).toEqual(['resident', 'adviser', 'firmManager']);
    expect(await room()).toMatchObject({ lawyers: [{ id: person.id, coordinator: true, open: 0 }], invitations: [] });

    const matter = await world.book(await world.resident());
    await person.put('/sessions/current/role', { role: 'adviser' });
    expect(await world.offerOf(person, matter)).toBeDefined();
  });

  it('is kept in words nowhere but in the answer', async () => {
    const { code, form, id } = await invited(director, firmId);
    const row = JSON.stringify(await world.db.manager.findOneByOrFail(LawyerInvitation, { id }));
    expect(row).not.toContain(code);
    expect(row).not.toContain(form.phone);
    expect(JSON.stringify(await room())).not.toContain(code);
    const { changes } = (await director.get(`/keeping/firms/${firmId}`)).body;
    expect(JSON.stringify(changes)).not.toContain(form.phone);
  });

  it('hears one sentence for a code that is wrong, old, withdrawn, used, or of another number', async () => {
    const person = await world.resident();
    const { form, code, id } = await invited(director, firmId);
    expect(codeOf(await redeem(world, person, form.phone, 'AAAACCCC'))).toEqual(INVALID);
    expect(codeOf(await redeem(world, person, newLawyer().phone, code))).toEqual(INVALID);

    const renewed = (await director.post(`/keeping/lawyer-invitations/${id}/codes`, {})).body.code;
    await world.to('2026-11-23 09:02');
    expect(codeOf(await redeem(world, person, form.phone, code))).toEqual(INVALID);
    await world.to('2026-11-30 09:02');
    director = await world.staff('director');
    expect(codeOf(await redeem(world, person, form.phone, renewed))).toEqual(INVALID);
    expect((await room()).invitations).toMatchObject([{ expired: true }]);

    const last = (await director.post(`/keeping/lawyer-invitations/${id}/codes`, {})).body.code;
    await director.post(`/keeping/lawyer-invitations/${id}/withdrawals`, {});
    await world.to('2026-11-30 09:05');
    expect(codeOf(await redeem(world, person, form.phone, last))).toEqual(INVALID);
    expect(codeOf(await director.post(`/keeping/lawyer-invitations/${id}/codes`, {}))).toEqual([
      409,
      'INVITATION_GONE',
    ]);
  });

  it('does not come in with the code alone, nor by trying codes', async () => {
    const { form, code } = await invited(director, firmId);
    const person = await world.resident();
    const sms = await smsCode(world, form.phone);
    const wrong = sms === '000000' ? '000001' : '000000';
    const send = (invitation: string, word: string) =>
      person.post('/lawyer-invitations/redemptions', { invitation, phone: form.phone, code: word });
    expect(codeOf(await send(code, wrong))).toEqual([400, 'CODE_WRONG']);
    for (let n = 0; n < 9; n += 1) expect(codeOf(await send('AAAACCCC', sms))).toEqual(INVALID);
    expect(codeOf(await send(code, sms))).toEqual([429, 'INVITATION_PAUSED']);
    await world.to('2026-11-23 09:16');
    expect((await redeem(world, person, form.phone, code)).status).toBe(200);
  });

  it('is one person, of however many who come at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { form, code } = await invited(director, firmId);
      const people = await Promise.all(Array.from({ length: 6 }, () => world.resident()));
      const sms = await smsCode(world, form.phone);
      const body = { invitation: code, phone: form.phone, code: sms };
      const replies = await Promise.all(people.map((one) => one.post('/lawyer-invitations/redemptions', body)));
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(replies.every(({ status }) => status === 200 || status === 400)).toBe(true);
      const { lawyers } = await room();
      expect(lawyers.filter(({ licenceNo }: { licenceNo: string }) => licenceNo === form.licenceNo)).toHaveLength(1);
      expect(codeOf(await people[0]!.post('/lawyer-invitations/redemptions', body))[0]).toBe(400);
    }
    const [{ hats }] = await world.db.query("SELECT COUNT(*) AS hats FROM role_grants WHERE role = 'adviser'");
    expect(Number(hats)).toBe(10);
  });

  it('is one person also when two telephones show two good codes: the claim alone decides', async () => {
    const { form, code, id } = await invited(director, firmId);
    const [one, other] = [await world.resident(), await world.resident()];
    expect((await redeem(world, one, form.phone, code)).status).toBe(200);
    await world.to('2026-11-23 09:05');
    expect(codeOf(await redeem(world, other, form.phone, code))).toEqual(INVALID);
    // Planted: were the row not closed by who came first, the second would come in.
    const open = { redeemedAt: null, redeemedBy: null, codeIndex: world.cipher.index('invitation', code) };
    await world.db.manager.update(LawyerInvitation, id, open);
    await world.to('2026-11-23 09:10');
    expect(codeOf(await redeem(world, other, form.phone, code))).toEqual([409, 'LICENCE_TAKEN']);
  });

  it('is invited once for a licence, needs a hat, and only a director may', async () => {
    const { form } = await invited(director, firmId);
    const post = (body: object, by = director) => by.post(`/keeping/firms/${firmId}/lawyers`, body);
    expect(codeOf(await post(form))).toEqual([409, 'LICENCE_TAKEN']);
    expect(codeOf(await post(newLawyer({ advises: false })))).toEqual([400, 'LAWYER_ROLE_NEEDED']);
    expect(codeOf(await post(newLawyer({ licenceNo: '123' })))).toEqual([400, 'INVALID']);
    const clerk = await world.staff('clerk');
    expect(codeOf(await post(newLawyer(), clerk))).toEqual([403, 'FORBIDDEN']);
    expect((await clerk.get(`/keeping/firms/${firmId}/lawyers`)).body).toMatchObject({ writable: false });
  });
});
