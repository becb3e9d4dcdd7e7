/**
 * The story on phones and a real server: somebody new asks for a written answer, a lawyer who was offered the matter
 * checks for conflicts, accepts and answers, and the resident reads the answer and rates it.
 */
import assert from 'node:assert/strict';

export const title = 'A newcomer books a written answer, a lawyer accepts and answers, the newcomer rates';
export const needsServer = true;

const NAME = '阿秋';
const WORDS = '借出去的钱到期没有还，只有转账记录';
const ANSWER = '可以先发函催告，再凭转账记录起诉。';

/** @param {import('../journeys.mjs').Stage} stage */
export async function run({ newPhone, server }) {
  const resident = newPhone();
  const number = await book(resident);
  const lawyer = await lawyerWithOffer(newPhone, server);
  await acceptAndAnswer(lawyer);
  await readAndRate(resident, number);
}

async function book(phone) {
  await phone.open('/home/index');
  await phone.tap('找律师问问');
  await phone.tap('不是');
  await phone.tap('钱和合同');
  await phone.tap('债权债务');
  await phone.type('发生了什么、想要什么结果', WORDS);
  await phone.tap('写好了，下一步');
  await phone.tap('下一步');

  // Times are the resident's alone, so the way to them leads over signing in and the privacy notice.
  await phone.at('account/pages/sign-in/index');
  await phone.tap('微信一键登录');
  await phone.at('account/pages/privacy/index');
  await phone.tap('同意');
  await phone.at('booking/pages/way/index');
  await phone.tap('律师写给我');
  await phone.at('account/pages/profile/index');
  await phone.type('怎么称呼您', NAME);
  await phone.type('您的电话', '02100000000');
  await phone.tap('好了');

  await phone.at('booking/pages/summary/index');
  assert.ok(phone.sees(WORDS) && phone.sees('请律师的钱，可能国家出'));
  await phone.tap('同意，请律师写给我');
  await phone.at('booking/pages/booked/index');
  return phone.text().match(/HN-ZX-\d{4}-\d{6}/)[0];
}

/** The phone of the lawyer who sees the offer; which firm gets it depends on the shares so far. */
async function lawyerWithOffer(newPhone, server) {
  const { advisers } = await (await fetch(`${server}/api/v1/demo/people`)).json();
  for (const { wechatCode } of advisers) {
    const phone = newPhone({ nextLoginCode: () => wechatCode });
    await phone.open('/account/pages/sign-in/index');
    await phone.tap('微信一键登录');
    await phone.at('adviser/pages/offers/index');
    if (phone.sees(NAME)) return phone;
  }
  throw new Error('no lawyer was offered the matter');
}

async function acceptAndAnswer(phone) {
  assert.ok(!phone.sees(WORDS), 'an offer must not show the words');
  await phone.tap('已查利冲，接单', { near: NAME });
  await phone.at('adviser/pages/task/index');
  assert.ok(phone.sees(WORDS), 'accepting opens the words');
  await phone.type('书面答复', ANSWER);
  await phone.tap('已告知可以申请法律援助');
  await phone.tap('办结，发给咨询人');
  await phone.waitFor('已经答复');
}

async function readAndRate(phone, number) {
  await phone.tap('看办到哪一步');
  await phone.at('matter/pages/detail/index');
  await phone.waitFor(ANSWER);
  assert.ok(phone.sees(number));
  await phone.tap('评价这次服务');
  await phone.tap('非常满意');
  await phone.tap('没有');
  await phone.tap('交给镇里');
  await phone.at('matter/pages/detail/index');
  await phone.waitFor('非常满意');
}
