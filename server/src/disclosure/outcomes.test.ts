import { sampleReply } from '@huifa/shared/disclosure/letter-samples';
import { OUTCOME_CODES, OUTCOMES, type Outcome, remedyOf } from '@huifa/shared/disclosure/outcomes';
import { DeskCase, openDisclosure } from '../../../test/world/disclosures.js';
import { textOfPdf } from '../../../test/world/pdf-text.js';
import { World } from '../../../test/world/world.js';

const TODAY = '2026-03-02';
const SEARCH = '在镇档案室用名称和文号检索 2024 年全年';
/** Told on paper only, and confirmed by withdrawing: both have no answer of the desk. */
const APART: readonly Outcome[] = ['denyStateSecret', 'otherWithdrawn'];
/** What each class of remedy says, and no other does. */
const REMEDY_WORDS = { P: '本答复属于应当先申请行政复议的情形', E: '），或者自收到', MIX: '其他部分不服的' } as const;

describe('each outcome, through the interface', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(`${TODAY} 09:00`);
    await openDisclosure(world);
  });
  afterAll(() => world.close());

  it.each(OUTCOME_CODES.filter((outcome) => !APART.includes(outcome)))(
    '%s is signed with everything that its letter must say',
    async (outcome) => {
      // A part that is a state secret would not be told here either.
      const { fields } = sampleReply(outcome, outcome === 'partial' ? { ground: 'denyThirdParty' } : {});
      const one = await DeskCase.registered(world, { receivedOn: TODAY });
      await one.step('/departments', { names: ['规划建设办公室'] });
      await one.step(`/departments/${one.body.departments[0].id}/returns`, { search: SEARCH, opinion: null });
      await one.signedReply(outcome, fields, TODAY);
      const printed = await one.desk.get(`/desk/disclosures/${one.id}/letters/${one.letter.id}/letter.pdf`);
      expect([printed.status, printed.headers['content-type']]).toEqual([200, 'application/pdf']);
      // Page numbers stand between the lines of two pages.
      const text = textOfPdf(printed.raw).replace(/\s/g, '').replace(/—\d+—/g, '');
      for (const article of OUTCOMES[outcome].article.split('、').filter((words) => words !== ''))
        expect(text).toContain(article);
      expect(text).toContain(one.letter.number);
      expect(text).toContain(one.body.number);
      expect(text).toContain('2026年3月2日');
      expect(text).not.toMatch(/\{\{|｛｛/);
      const remedy = remedyOf(outcome, fields);
      for (const [kind, words] of Object.entries(REMEDY_WORDS))
        expect([kind, text.includes(words)]).toEqual([kind, kind === remedy]);
      expect(text).not.toContain(one.body.identity ?? '999999');
    },
  );

  it('a state secret is refused in the system, and a withdrawal is confirmed without a remedy', async () => {
    const one = await DeskCase.registered(world, { receivedOn: TODAY });
    const secret = await one.ask('/replies', { outcome: 'denyStateSecret', fields: { reason: '依法定密' } });
    expect([secret.status, secret.body.code]).toEqual([409, 'OFFLINE_ONLY']);
    await one.step('/withdrawals');
    expect(one.body).toMatchObject({ state: 'withdrawn', outcome: 'otherWithdrawn', closedOn: TODAY });
  });
});
