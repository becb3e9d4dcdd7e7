import { PDFDocument } from 'pdf-lib';
import { DeskCase, ON_PAPER, openDisclosure, service } from '../../../test/world/disclosures.js';
import { textOfPdf } from '../../../test/world/pdf-text.js';
import { World } from '../../../test/world/world.js';

const EXTENSION = { reason: '涉及的档案较多，需要逐份核对', workdays: '10' };
const GRANT = {
  supply: 'fetch',
  time: '2026年5月6日至5月8日上午',
  place: '惠南镇党政办公室',
  manner: '当面领取',
};

describe('a request on paper, from the counter to the archive', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-03-02 09:00');
    await openDisclosure(world);
  });
  afterAll(() => world.close());

  it('is received on the day it was handed in, and due on the twentieth working day', async () => {
    const { body } = await DeskCase.registered(world, { receivedOn: '2026-03-02' });
    expect(body).toMatchObject({
      state: 'registered',
      number: expect.stringMatching(/^HN-GK-2026-\d{6}$/),
      receivedOn: '2026-03-02',
      dueOn: '2026-03-30',
      provisional: false,
      daysLeft: 20,
      correctionUntil: '2026-03-11',
    });
    expect(body.ledger).toMatchObject([{ what: '2026年3月2日，收到申请', effect: '从下一个工作日起，数 20 个工作日' }]);
    expect(JSON.stringify(body)).not.toContain(ON_PAPER.identity);
  });

  it('goes through two departments, a late opinion, an extension, a sealed scan, a returned letter and a second one', async () => {
    await world.to('2026-03-02 10:00');
    const one = await DeskCase.registered(world, { receivedOn: '2026-03-02' });
    await one.step('/departments', { names: ['规划建设办公室', '经济发展办公室'] });
    expect(one.body).toMatchObject({ state: 'inReview', departmentsWaiting: 2 });
    expect(one.body.departments[0]).toMatchObject({ assignedOn: '2026-03-02', dueOn: '2026-03-09' });
    const [first, second] = one.body.departments;
    const search = '在镇档案室用关键词“宅基地审批”查 2024 年全年，档案员甲于 3 月 3 日查';
    await one.at('2026-03-03 10:00');
    await one.step(`/departments/${first.id}/returns`, { search, opinion: '可以公开' });
    await one.at('2026-03-10 10:00');
    expect(one.body).toMatchObject({ departmentsWaiting: 1, departmentsLate: 1 });
    await one.step(`/departments/${second.id}/returns`, { search: null, opinion: '涉及个人信息，请征求意见' });

    // A third party is asked; its answer comes after the fifteen working days are over.
    await one.notice(
      'thirdPartyConsultation',
      { info: '宅基地审批名单', interest: 'privacy' },
      { addressee: '某村民' },
    );
    await one.serve('ems', '2026-03-10');
    expect(one.body.dueOn).toBeNull();
    await one.at('2026-03-11 10:00');
    await one.result('signed', '2026-03-11');
    // Silence ends on 1 April: 16 working days from 11 March on do not count.
    expect(one.body.dueOn).toBe('2026-04-22');
    await one.at('2026-04-07 10:00');
    const asked = one.letter.id;
    await one.step(`/letters/${asked}/opinions`, { on: '2026-04-07', note: '不同意公开，没有说理由' });
    expect(one.body.dueOn).toBe('2026-04-22');

    await one.at('2026-04-20 10:00');
    await one.notice('extension', EXTENSION);
    expect(one.letter.text.join('')).toContain('不能在2026年4月22日前答复');
    expect(one.letter.text.join('')).toContain('最迟于2026年5月9日前');
    // Ten working days on: 9 May is a Saturday on which offices work.
    await one.serve('inPerson', '2026-04-20');
    expect(one.body).toMatchObject({ dueOn: '2026-05-09', daysLeft: 12 });

    await one.at('2026-04-28 10:00');
    await one.signedReply('grant', GRANT, '2026-04-28');
    expect(one.body.state).toBe('signed');
    expect(one.letter.number).toMatch(/^惠府信公〔2026〕第\d+号$/);
    const unsealed = await one.ask(`/letters/${one.letter.id}/services`, service('ems', '2026-04-28'));
    expect([unsealed.status, unsealed.body.code]).toEqual([409, 'SEAL_MISSING']);
    await one.serve('ems', '2026-04-28');
    expect(one.body).toMatchObject({ state: 'served', dueOn: null, closedOn: '2026-04-28', outcome: 'grant' });

    await one.at('2026-04-30 10:00');
    await one.result('returned', '2026-04-30');
    await one.step(`/letters/${one.letter.id}/services`, service('ems', '2026-04-30'));
    await one.at('2026-05-06 10:00');
    await one.result('signed', '2026-05-06');
    expect(one.body.letters.at(-1).services).toMatchObject([
      { sentOn: '2026-04-28', result: 'returned' },
      { sentOn: '2026-04-30', result: 'signed', resultOn: '2026-05-06' },
    ]);
    // The day it left the house first stands.
    expect(one.body.closedOn).toBe('2026-04-28');
    const bundle = await one.desk.get(`/desk/disclosures/${one.id}/bundle.pdf`);
    expect([bundle.status, bundle.headers['content-type']]).toEqual([200, 'application/pdf']);
    // Application and course, and three sealed scans.
    const pages = await pagesOf(bundle.raw);
    expect(pages).toBeGreaterThanOrEqual(4);
    const text = textOfPdf(bundle.raw).replace(/\s/g, '');
    for (const words of [
      '政府信息公开申请案卷',
      '检索记录',
      '等意见的16个工作日不算在内',
      '保密审查',
      '退回',
      '本人签收',
    ])
      expect([words, text.includes(words)]).toEqual([words, true]);
    await one.step('/archivings');
    expect(one.body.state).toBe('archived');
  });
});

async function pagesOf(bytes: Buffer): Promise<number> {
  return (await PDFDocument.load(bytes)).getPageCount();
}
