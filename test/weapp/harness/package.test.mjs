import assert from 'node:assert/strict';
import { test } from 'node:test';
import { promisedBy } from '../answers.mjs';
import { lackingNames } from '../package/lacking-names.mjs';
import { scanPackage } from '../package/scan.mjs';
import { packageSizes } from '../package/sizes.mjs';
import { checkSyntax } from '../package/syntax.mjs';
import { brokenLimits, LIMITS } from './limits.mjs';

const file = (text, name = 'a.js') => ({ name, text });

function lacking(text) {
  const given = file(text);
  return lackingNames(given, checkSyntax(given).tree);
}

test('syntax that old phones read passes, newer does not', () => {
  for (const text of [
    'const a = { ...b };',
    'async () => { await a; };',
    '/(?<y>\\d)/u.test(a);',
    '/a(?=b)/.test(c);',
  ]) {
    assert.deepEqual(checkSyntax(file(text)).problems, [], text);
  }
  for (const text of [
    'a?.b;',
    'a ?? b;',
    'a ||= b;',
    'class A { #b = 1; }',
    'try {} catch {}',
    '1n;',
    'import("a");',
  ]) {
    assert.match(checkSyntax(file(text)).problems[0], /not ES2018/, text);
  }
  assert.match(checkSyntax(file('/(?<!a)b/.test(c);')).problems[0], /look-behind/);
  assert.match(checkSyntax(file('new RegExp("(?<=a)b");')).problems[0], /look-behind/);
});

test('names WeChat lacks are found where nothing asks for them first', () => {
  assert.match(lacking('new EventSource("/events");')[0], /uses EventSource/);
  assert.equal(lacking('if (a) { document.title = process.env.B; }').length, 2);
  assert.deepEqual(lacking('typeof fetch === "function" && fetch("/");'), []);
  assert.deepEqual(lacking('function open(window) { window.b = a.document; }'), []);
  const modules = 'x.push([[1],{1:function(e){typeof fetch&&fetch("/")},2:function(e){fetch("/b")}}]);';
  assert.equal(lacking(modules).length, 1, 'one module does not excuse another');
  assert.match(lacking(modules)[0], /fetch\("\/b"\)/);
});

test('secrets, personal numbers and development addresses are found', () => {
  const id = ['11010', '5194', '91231', '002X'].join('');
  const planted = {
    'a({ appsecret: "0123456789abcdef0123456789abcdef" })': /app secret/,
    'a.session_key': /session_key/,
    '"?access_token=" + a': /access_token/,
    '-----BEGIN PRIVATE KEY-----': /a key/,
    '"LTAI0123456789ab"': /cloud key/,
    [`"${id}"`]: /ID number/,
    [`"${['139', '0013', '9000'].join('')}"`]: /mobile number/,
    '"http://localhost:3000"': /development address/,
    '"http://town.example"': /without https/,
    '//# sourceMappingURL=a.js.map': /source map/,
    '"k1:canary-of-this-build"': /secret of the build/,
  };
  for (const [text, expected] of Object.entries(planted)) {
    const found = scanPackage([file(text)], ['canary-of-this-build']);
    assert.ok(
      found.some((problem) => expected.test(problem)),
      `${text}: ${found}`,
    );
  }
  const innocent = [
    '"https://town.example/api"',
    'var t = 1700000000000',
    '"12348", "021-00000000"',
    '"http://www.w3.org/2000/svg"',
    'require("../../sub-common/ae0af3d7451e1ee20040d14630242948.js")',
  ];
  for (const text of innocent) assert.deepEqual(scanPackage([file(text)]), [], text);
  assert.equal(scanPackage([file('', 'project.private.config.json')]).length, 1);
});

test('what lies outside every sub-package counts to the main package', () => {
  const subpackages = [{ root: 'booking', name: 'booking' }];
  const config = { subpackages, packageOf: (name) => (name.startsWith('booking/') ? 'booking' : '') };
  const files = Object.entries({ 'app.js': 1024, 'bookings.js': 512, 'booking/a.js': 2048 });
  assert.deepEqual(
    packageSizes(
      files.map(([name, bytes]) => ({ name, bytes })),
      config,
    ),
    {
      mainKb: 1.5,
      subpackagesKb: { booking: 2 },
      totalKb: 3.5,
    },
  );
});

test('a limit holds at its edge and breaks beyond it', () => {
  const edge = {
    mainKb: 800,
    subpackagesKb: { a: 500 },
    maxSetDataKb: 50,
    maxNodes: LIMITS.nodes,
    maxDepth: LIMITS.depth,
  };
  assert.deepEqual(brokenLimits(edge), []);
  assert.equal(LIMITS.nodes, 499);
  assert.equal(LIMITS.depth, 29);
  const beyond = { mainKb: 800.1, subpackagesKb: { a: 500.1 }, maxSetDataKb: 50.1, maxNodes: 500, maxDepth: 30 };
  assert.equal(brokenLimits(beyond).length, 5);
});

test('the API in memory answers as openapi.json promises', () => {
  const text = { type: 'string' };
  const matter = {
    type: 'object',
    required: ['id', 'state', 'dueOn'],
    properties: {
      id: text,
      state: { type: 'string', enum: ['open', 'done'] },
      dueOn: { ...text, nullable: true },
      note: text,
      sentAt: text,
    },
  };
  const reply = (schema, status = '200') => ({
    responses: { [status]: { content: { 'application/json': { schema } } } },
  });
  const openapi = {
    components: { schemas: { Matter: matter } },
    paths: {
      '/api/v1/matters/{id}': { get: reply({ $ref: '#/components/schemas/Matter' }) },
      '/api/v1/matters/mine': { get: reply({ type: 'array', items: { $ref: '#/components/schemas/Matter' } }) },
      '/api/v1/matters': { post: reply({ allOf: [{ $ref: '#/components/schemas/Matter' }] }, '201') },
    },
  };
  const ask = (method, path, more) => promisedBy(openapi, more)({ method, path: `/api/v1${path}` });
  const full = {
    id: '示例示例示例示例',
    state: 'open',
    dueOn: '2026-11-24',
    note: '示例示例示例示例',
    sentAt: '2026-11-24T01:00:00.000Z',
  };
  assert.deepEqual(ask('GET', '/matters/7').data, full);
  assert.equal(ask('GET', '/matters/mine').data.length, 20);
  assert.equal(ask('POST', '/matters').statusCode, 201);
  assert.deepEqual(ask('GET', '/matters/7', { sparse: true }).data, {
    id: '示例示例示例示例',
    state: 'open',
    dueOn: null,
  });
  assert.deepEqual(ask('GET', '/matters/mine', { sparse: true }).data, []);
  assert.throws(() => ask('DELETE', '/matters/7'), /openapi.json has no DELETE/);
});
