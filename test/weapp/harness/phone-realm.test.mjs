import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import { Faults } from './faults.mjs';
import { LACKING_GLOBALS, LACKING_METHODS, phoneRealm } from './phone-realm.mjs';
import { PhoneTimers } from './phone-timers.mjs';

function newRealm() {
  const faults = new Faults(() => 'here');
  const logs = [];
  const realm = phoneRealm({ timers: new PhoneTimers(faults), faults, logs });
  return { faults, logs, realm, run: (code) => vm.runInContext(code, realm.context) };
}

test('every name that WeChat lacks throws ReferenceError', () => {
  const { run } = newRealm();
  assert.ok(LACKING_GLOBALS.length > 50);
  for (const name of LACKING_GLOBALS) {
    assert.equal(run(`typeof ${name}`), 'undefined', name);
    assert.equal(run(`try { ${name}; 'found' } catch (error) { error.name }`), 'ReferenceError', name);
  }
});

test('built-in methods newer than the phones are absent, those WeChat adds are there', () => {
  const { run } = newRealm();
  for (const path of LACKING_METHODS) {
    assert.equal(
      run(`(() => { try { return typeof ${path} } catch (error) { return 'undefined' } })()`),
      'undefined',
      path,
    );
  }
  for (const there of [
    '[].flat',
    'Object.fromEntries',
    'Promise.allSettled',
    "''.replaceAll",
    'globalThis.Map',
    'Proxy',
  ]) {
    assert.equal(run(`typeof ${there}`), 'function', there);
  }
});

test('dates are read as iOS reads them', () => {
  const { run, faults } = newRealm();
  for (const text of ['2026-01-05', '2026-01-05T09:00:00', '2026-01-05T09:00:00.000Z', '2026/01/05 09:00']) {
    assert.equal(run(`isNaN(new Date('${text}'))`), false, text);
  }
  assert.equal(faults.list.length, 0);
  for (const text of ['2026-01-05 09:00', '2026-1-5', '2026-01-5']) {
    assert.equal(run(`isNaN(new Date('${text}')) && isNaN(Date.parse('${text}'))`), true, text);
  }
  assert.equal(faults.of('date').length, 6);
  assert.equal(
    run('new Date(0) instanceof Date && typeof Date.now() === "number" && new Date(2026, 0, 5).getDate() === 5'),
    true,
  );
});

test('only the one phrase for the global object is run from text', () => {
  const { run } = newRealm();
  assert.equal(run(`new Function('return this')() === globalThis && Function('return this')() === globalThis`), true);
  assert.equal(run('(() => {}) instanceof Function'), true);
  for (const code of [`new Function('return 1')`, `eval('1')`, `(() => {}).constructor('return 1')`]) {
    assert.throws(() => run(code), { name: 'EvalError' }, code);
  }
});

test('data is made anew inside the realm', () => {
  const { run, realm } = newRealm();
  realm.context.given = realm.copy({ list: [1] });
  assert.equal(run('given instanceof Object && given.list instanceof Array'), true);
  assert.equal(realm.copy('text'), 'text');
  assert.equal(realm.copy(undefined), undefined);
});

test('what the console is told is kept, and an error is a fault', () => {
  const { run, logs, faults } = newRealm();
  run(`console.warn('slow', 3); console.error(new TypeError('broken'))`);
  assert.deepEqual(
    logs.map(({ level, text }) => `${level} ${text}`),
    ['warn slow 3', 'error TypeError: broken'],
  );
  assert.deepEqual(
    faults.list.map(({ kind, where, message }) => `${kind} ${where} ${message}`),
    ['console here TypeError: broken'],
  );
});
