import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerFixture, FIXTURE, plant } from '../fixture-town.mjs';
import { Phone } from './phone.mjs';
import { MAX_OPEN_PAGES } from './page-stack.mjs';

const BOOK = '/booking/pages/book/book?topic=a';

async function openPhone(t, dist = FIXTURE) {
  const phone = new Phone(dist, { answerRequest: answerFixture });
  t.after(() => phone.close());
  await phone.open('/pages/home/home');
  const call = async (name, options) => {
    const told = await new Promise((resolve) => phone.app.wx[name]({ ...options, complete: resolve }));
    await phone.quiet();
    return told.errMsg;
  };
  return { phone, call, open: () => phone.app.pages.open.map(({ route }) => route) };
}

/** The fixture with every page telling what happens to it, in order. */
function tellingPages(t) {
  const tell = (name) => (old) =>
    old.replace(
      'Page({',
      `const moments = ['onLoad', 'onShow', 'onReady', 'onHide', 'onUnload'];
       const Tell = (page) => {
         for (const moment of moments) {
           const own = page[moment];
           page[moment] = function (options) { console.log('${name}.' + moment); return own && own.call(this, options); };
         }
         Page(page);
       };
       Tell({`,
    );
  return plant(t, {
    'pages/home/home.js': tell('home'),
    'pages/mine/mine.js': tell('mine'),
    'booking/pages/book/book.js': tell('book'),
  });
}

test('pages live as WeChat lets them', async (t) => {
  const { phone, call } = await openPhone(t, tellingPages(t));
  const moments = () =>
    phone.app.logs
      .splice(0)
      .map(({ text }) => text)
      .join(' ');
  assert.equal(moments(), 'home.onLoad home.onShow home.onReady');
  await call('navigateTo', { url: BOOK });
  assert.equal(moments(), 'home.onHide book.onLoad book.onShow book.onReady');
  await call('navigateBack');
  assert.equal(moments(), 'book.onUnload home.onShow');
  await call('switchTab', { url: '/pages/mine/mine' });
  assert.equal(moments(), 'home.onHide mine.onLoad mine.onShow mine.onReady');
  await call('switchTab', { url: '/pages/home/home' });
  assert.equal(moments(), 'mine.onHide home.onShow', 'tab pages are kept');
  await call('navigateTo', { url: BOOK });
  await call('redirectTo', { url: BOOK });
  moments();
  await call('switchTab', { url: '/pages/mine/mine' });
  assert.equal(moments(), 'book.onUnload mine.onShow');
  await call('reLaunch', { url: BOOK });
  assert.match(moments(), /^(mine|home)\.onUnload (mine|home)\.onUnload book\.onLoad book\.onShow book\.onReady$/);
});

test('moves that WeChat refuses are refused, and are faults', async (t) => {
  const { phone, call, open } = await openPhone(t);
  assert.match(
    await call('navigateTo', { url: '/pages/mine/mine' }),
    /^navigateTo:fail can not navigateTo a tabbar page/,
  );
  assert.match(
    await call('redirectTo', { url: '/pages/mine/mine' }),
    /^redirectTo:fail can not redirectTo a tabbar page/,
  );
  assert.match(await call('switchTab', { url: BOOK }), /^switchTab:fail can not switch to no-tabBar page/);
  assert.match(
    await call('navigateTo', { url: '/pages/none/none' }),
    /^navigateTo:fail page "pages\/none\/none" is not found/,
  );
  assert.deepEqual(open(), ['pages/home/home']);
  assert.equal(phone.app.faults.of('navigation').length, 4);
  assert.match(await call('navigateBack'), /^navigateBack:fail/);
});

test('the eleventh page does not open', async (t) => {
  const { phone, call, open } = await openPhone(t);
  for (let i = 1; i < MAX_OPEN_PAGES; i += 1) assert.equal(await call('navigateTo', { url: BOOK }), 'navigateTo:ok');
  assert.equal(open().length, 10);
  assert.match(await call('navigateTo', { url: BOOK }), /webview count limit exceed/);
  assert.equal(open().length, 10);
  assert.equal(phone.app.faults.of('navigation').length, 1);
  await call('navigateBack', { delta: 20 });
  assert.deepEqual(open(), ['pages/home/home']);
});

test('a query reaches the page as it was written', async (t) => {
  const { phone, call } = await openPhone(t);
  await call('navigateTo', { url: `/booking/pages/book/book?topic=${encodeURIComponent('邻里')}&a=b=c&empty` });
  assert.deepEqual({ ...phone.app.pages.top.logic.options }, { topic: '%E9%82%BB%E9%87%8C', a: 'b=c', empty: '' });
  assert.ok(phone.sees('事情：邻里'));
});
