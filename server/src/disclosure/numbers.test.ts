import type { Client } from '../../../test/world/client.js';
import { DeskCase, openDisclosure, REVIEWS } from '../../../test/world/disclosures.js';
import { World } from '../../../test/world/world.js';

const PUBLIC = { where: '惠南镇门户网站“政府信息公开”栏目' };
const AT_ONCE = 20;

describe('numbers of letters', () => {
  let world: World;
  let clerk: Client;
  beforeAll(async () => {
    world = await World.open('2026-12-30 09:00');
    await openDisclosure(world);
    clerk = await world.staff('clerk');
  });
  afterAll(() => world.close());

  /** An answer that waits for nothing but the signature. */
  const ready = async (on: string) => {
    const one = await DeskCase.registered(world, { receivedOn: on });
    await one.step('/replies', { outcome: 'grantAlreadyPublic', fields: PUBLIC });
    for (const [step, byName] of REVIEWS)
      await one.step(`/letters/${one.letter.id}/reviews`, { step, byName, agrees: true, on, opinion: null });
    return one;
  };
  const sign = (one: DeskCase) => one.ask(`/letters/${one.letter.id}/signatures`);
  const serials = async (year: number): Promise<number[]> =>
    (
      await world.db.query<{ serial: number }[]>('SELECT serial FROM letter_numbers WHERE year = ? ORDER BY serial', [
        year,
      ])
    ).map(({ serial }) => serial);

  it('are given one after the other to whoever signs at the same time, without a gap', async () => {
    const letters: DeskCase[] = [];
    for (let count = 0; count < AT_ONCE; count += 1) letters.push(await ready('2026-12-30'));
    const replies = await Promise.all(letters.map(sign));
    expect(replies.map(({ status }) => status)).toEqual(letters.map(() => 200));
    const numbers = replies.map(({ body }) => body.letters[0].number as string);
    expect(new Set(numbers).size).toBe(AT_ONCE);
    expect(await serials(2026)).toEqual(letters.map((_, at) => at + 1));
  });

  it('stay taken when a letter is void, with the reason, and no other gets them', async () => {
    const one = await ready('2026-12-30');
    await one.step(`/letters/${one.letter.id}/signatures`);
    const { number } = one.letter;
    await one.step(`/letters/${one.letter.id}/voidings`, { reason: '正文引错条文' });
    expect(one.body).toMatchObject({ state: 'inReview' });
    expect(one.letter).toMatchObject({ state: 'void', number, voidReason: '正文引错条文' });
    const next = await ready('2026-12-30');
    await next.step(`/letters/${next.letter.id}/signatures`);
    expect(next.letter.number).not.toBe(number);
  });

  it('given outside are registered in their order', async () => {
    const last = (await serials(2026)).at(-1)!;
    const register = (serial: number) => clerk.post('/keeping/disclosure/numbers', { serial, note: '办公系统发的文' });
    const skipped = await register(last + 2);
    expect([skipped.status, skipped.body.message]).toEqual([409, `下一个文号是 ${last + 1}，请按顺序登记。`]);
    expect((await register(last + 1)).body).toEqual({ year: 2026, serial: last + 1 });
    expect((await serials(2026)).at(-1)).toBe(last + 1);
  });

  it('begin at 1 in a new year, and are taken at the signature, not at the draft', async () => {
    const one = await ready('2026-12-30');
    await one.at('2027-01-04 09:00');
    await one.step(`/letters/${one.letter.id}/signatures`);
    expect(one.letter.number).toBe('惠府信公〔2027〕第1号');
  });

  it('one signature is one letter and one number, however often it is sent', async () => {
    const one = await ready('2027-01-04');
    const before = (await serials(2027)).length;
    const [first, second] = await Promise.all([sign(one), sign(one)]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    expect((await serials(2027)).length).toBe(before + 1);
  });
});
