/**
 * A lawyer on the phone rings in vain, and the resident's matter says so; then the matter goes to a colleague, who
 * searches for conflicts before the words open.
 */
import assert from 'node:assert/strict';

export const title = 'A lawyer rings in vain and hands the matter to a colleague';
export const needsServer = true;

const FIRST = 'demo-yi-1';
const COLLEAGUE = 'demo-yi-2';

/** @param {import('../journeys.mjs').Stage} stage */
export async function run({ newPhone, server }) {
  const token = await signIn(server, FIRST);
  const { open } = await get(server, '/tasks', token);
  const { id, number } = open.find(({ state }) => state === 'inProgress');
  const { advisers } = await get(server, '/demo/people');
  const { name } = advisers.find(({ wechatCode }) => wechatCode === COLLEAGUE);

  const first = newPhone({ nextLoginCode: () => FIRST });
  await atTask(first, id);
  await first.tap('无人接');
  await first.waitFor('没人接');
  await first.tap('转给同事');
  await first.at('adviser/pages/hand-over/index');
  await first.tap(`${name}律师`);
  await first.type('为什么转', '下周连着开庭');
  await first.tap(`转给${name}律师`);
  await first.at('adviser/pages/tasks/index');
  assert.ok(!first.sees(number), 'the lawyer before loses sight of it');

  const colleague = newPhone({ nextLoginCode: () => COLLEAGUE });
  await atTask(colleague, id);
  assert.ok(!colleague.sees('咨询人说的'), 'the words are closed before the search');
  await colleague.tap('已查利冲，打开内容');
  await colleague.waitFor('咨询人说的');
}

/** Signs in, and opens one matter. */
async function atTask(phone, id) {
  await phone.open('/account/pages/sign-in/index');
  await phone.tap('微信一键登录');
  await phone.at('adviser/pages/offers/index');
  await phone.open(`/adviser/pages/task/index?id=${id}`);
  await phone.waitFor('HN-ZX');
}

async function signIn(server, code) {
  const reply = await fetch(`${server}/api/v1/sessions/wechat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  return (await reply.json()).token;
}

async function get(server, path, token) {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  return (await fetch(`${server}/api/v1${path}`, { headers })).json();
}
