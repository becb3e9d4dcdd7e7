import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { serverAt } from '../answers.mjs';
import { answerFixture, FIXTURE } from '../fixture-town.mjs';
import { Phone } from './phone.mjs';

async function openPhone(t, options) {
  const phone = new Phone(FIXTURE, { answerRequest: answerFixture, ...options });
  t.after(() => phone.close());
  await phone.open('/pages/home/home');
  const call = (name, given) =>
    new Promise((resolve) => phone.app.wx[name]({ ...given, success: resolve, fail: resolve }));
  return { phone, wx: phone.app.wx, call };
}

/** A server that answers with what it was asked. */
async function echoServer(t) {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { method, url, headers } = request;
    response.writeHead(method === 'DELETE' ? 204 : 201, { 'content-type': 'application/json', 'x-kind': 'echo' });
    response.end(
      method === 'DELETE' ? undefined : JSON.stringify({ method, url, text, type: headers['content-type'] }),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

test('requests reach a real server, wherever the package was built to send them', async (t) => {
  const { call } = await openPhone(t, { answerRequest: serverAt(await echoServer(t)) });
  const url = 'https://town.example/api/v1/matters';
  const sent = await call('request', { url: `${url}?a=1`, data: { b: '二', c: [3] } });
  assert.equal(sent.statusCode, 201);
  assert.equal(sent.header['x-kind'], 'echo');
  assert.equal(sent.data.url, `/api/v1/matters?a=1&b=%E4%BA%8C&c=%5B3%5D`);
  const put = await call('request', { url, method: 'PUT', data: { words: '漏水' } });
  assert.deepEqual([put.data.method, put.data.text, put.data.type], ['PUT', '{"words":"漏水"}', 'application/json']);
  const type = 'application/x-www-form-urlencoded';
  const form = await call('request', { url, method: 'POST', header: { 'Content-Type': type }, data: { a: 1 } });
  assert.deepEqual([form.data.text, form.data.type], ['a=1', type]);
  assert.equal((await call('request', { url, method: 'DELETE' })).statusCode, 204);
});

test('an answer of any status is a success, no answer is a failure', async (t) => {
  const { call, phone } = await openPhone(t);
  const url = 'https://town.example/api/v1/matters';
  phone.app.answerRequest = () => ({ statusCode: 409, data: { code: 'SLOT_TAKEN' } });
  const refused = await call('request', { url });
  assert.deepEqual([refused.errMsg, refused.statusCode, refused.data.code], ['request:ok', 409, 'SLOT_TAKEN']);
  phone.app.answerRequest = () => new Promise(() => {});
  assert.equal((await call('request', { url, timeout: 20 })).errMsg, 'request:fail timeout');
  const aborted = await new Promise((resolve) => phone.app.wx.request({ url, fail: resolve }).abort());
  assert.equal(aborted.errMsg, 'request:fail abort');
  phone.app.answerRequest = serverAt('http://127.0.0.1:9');
  assert.match((await call('request', { url })).errMsg, /^request:fail/);
  assert.equal(phone.app.requestsInFlight, 0);
  phone.expectNoFaults();
});

test('ten requests at once go through, the eleventh does not', async (t) => {
  const { call, phone } = await openPhone(t);
  const ask = () => call('request', { url: 'https://town.example/api/v1/matters' });
  const told = await Promise.all(Array.from({ length: 11 }, ask));
  assert.deepEqual(
    told.map(({ errMsg }) => errMsg.slice(0, 12)),
    [...Array(10).fill('request:ok'), 'request:fail'],
  );
  assert.equal((await ask()).errMsg, 'request:ok');
  assert.equal(phone.app.faults.of('request').length, 1);
});

test('storage keeps plain data, from one visit to the next', async (t) => {
  const shelf = new Map();
  const first = await openPhone(t, { storage: shelf });
  first.wx.setStorageSync('elder', { on: true, since: new Date(0) });
  assert.equal(first.wx.getStorageSync('nothing'), '');
  assert.match((await first.call('getStorage', { key: 'nothing' })).errMsg, /data not found/);
  assert.match(
    (await first.call('setStorage', { key: 'big', data: 'x'.repeat(1_100_000) })).errMsg,
    /larger than 1 MB/,
  );
  const second = await openPhone(t, { storage: shelf });
  assert.deepEqual({ ...second.wx.getStorageSync('elder') }, { on: true, since: '1970-01-01T00:00:00.000Z' });
  second.wx.removeStorageSync('elder');
  assert.equal(second.wx.getStorageSync('elder'), '');
});

test('each sign-in gets a code of its own, or the one given', async (t) => {
  const { call } = await openPhone(t);
  assert.equal((await call('login')).code, 'login-code-2');
  const given = await openPhone(t, { nextLoginCode: () => 'code-of-resident-1' });
  assert.equal((await given.call('login')).code, 'code-of-resident-1');
});

test('dialogs wait for the person', async (t) => {
  const { phone, wx } = await openPhone(t);
  const told = [];
  wx.showModal({ title: '撤销？', success: ({ confirm }) => told.push(confirm) });
  await phone.quiet();
  assert.deepEqual(told, []);
  await assert.rejects(phone.answer('好'), /has 确定、取消, not 「好」/);
  await phone.answer('取消');
  wx.showActionSheet({
    itemList: ['太忙', '有利冲'],
    success: ({ tapIndex }) => told.push(tapIndex),
    fail: () => told.push('left'),
  });
  await phone.answer('有利冲');
  wx.showActionSheet({ itemList: ['太忙'], fail: () => told.push('left') });
  await phone.answer('取消');
  assert.deepEqual(told, [false, 1, 'left']);
  await assert.rejects(phone.answer('确定'), /no dialog is open/);
  phone.expectNoFaults();
  wx.showToast({ title: '您的事情已经提交了' });
  assert.match(phone.app.faults.list[0].message, /is cut/);
});

test('messages can be asked for only straight from a tap', async (t) => {
  const { phone, wx, call } = await openPhone(t, { subscribeAnswer: 'reject' });
  assert.match((await call('requestSubscribeMessage', { tmplIds: ['a'] })).errMsg, /TAP gesture/);
  assert.equal(phone.app.faults.of('gesture').length, 1);
  const answer = await new Promise((resolve) => {
    phone.app.pages.top.logic.book = () => wx.requestSubscribeMessage({ tmplIds: ['a'], success: resolve });
    phone.tap('找律师问问');
  });
  assert.equal(answer.a, 'reject');
});

test('a journey may bring a wx function of its own', async (t) => {
  const { call, phone } = await openPhone(t, { wx: { scanCode: () => ({ result: 'slot-7' }) } });
  assert.deepEqual({ ...(await call('scanCode')) }, { result: 'slot-7', errMsg: 'scanCode:ok' });
  assert.equal(phone.app.calls.at(-1).name, 'scanCode');
  assert.equal(phone.app.wx.canIUse('scanCode'), true);
  assert.equal(phone.app.wx.canIUse('hologram'), false);
});
