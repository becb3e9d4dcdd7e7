/** One matter from the first tap to the second firm: each function is what one person does and sees. */
import assert from 'node:assert/strict';
import { atTheDesk, lawyerOf } from '../../scripts/smoke-people.mjs';
import { atDesk, onPhone, openOnPhone } from './browser.mjs';

const RESIDENT = { name: '陆青禾', phone: '13900009077' };
const WORDS = '去年借给老同学三万元，只有转账记录，到期没有还';
const OPPOSING = '施某';
const ANSWER = '先发一份书面催告并留底，再凭转账记录到法院起诉，从到期那天起三年内都可以。';
const UNSOLVED = '还是不知道到哪个法院去办';
const LOOK_REASON = '居民来电说看不到答复，需要核对';
const DECISION = '居民还不知道去哪里办，请另一家律所再说一次';

/** A demo resident comes for the first time and books a written answer through all steps. */
export async function bookWrittenAnswer(story) {
  const resident = await onPhone(story.browser, story.base);
  await resident.tap(/^找律师问问/);
  await resident.tap('不是');
  await resident.tap(/^钱和合同/);
  await resident.choose(/^债权债务/);
  await resident.type('发生了什么、想要什么结果', WORDS);
  await resident.type('对方是谁', OPPOSING);
  await resident.tap('写好了，下一步');
  await resident.tap('下一步');
  await resident.tap(/^新来的居民/);
  await resident.tap('同意');
  await resident.choose(/^律师写给我/);
  await resident.type('怎么称呼您', RESIDENT.name);
  await resident.type('您的电话', RESIDENT.phone);
  await resident.tap('好了');
  await resident.sees(WORDS);
  await resident.tap('同意，请律师写给我');
  await resident.sees('您的编号，打电话问进度时用');
  story.number = await resident.page.locator('.number').filter({ visible: true }).innerText();
  assert.match(story.number, /^HN-ZX-\d{4}-\d{6}$/);
  await resident.sees(/^律所会在.+前回音/);
  await resident.sees('不收钱，不要验证码。谁向您要钱、要验证码，都不是我们的律师。');
  await resident.tap('看办到哪一步');
  await resident.sees('转给一家签约律所，等律师接单');
  story.matterId = new URLSearchParams(resident.page.url().split('?')[1]).get('id');
  story.resident = resident;
  resident.assertNoFault();
}

/** A lawyer of the firm that was asked sees no words before accepting, and answers after. */
export async function acceptAndAnswer(story) {
  const director = await theDirector(story.base);
  const { firmName } = await director.get(`/board/matters/${story.matterId}`);
  const { lawyer: known } = await lawyerOf(story.base, firmName, story.number);
  const token = known.headers.authorization.replace('Bearer ', '');
  const lawyer = await onPhone(story.browser, story.base, { token, path: 'adviser/pages/offers/index' });
  const offer = lawyer.page.locator('.card').filter({ hasText: RESIDENT.name, visible: true });
  await offer.waitFor();
  const before = await lawyer.page.locator('body').innerText();
  assert.ok(before.includes(OPPOSING), 'the firm needs the other side to search for a conflict');
  for (const hidden of [WORDS, RESIDENT.phone]) assert.ok(!before.includes(hidden), `an offer shows ${hidden}`);
  await lawyer.tap('已查利冲，接单', 'button', offer);
  await lawyer.sees(WORDS);
  await lawyer.sees(`拨打 ${RESIDENT.phone}`);
  assert.equal(await lawyer.page.getByRole('textbox').filter({ visible: true }).count(), 1, 'one text and no ledger');
  await lawyer.type('书面答复', ANSWER);
  await lawyer.choose('已告知可以申请法律援助', 'checkbox');
  await lawyer.choose('已告知时效（有时效的）', 'checkbox');
  await lawyer.tap('办结，发给咨询人');
  await lawyer.sees('已经答复');
  await lawyer.sees(ANSWER);
  assert.ok(lawyer.taps <= 5, `from the offer to the end in ${lawyer.taps} taps`);
  lawyer.assertNoFault();
  await lawyer.page.context().close();
  story.firmName = firmName;
}

/** The resident reads who answered, rates, and asks the office for another try. */
export async function rateAndAskAgain(story) {
  const { resident } = story;
  await openOnPhone(resident, 'matters/index');
  await resident.tap(new RegExp(story.number));
  await resident.sees(ANSWER);
  await resident.sees(/执业证号 \d{17}/);
  await resident.sees(/仅供参考，不构成代理关系/);
  await resident.tap('评价这次服务');
  await resident.choose(/^不满意/);
  await resident.choose('没有');
  await resident.tap('交给镇里');
  await resident.tap('没帮上忙，请镇里重新安排');
  await resident.type('哪里没有帮到您', UNSOLVED);
  await resident.tap('交给镇法治办');
  await resident.sees('除了接单的律师，没有人看过。');
  await resident.page.getByText('没帮上忙，请镇里重新安排').waitFor({ state: 'hidden' });
  resident.assertNoFault();
}

/** The director sees a matter arrive, opens words only for a reason, and grants the other try. */
export async function decideAtTheDesk(story) {
  const desk = await atDesk(story.browser, story.base);
  const { page } = desk;
  await desk.tap(/^何立冬/);
  await desk.sees('在办的事');
  await desk.tap(/居民要求重办/, 'link');
  await desk.tap(story.number, 'link');
  await desk.sees(UNSOLVED);
  assert.ok(!(await page.locator('body').innerText()).includes(WORDS), 'words are shown unasked');
  await desk.tap('打开居民的话');
  await page.getByLabel('理由').fill(LOOK_REASON);
  await desk.tap('记下理由，打开');
  await desk.sees(WORDS);
  await desk.tap('决定是否重办');
  await page.getByRole('radio', { name: '同意重办' }).check();
  await page.getByLabel('理由').fill(DECISION);
  await desk.tap('作出决定');
  await desk.sees('已同意');
  desk.assertNoFault();
  story.desk = desk;
}

/** What the office did is on the resident's phone: another firm is asked, and who looked is named with the reason. */
export async function seeWhatTheOfficeDid(story) {
  const { resident, desk } = story;
  await openOnPhone(resident, `matter/pages/detail/index?id=${story.matterId}`);
  await resident.sees(`理由：${LOOK_REASON}`);
  await resident.sees(/何立冬/);
  const director = await theDirector(story.base);
  const { state, firmName } = await director.get(`/board/matters/${story.matterId}`);
  assert.notEqual(firmName, story.firmName, 'the other try goes to another firm');
  assert.equal(state, 'offered');
  resident.assertNoFault();
  await resident.page.context().close();
  await desk.tap('在办的事', 'link');
}

async function theDirector(base) {
  const people = await (await fetch(`${base}/api/v1/demo/people`)).json();
  return atTheDesk(
    base,
    people.office.find(({ role }) => role === 'director'),
  );
}
