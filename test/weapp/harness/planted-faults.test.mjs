import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkWeapp } from '../check.mjs';
import { answerFixture, onOpeningMine, plant } from '../fixture-town.mjs';

const ask = (options) => `wx.request({ url: 'https://town.example/api/v1/matters', ${options} });`;
const nested = (depth, inside) => '<view>'.repeat(depth) + inside + '</view>'.repeat(depth);
const MINE = 'pages/mine/mine';

/** Each breaks one thing in the clean fixture; the check must say so, in these words. */
const FAULTS = {
  'a PATCH request': [onOpeningMine(ask(`method: 'PATCH'`)), /wx.request has no method PATCH/],
  'a small-letter method': [onOpeningMine(ask(`method: 'post'`)), /wx.request has no method post/],
  'eleven requests at once': [
    onOpeningMine(`for (let i = 0; i < 11; i++) ${ask('')}`),
    /more than 10 requests at once/,
  ],
  'an address without host': [onOpeningMine(`wx.request({ url: '/matters' });`), /needs a full address/],
  'EventSource at run time': [
    onOpeningMine(`const name = 'EventSource'; new globalThis[name]('/events');`),
    /TypeError: globalThis\[name\] is not a constructor/,
  ],
  'EventSource where nobody goes': [
    onOpeningMine(`if (this.never) new EventSource('/events');`),
    /uses EventSource, which WeChat/,
  ],
  'fetch at run time': [onOpeningMine(`fetch('/matters');`), /ReferenceError: fetch is not defined/],
  'a name of Node': [onOpeningMine(`this.mode = process.env.MODE;`), /ReferenceError: process is not defined/],
  'a wx function that is not there': [onOpeningMine(`wx.hologram({});`), /wx.hologram is not a function/],
  'a setData over 1 MB': [onOpeningMine(`this.setData({ a: 'x'.repeat(1100000) });`), /1074 KB in one setData/],
  'a setData over our limit': [
    onOpeningMine(`this.setData({ a: 'x'.repeat(60000) });`),
    /largest setData: 58.6 KB, limit 50/,
  ],
  'too many nodes': [{ [`${MINE}.wxml`]: '<view wx:for="{{600}}">a</view>' }, /nodes on a page: 600, limit 499/],
  'too deep a tree': [{ [`${MINE}.wxml`]: nested(31, 'a') }, /depth of a page: 31, limit 29/],
  'an error while loading': [onOpeningMine(`this.missing.length;`), /error: TypeError: Cannot read/],
  'an error in a timer': [onOpeningMine(`setTimeout(() => { throw new Error('late'); }, 5);`), /error: Error: late/],
  'a rejection nobody handles': [onOpeningMine(`Promise.reject(new Error('unheard'));`), /rejection: Error: unheard/],
  'a failed wx promise': [
    onOpeningMine(`wx.getStorage({ key: 'none' });`),
    /rejection: .*getStorage:fail data not found/,
  ],
  'console.error': [onOpeningMine(`console.error('odd', 1);`), /console: odd 1/],
  'a page that does not exist': [
    onOpeningMine(`wx.navigateTo({ url: '/pages/none/none' });`),
    /"pages\/none\/none" is not found/,
  ],
  'an address relative by mistake': [
    onOpeningMine(`wx.navigateTo({ url: 'pages/home/home' });`),
    /"pages\/mine\/pages\/home\/home" is/,
  ],
  'a date iOS cannot read': [onOpeningMine(`this.at = new Date('2026-01-05 09:00');`), /iOS cannot read the date/],
  'a text that depends on the phone': [
    onOpeningMine(`this.at = new Date(0).toLocaleString();`),
    /differs from phone to phone/,
  ],
  'code from text': [onOpeningMine(`new Function('a', 'return a');`), /does not run code from text/],
  'a button label WeChat refuses': [
    onOpeningMine(`wx.showModal({ confirmText: '我已知道了' });`),
    /longer than 4 letters/,
  ],
  'a template that is not there': [
    { [`${MINE}.wxml`]: (old) => `${old}<template is="tmpl_0_{{elder}}" data="{{elder}}" />` },
    /view: .*Template `tmpl_0_false` not found/,
  ],
  'an empty page': [{ [`${MINE}.wxml`]: '<view></view>' }, /the page is empty/],
  'a missing page file': [
    { 'app.json': (old) => old.replace('mine/mine"]', 'mine/mine", "pages/gone/gone"]') },
    /pages\/gone\/gone.js is missing/,
  ],
  'a reach into a sub-package': [
    { [`${MINE}.js`]: (old) => `require('../../booking/ways');\n${old}` },
    /sub-package 'booking' cannot be required from 'pages\/mine\/mine.js'/,
  ],
  'styles that do not compile': [{ 'app.wxss': '.card { padding: 1px' }, /WXSS does not compile/],
  'a look-behind': [onOpeningMine(`/(?<=a)b/.test('ab');`), /look-behind in/],
  'syntax newer than the phones': [onOpeningMine(`this.a = this.b ?? 1;`), /not ES2018/],
  'a source map': [{ 'app.js.map': '{}' }, /app.js.map: does not belong/],
  'a development address': [
    { 'api.js': (old) => old.replace('https://town.example', 'http://127.0.0.1:3000') },
    /development address/,
  ],
  'a mobile number': [onOpeningMine(`this.phone = '${'138'}00138000';`), /looks like a mobile number/],
  'a main package too large': [{ 'big.txt': ' '.repeat(801 * 1024) }, /main package: 80\d(\.\d)? KB, limit 800/],
  'a sub-package too large': [
    { 'booking/big.txt': ' '.repeat(501 * 1024) },
    /sub-package booking: 50\d(\.\d)? KB, limit 500/,
  ],
};

for (const [fault, [changes, expected]] of Object.entries(FAULTS)) {
  test(`${fault} is caught`, async (t) => {
    const dist = plant(t, changes);
    const { problems } = await checkWeapp(dist, { answers: { full: answerFixture } });
    assert.ok(
      problems.some((problem) => expected.test(problem)),
      `${expected} not among:\n${problems.join('\n')}`,
    );
  });
}

test('WXML that does not compile is caught', async (t) => {
  const dist = plant(t, { [`${MINE}.wxml`]: '<view wx:if="{{"></view' });
  await assert.rejects(checkWeapp(dist, { answers: { full: answerFixture } }), /wxml/);
});

test('a journey that fails is a problem, and so is a fault on its way', async (t) => {
  const dist = plant(t, onOpeningMine(`console.error('odd');`));
  const journey = {
    name: 'planted.mjs',
    async run({ newPhone }) {
      const phone = newPhone();
      await phone.open('/pages/home/home');
      await phone.tab('我的');
      await phone.tap('没有的字');
    },
  };
  const { problems } = await checkWeapp(dist, { answers: { full: answerFixture }, journeys: [journey] });
  const own = problems.filter((problem) => problem.startsWith('planted.mjs: '));
  assert.equal(own.length, 2);
  assert.match(own[0], /没有的字.*is not on the page/);
  assert.match(own[1], /console on pages\/mine\/mine: odd/);
});
