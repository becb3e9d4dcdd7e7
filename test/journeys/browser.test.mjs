/** Journeys are only as good as their eyes: faults planted in a page must be seen. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startBrowser, Visitor } from './browser.mjs';

const BASE = 'http://town.test';

describe('what a visitor sees', () => {
  let browser;

  before(async () => {
    browser = await startBrowser();
  });

  after(() => browser.close());

  /** A visitor on a page that runs `script`; requests below /api/v1 are answered with `status`. */
  async function visit(script, { status = 200, expected } = {}) {
    const page = await browser.newPage();
    const visitor = new Visitor(page, BASE);
    if (expected) visitor.expect(status, expected);
    await page.route(`${BASE}/**`, (route) =>
      route.request().url().includes('/api/v1/')
        ? route.fulfill({ status, body: '' })
        : route.fulfill({ contentType: 'text/html', body: `<script>${script}</script>` }),
    );
    await page.goto(BASE);
    await page.waitForLoadState('networkidle');
    await page.close();
    return visitor;
  }

  const ask = (path) => `fetch('/api/v1/${path}')`;

  it('is no fault on a quiet page', async () => {
    (await visit(ask('town'))).assertNoFault();
  });

  it('is a page that throws', async () => {
    const { faults } = await visit('setTimeout(() => { throw new Error("planted") })');
    assert.match(faults.join(), /^the page threw .*planted/);
  });

  it('is an error in the console', async () => {
    assert.deepEqual((await visit('console.error("planted")')).faults, ['the console says planted']);
  });

  it('is a refused request, unless it belongs to the story', async () => {
    const refused = await visit(ask('matters'), { status: 503 });
    assert.deepEqual(refused.faults, ['GET /api/v1/matters answered 503']);
    assert.throws(() => refused.assertNoFault());
    (await visit(ask('matters'), { status: 503, expected: '/api/v1/matters' })).assertNoFault();
    (await visit(ask('sessions/current'), { status: 401 })).assertNoFault();
  });
});
