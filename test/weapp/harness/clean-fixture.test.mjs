import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkWeapp } from '../check.mjs';
import { answerFixture, FIXTURE } from '../fixture-town.mjs';
import { Phone } from './phone.mjs';

test('every check is silent on a package without faults', async () => {
  const { report, problems } = await checkWeapp(FIXTURE, { answers: { full: answerFixture } });
  assert.deepEqual(problems, []);
  assert.equal(report.pagesRun, 3);
  assert.deepEqual(Object.keys(report.subpackagesKb), ['booking']);
  assert.ok(report.mainKb > 1 && report.totalKb > report.mainKb);
  assert.ok(report.maxSetDataKb > 0 && report.maxNodes > 5 && report.maxDepth > 2);
});

test('a matter is booked by tapping, typing, picking and answering', async (t) => {
  const phone = new Phone(FIXTURE, { answerRequest: answerFixture });
  t.after(() => phone.close());
  await phone.open('/pages/home/home');
  await phone.waitFor('楼上漏水');
  await phone.tap('楼上漏水');
  assert.match(phone.text(), /楼上漏水（已看）第2件选中：楼上漏水/);

  await phone.tap('找律师问问');
  await phone.at('booking/pages/book/book');
  assert.ok(phone.sees('事情：邻里'));
  await assert.rejects(phone.tap('提交'), /disabled/);
  await phone.type('说说您的事', '楼上漏水，'.repeat(10));
  assert.ok(phone.sees('已写20字'), 'WeChat cuts at maxlength');
  await phone.tap('打电话给我');
  await phone.pick('哪一天', '2026-11-30');
  await phone.tap('提交');
  assert.deepEqual(Object.keys(phone.app.dialog.buttons), ['同意', '取消']);
  await assert.rejects(phone.tap('提交'), /dialog covers/);
  await phone.answer('同意');
  await phone.waitFor('编号HN-ZX-2026-000001');

  const sent = phone.app.calls.filter(({ name }) => name === 'request').at(-1).options;
  assert.equal(sent.header.authorization, 'Bearer token-for-login-code-1');
  assert.deepEqual({ ...sent.data }, { words: '楼上漏水，'.repeat(4), way: 'call', day: '2026-11-30' });
  await phone.tap('好的');
  await phone.at('pages/mine/mine');
  await phone.tap('长辈版');
  assert.ok(phone.sees('大字'));
  phone.expectNoFaults();
});

test('what reads the same several times is tapped only when said which', async (t) => {
  const phone = new Phone(FIXTURE, {
    answerRequest: () => ({ data: { items: [1, 2].map((id) => ({ id, title: '漏水' })) } }),
  });
  t.after(() => phone.close());
  await phone.open('/pages/home/home');
  await assert.rejects(phone.tap('漏水'), /2 times/);
  await phone.tap('漏水', { nth: 1 });
  assert.match(phone.text(), /漏水第1件漏水（已看）第2件/);
  await phone.tap('漏水', { near: '第1件' });
  assert.match(phone.text(), /漏水（已看）第1件漏水（已看）第2件/);
  await assert.rejects(phone.tap('没有的字'), /is not on the page\. On pages\/home\/home: /);
  await assert.rejects(phone.type('没有的栏', ''), /no field/);
});
