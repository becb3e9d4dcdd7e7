import { sampleNotice, sampleReply } from './letter-samples.js';
import { isNumberStyle, letterNumber } from './letter-number.js';
import { LETTER_TEMPLATES, templateOn } from './letter-templates.js';
import {
  type Letter,
  type LetterTown,
  missingFromNotice,
  missingFromReply,
  noticeLetter,
  replyLetter,
  unfilled,
} from './letters.js';
import { NOTICE_KINDS, NOTICES } from './notices.js';
import { OUTCOME_CODES, OUTCOMES, type Outcome, remedyOf } from './outcomes.js';

const town: LetterTown = {
  agency: '上海市浦东新区惠南镇人民政府',
  office: '惠南镇人民政府党政办公室',
  superior: '上海市浦东新区人民政府',
  reconsiderationUrl: 'https://example.invalid/reconsideration',
  reconsiderationAddress: '示范路1号',
  court: '示范人民法院',
  phone: '021-00000000',
  address: '示范路2号',
};
const words = templateOn('2026-03-06');
const textOf = ({ blocks, slip }: Letter) => [...blocks, ...slip].map(({ label, text }) => label + text).join('\n');
const replyText = (outcome: Outcome, pick = {}) => textOf(replyLetter(sampleReply(outcome, pick), town, words));

/** Told apart by what only each of them says. */
function remedyIn(text: string): string {
  const [first, either] = [text.includes('应当先申请行政复议的情形'), text.includes('六个月内依法向示范人民法院')];
  if (first && either) return text.includes('其他部分不服') ? 'MIX' : 'both';
  if (first) return 'P';
  return either ? 'E' : text.includes('行政复议') || text.includes('诉讼') ? 'other' : 'none';
}

describe('a letter with which a request ends', () => {
  it.each(OUTCOME_CODES)('%s: its articles, just its remedy, nothing open', (outcome) => {
    const facts = sampleReply(outcome);
    const letter = replyLetter(facts, town, words);
    const text = textOf(letter);
    for (const article of OUTCOMES[outcome].article.split('、').filter(Boolean)) expect(text).toContain(article);
    expect(remedyIn(text)).toBe(OUTCOMES[outcome].remedy);
    expect(unfilled(letter)).toEqual([]);
    expect(text).not.toMatch(/[{}]|undefined|null|。。|；。|，。/);
    expect(missingFromReply(facts, town, words)).toEqual([]);
    expect(text).toContain('本机关于2026年2月10日收到您提出的政府信息公开申请（登记编号：HN-GK-2026-000001）');
    expect([letter.number, letter.agency, letter.addressee]).toEqual(['样张〔2026〕第1号', town.agency, '张三']);
  });

  it.each([
    ['grant', { supply: 'fetch' }],
    ['noInfoOtherAgency', { known: 'no' }],
    ['noprocExcessive', { reasonsGiven: 'unreasonable' }],
    ['noInfoNeedsCreation', { available: '年度汇总表' }],
    ['denyThirdParty', { interest: 'privacy', opinion: 'silent' }],
    ['partial', { ground: 'denyProcess', process: 'draft', ground2: 'denyThirdParty', interest2: 'privacy' }],
  ] as const)('%s has other forms, also without anything open: %j', (outcome, pick) => {
    const letter = replyLetter(sampleReply(outcome, pick), town, words);
    expect(unfilled(letter)).toEqual([]);
    expect(remedyIn(textOf(letter))).toBe(OUTCOMES[outcome].remedy);
    expect(missingFromReply(sampleReply(outcome, pick), town, words)).toEqual([]);
  });

  it.each(OUTCOME_CODES)('%s says what the desk filled in', (outcome) => {
    const { fields } = sampleReply(outcome);
    const text = replyText(outcome);
    for (const [key, value] of Object.entries(fields))
      if (value.startsWith('（')) expect([key, text.includes(value.slice(1, -1))]).toEqual([key, true]);
  });

  it('gives each withheld part its own ground', () => {
    const pick = { ground: 'denyProcess', process: 'draft', ground2: 'denyThirdParty', interest2: 'privacy' };
    const text = replyText('partial', pick);
    expect(text).toContain('（不予公开的部分）属于过程稿，系在履行行政管理职能过程中形成的过程性信息');
    expect(text).toContain('第十六条第二款、第三十七条');
    expect(text).toContain('（另一处不予公开的部分）属于涉及个人隐私、公开会对第三方合法权益造成损害的信息');
    expect(text).toContain('第十五条、第三十二条、第三十七条');
  });

  it('names either way where what is withheld is no government information', () => {
    expect(remedyOf('partial', { ground: 'notGi' })).toBe('E');
    expect(remedyIn(replyText('partial', { ground: 'notGi' }))).toBe('E');
  });

  it('lists what is enclosed under the text', () => {
    const one = replyLetter(sampleReply('grant', { attachments: '验收报告' }), town, words);
    expect(one.blocks.slice(-1)).toEqual([{ kind: 'attachment', text: '附件：验收报告', label: '' }]);
    const two = replyLetter(sampleReply('grant', { attachments: '验收报告\n图纸' }), town, words);
    expect(two.blocks.slice(-2).map(({ text }) => text)).toEqual(['附件：1. 验收报告', '　　　2. 图纸']);
  });

  it('speaks to a firm as 您单位, of a corrected request with its day, and quotes inside quotes', () => {
    const facts = sampleReply('grant');
    const firm = { name: '某某有限公司', kind: 'organization' } as const;
    const request = { ...facts.request, correctedOn: '2026-02-28', wanted: '“惠•说法”的\n合同。' };
    const text = textOf(replyLetter({ ...facts, addressee: firm, request }, town, words));
    expect(text).toContain('您单位申请公开的信息可以公开');
    expect(text).toContain('，于2026年2月28日收到补正材料，申请公开“‘惠•说法’的；合同”。');
    expect(text.replace(/您单位/g, '')).not.toContain('您');
  });

  it('takes what somebody typed for no placeholder', () => {
    const facts = sampleReply('denyInternal');
    const odd = { ...facts, fields: { ...facts.fields, reason: '{{you}}的理由' } };
    expect(textOf(replyLetter(odd, town, words))).toContain('｛｛you｝｝的理由');
    expect(unfilled(replyLetter(odd, town, words))).toEqual([]);
  });
});

describe('what keeps a letter back', () => {
  it('names the element that is missing', () => {
    const facts = sampleReply('denyLawForbids');
    const lacking = { ...facts, fields: { ...facts.fields, law: '' } };
    expect(missingFromReply(lacking, town, words)).toEqual(['禁止公开的法律、行政法规及条款']);
    expect(unfilled(replyLetter(lacking, town, words))).toEqual(['{{law}}']);
  });

  it('wants the way to file online where it is served online, and a court where one may sue', () => {
    const online = { ...sampleReply('denyInternal'), servedOnline: true };
    const noUrl = { ...town, reconsiderationUrl: null };
    expect(missingFromReply(online, town, words)).toEqual([]);
    expect(missingFromReply(online, noUrl, words)).toEqual(['行政复议的在线申请渠道（网上送达时必须同时告知）']);
    expect(missingFromReply(sampleReply('denyInternal'), noUrl, words)).toEqual([]);
    expect(missingFromReply({ ...sampleReply('otherWithdrawn'), servedOnline: true }, noUrl, words)).toEqual([]);
    expect(missingFromReply(sampleReply('grant'), { ...town, court: null }, words)).toEqual(['受理行政诉讼的人民法院']);
    const nowhere = { ...noUrl, reconsiderationAddress: ' ' };
    expect(missingFromReply(sampleReply('grant'), nowhere, words)).toEqual(['行政复议的在线申请渠道或者地址']);
  });

  it('wants a record of the search, and paper for a state secret', () => {
    const notFound = { ...sampleReply('noInfoNotExist'), searchRecorded: false };
    expect(missingFromReply(notFound, town, words)).toEqual(['检索记录']);
    const secret = { ...sampleReply('denyStateSecret'), servedOnline: true };
    expect(missingFromReply(secret, town, words)).toEqual(['线下送达（涉及国家秘密的，只能线下办理）']);
  });

  it('waits for number and date', () => {
    const letter = replyLetter({ ...sampleReply('grant'), number: null, date: null }, town, words);
    expect(unfilled(letter)).toEqual(['文号', '成文日期']);
  });
});

describe('a letter while the request runs', () => {
  it.each(NOTICE_KINDS)('%s: its articles, its remedy or none, nothing open', (kind) => {
    const facts = sampleNotice(kind);
    const letter = noticeLetter(facts, town, words);
    const text = textOf(letter);
    expect(remedyIn(text)).toBe(kind === 'disclosureDecision' || kind === 'recordCorrectionReply' ? 'E' : 'none');
    expect(NOTICES[kind].remedy).toBe(remedyIn(text));
    expect(unfilled(letter)).toEqual([]);
    expect(text).not.toMatch(/[{}]|undefined|null|。。|；。|，。/);
    expect(missingFromNotice(facts, town, words)).toEqual([]);
    const wanted = NOTICES[kind].elements.filter(({ optional }) => !optional).map(({ label }) => label);
    expect(missingFromNotice({ ...facts, fields: {} }, town, words).slice(0, wanted.length)).toEqual(wanted);
  });

  it.each(NOTICE_KINDS)('%s says what the desk filled in', (kind) => {
    const { fields } = sampleNotice(kind);
    const text = textOf(noticeLetter(sampleNotice(kind), town, words));
    for (const [key, value] of Object.entries(fields))
      if (value.startsWith('（')) expect([key, text.includes(value.slice(1, -1))]).toEqual([key, true]);
  });

  it('cites its article', () => {
    for (const kind of NOTICE_KINDS)
      for (const article of NOTICES[kind].article.split('、').filter(Boolean).slice(-1))
        expect([kind, textOf(noticeLetter(sampleNotice(kind), town, words)).includes(article)]).toEqual([kind, true]);
  });

  it('numbers what is to be corrected', () => {
    const items = Array.from({ length: 12 }, (_, at) => `第${at}项。`).join('\n');
    const facts = sampleNotice('correction', { items, lastDay: '2026-03-27' });
    const { blocks } = noticeLetter(facts, town, words);
    const listed = blocks.filter(({ kind }) => kind === 'item').map(({ text }) => text);
    expect(listed[0]).toBe('一、第0项；');
    expect(listed.slice(9)).toEqual(['十、第9项；', '十一、第10项；', '十二、第11项。']);
    expect(blocks.map(({ text }) => text)).toContain(
      '请您自收到本告知书之日起3个工作日内（至2026年3月27日）提交补正材料。',
    );
  });

  it('tells the day of receipt by the way in which the request came (Art. 31)', () => {
    const by = (channel: string) => textOf(noticeLetter(sampleNotice('receipt', { channel }), town, words));
    expect(by('inPerson')).toContain('第三十一条第一项');
    expect(by('oral')).toContain('第三十一条第一项');
    expect(by('registeredMail')).toContain('第三十一条第二项');
    expect(by('plainMail')).toContain('第三十一条第二项');
    for (const channel of ['miniapp', 'web', 'fax']) expect(by(channel)).toContain('第三十一条第三项');
  });

  it('does not tell a third party who asked, or for what', () => {
    for (const kind of ['thirdPartyConsultation', 'agencyConsultation', 'disclosureDecision'] as const) {
      const text = textOf(noticeLetter(sampleNotice(kind), town, words));
      expect(text).not.toContain('HN-GK-2026-000001');
      expect(text).not.toContain('竣工验收');
    }
  });

  it('takes silence for consent from a co-maker only (Art. 32, 34)', () => {
    const to = (role: string) => textOf(noticeLetter(sampleNotice('agencyConsultation', { role }), town, words));
    expect(to('coMaker')).toContain('视为同意公开');
    expect(to('concerned')).not.toContain('视为同意');
    const third = textOf(noticeLetter(sampleNotice('thirdPartyConsultation'), town, words));
    expect(third).not.toContain('视为同意');
    expect(third).toContain('□ 不同意公开');
  });

  it('a record of service is a form: nobody signs it beforehand', () => {
    const form = noticeLetter({ ...sampleNotice('serviceRecord'), number: null, date: null }, town, words);
    expect([form.addressee, form.agency, unfilled(form)]).toEqual([null, null, []]);
    expect(form.blocks).toContainEqual({ kind: 'row', label: '受送达人', text: '张三' });
    expect(form.blocks[0]).toEqual({ kind: 'row', label: '送达文书', text: '（送达文书名称及文号）' });
  });
});

describe('numbers and versions', () => {
  it('has the year in 〔〕 and no leading zero', () => {
    expect(letterNumber(2026, 12, '惠府信公〔{{yyyy}}〕第{{n}}号')).toBe('惠府信公〔2026〕第12号');
    expect(letterNumber(2026, 3, '惠府信公〔{{yyyy}}〕{{n}}号')).toBe('惠府信公〔2026〕3号');
    expect(isNumberStyle('惠府信公〔{{yyyy}}〕第{{n}}号')).toBe(true);
    expect(isNumberStyle('惠府信公第{{n}}号')).toBe(false);
    expect(isNumberStyle('惠府信公〔{{yyyy}}〕第{{n}}号{{x}}')).toBe(false);
  });

  it('uses the words of the day', () => {
    const days = LETTER_TEMPLATES.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
    expect(templateOn('2025-06-01')).toBe(LETTER_TEMPLATES[0]);
    expect(() => templateOn('2025-05-31')).toThrow('no letter templates');
  });
});
