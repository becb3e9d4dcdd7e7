/** A matter goes from one lawyer of a firm to another: the first loses sight of it, the second searches first. */
import assert from 'node:assert/strict';
import { onThePhone, Somebody } from '../../scripts/smoke-people.mjs';
import { onPhone } from './browser.mjs';

const FIRST = 'demo-yi-1';
const COLLEAGUE = 'demo-yi-2';
const REASON = '下周连着开庭';

export async function handOverInsideTheFirm({ browser, base }) {
  const first = await onThePhone(base, FIRST);
  const { open } = await first.get('/tasks');
  const { id, number } = open.find(({ state }) => state === 'inProgress');
  const { words } = await first.get(`/tasks/${id}`);
  const { advisers } = await new Somebody(base).get('/demo/people');
  const { name } = advisers.find(({ wechatCode }) => wechatCode === COLLEAGUE);

  const before = await onPhone(browser, base, { token: tokenOf(first), path: `adviser/pages/task/index?id=${id}` });
  await before.sees(words ?? '没有写，请打电话问。');
  await before.tap('转给同事');
  await before.choose(new RegExp(`^${name}律师`));
  await before.type('为什么转', REASON);
  await before.tap(`转给${name}律师`);
  await before.sees('按一周看');
  assert.equal(await before.page.getByText(number).filter({ visible: true }).count(), 0);
  before.assertNoFault();
  await before.page.context().close();
  await assert.rejects(first.get(`/tasks/${id}`), /404/);

  const colleague = await onThePhone(base, COLLEAGUE);
  const after = await onPhone(browser, base, { token: tokenOf(colleague), path: `adviser/pages/task/index?id=${id}` });
  await after.sees(number);
  assert.equal((await colleague.get(`/tasks/${id}`)).words, null, 'closed before the search');
  await after.tap('已查利冲，打开内容');
  await after.sees('咨询人说的');
  await after.sees(words ?? '没有写，请打电话问。');
  after.assertNoFault();
  await after.page.context().close();
}

function tokenOf({ headers }) {
  return headers.authorization.replace('Bearer ', '');
}
