import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FIXTURE } from '../fixture-town.mjs';
import { loadJourneys, runJourney } from '../journeys.mjs';
import { Measures } from './measures.mjs';

/** A real server that knows who signed in and how often. */
async function townServer(t) {
  const codes = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    if (request.url === '/api/v1/session') codes.push(JSON.parse(text).code);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ token: 't', items: [{ id: 1, title: '真的服务器' }] }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return { codes, base: `http://127.0.0.1:${server.address().port}` };
}

test('every journey of the project has a title and steps', async () => {
  const journeys = await loadJourneys(fileURLToPath(new URL('../journeys', import.meta.url)));
  assert.ok(journeys.length > 0);
  for (const { name, title, run } of journeys) assert.ok(title.length > 10 && typeof run === 'function', name);
});

test('a file that is no journey is refused', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'journeys-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'empty.mjs'), 'export const title = "nothing";');
  await assert.rejects(loadJourneys(folder), /empty.mjs must export title and run/);
  assert.deepEqual(await loadJourneys(path.join(folder, 'none')), []);
});

test('a journey that needs the server gets it, and each of its phones is somebody else', async (t) => {
  const { base, codes } = await townServer(t);
  const journey = {
    name: 'two.mjs',
    needsServer: true,
    async run({ newPhone, server }) {
      assert.equal(server, base);
      for (const phone of [newPhone(), newPhone(), newPhone({ nextLoginCode: () => 'demo-resident' })]) {
        await phone.open('/pages/home/home');
        await phone.waitFor('真的服务器');
      }
    },
  };
  const measures = new Measures();
  const answerRequest = () => assert.fail('asked the API in memory');
  const problems = await runJourney(journey, { dist: FIXTURE, answerRequest, server: base, measures });
  assert.deepEqual(problems, []);
  assert.equal(new Set(codes).size, 3);
  assert.equal(codes[2], 'demo-resident');
  assert.ok(measures.pages.get('pages/home/home').setDataCalls > 3);
});
