/** What must also go well: saying no, being against the town, a server that is away, eyes that are old. */
import assert from 'node:assert/strict';
import { ERRORS } from '@huifa/shared/kernel/errors';
import { onThePhone } from '../../scripts/smoke-people.mjs';
import { onPhone, openOnPhone } from './browser.mjs';

const MOST_TAPS = 8;
const { status, message } = ERRORS.DATABASE_AWAY;
const AWAY = { status, json: { code: 'DATABASE_AWAY', message, requestId: 'away' } };

/** A new booking is on the board without a reload. */
export async function seeItArrive({ base, desk }) {
  const { page } = desk;
  await page.evaluate(() => (globalThis.sameDocument = true));
  const resident = await onThePhone(base, 'demo-waiting');
  const booking = { againstTown: false, topic: 'consumer', forWhom: 'self', way: 'written', passToFirm: true };
  const { number } = await resident.post('/consultations', { ...booking, words: '买的热水器三天就坏了' });
  await page.getByRole('link', { name: number, exact: true }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.sameDocument), true, 'the page was loaded again');
  desk.assertNoFault();
}

/** By telephone number, without agreeing to the notice: everything may be looked at, nothing is booked. */
export async function browseWithoutAgreeing({ browser, base }) {
  const visitor = await onPhone(browser, base, { path: 'mine/index' });
  await visitor.tap('登录');
  await visitor.type('手机号', '13900009078');
  await visitor.tap('获取验证码');
  const note = await visitor.seen(/验证码是 \d{6}/).innerText();
  await visitor.type('短信验证码', /验证码是 (\d{6})/.exec(note)[1]);
  await visitor.tap('登录');
  await visitor.tap(/^隐私说明/);
  await visitor.tap('先不同意，随便看看');
  await visitor.tap(/^要政府的文件/);
  await visitor.sees(/当面|邮寄|12345/);
  await openOnPhone(visitor, 'booking/pages/start/index');
  await visitor.tap('不是');
  await visitor.choose(/^说不清楚/);
  await visitor.tap('不写，下一步');
  await visitor.tap('下一步');
  await visitor.page.getByRole('button', { name: '先不同意，随便看看' }).waitFor();
  assert.equal(await visitor.page.getByText('律师怎么帮您?').filter({ visible: true }).count(), 0);
  visitor.assertNoFault();
  await visitor.page.context().close();
}

/** Who is against the town is shown the way out of it; only a count is sent, and the phone keeps nothing. */
export async function findHelpOutside({ browser, base }) {
  const visitor = await onPhone(browser, base);
  const sent = [];
  visitor.page.on('request', (request) => request.method() === 'GET' || sent.push(request));
  await visitor.tap(/^找律师问问/);
  const counted = visitor.page.waitForResponse((response) => response.url().endsWith('/outside-help'));
  await visitor.tap('是，或者可能是');
  await visitor.sees('您在这里选了什么，没有记下来。');
  assert.equal((await counted).status(), 204);
  assert.deepEqual(
    sent.map((request) => [new URL(request.url()).pathname, request.postDataJSON(), request.headers().authorization]),
    [['/api/v1/outside-help', { from: 'booking' }, undefined]],
  );
  assert.deepEqual(await visitor.page.evaluate(() => Object.keys(localStorage)), []);
  assert.deepEqual(await visitor.page.context().cookies(), []);
  visitor.assertNoFault();
  await visitor.page.context().close();
}

/** The database is away when it is sent: what was said stays on the screen, and the second try is the same request. */
export async function keepTheForm({ browser, base }) {
  const words = '装修定金交了，对方一直不开工';
  const { headers } = await onThePhone(base, 'demo-waiting');
  const token = headers.authorization.replace('Bearer ', '');
  const resident = await onPhone(browser, base, { token });
  const { page } = resident;
  const path = '/api/v1/consultations';
  const keys = [];
  page.on('request', (request) => request.url().endsWith(path) && keys.push(request.headers()['idempotency-key']));
  await resident.tap(/^找律师问问/);
  await resident.tap('不是');
  await resident.choose(/^说不清楚/);
  await resident.type('发生了什么、想要什么结果', words);
  await resident.tap('写好了，下一步');
  await resident.tap('下一步');
  await resident.choose(/^律师写给我/);
  resident.expect(AWAY.status, path);
  await page.route(`**${path}`, (route) => route.fulfill(AWAY));
  await resident.tap('同意，请律师写给我');
  await resident.sees(message);
  await resident.sees(words);
  await page.unroute(`**${path}`);
  await resident.tap('同意，请律师写给我');
  await resident.sees('您的编号，打电话问进度时用');
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1], 'the second try must be known as the same wish');
  resident.assertNoFault();
  await page.context().close();
}

/** From a cold start, not signed in and in normal type, to a booked call. */
export async function bookACallInFewTaps({ browser, base }) {
  const elder = await onPhone(browser, base);
  await elder.tap(/长辈版/);
  await elder.tap(/^找律师问问/);
  await elder.tap('不是');
  await elder.choose(/^说不清楚/);
  await elder.tap('不写，下一步');
  await elder.tap(/^严重阳/);
  await elder.page.getByText('律师打电话给我').filter({ visible: true }).waitFor();
  await elder.page.locator('[role=radio]').filter({ visible: true }).first().click();
  elder.taps += 1;
  await elder.tap('同意，请打给我');
  await elder.sees('您的编号，打电话问进度时用');
  await elder.sees('律师一接单，就发消息告诉您来电号码');
  const number = await elder.page.locator('.number').filter({ visible: true }).innerText();
  const { open } = await (await onThePhone(base, 'demo-elder')).get('/matters');
  assert.equal(open.find((matter) => matter.number === number)?.way, 'call');
  assert.ok(await elder.page.locator('.page.elder').filter({ visible: true }).count(), '长辈版 stays on');
  assert.ok(elder.taps <= MOST_TAPS, `${elder.taps} taps, at most ${MOST_TAPS}`);
  elder.assertNoFault();
  await elder.page.context().close();
}
