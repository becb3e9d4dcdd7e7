/** What keeps somebody from using a page who sees little, uses no mouse, or has it read aloud: axe-core's judgement. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Somebody, atTheDesk } from '../../scripts/smoke-people.mjs';
import { DESK, Visitor } from './browser.mjs';
import { pathsOfTheDesk, visitorOf } from './rooms.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GRAVE = ['serious', 'critical'];
/** Text of every size: WCAG lets large text do with 3, an office with old screens does not. */
const CONTRAST = 4.5;
/** Whatever fades in has come to rest. */
const REST_MS = 400;

/** Serious and critical faults of the page as it stands: "color-contrast: .row (…)". */
export async function graveFaults(page) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (ratio) => {
    const { axe } = globalThis;
    const contrastRatio = { normal: { expected: ratio }, large: { expected: ratio } };
    axe.configure({ checks: [{ id: 'color-contrast', options: { contrastRatio } }] });
    return (await axe.run(globalThis.document, { resultTypes: ['violations'] })).violations;
  }, CONTRAST);
  return violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
}

/** Every page of the desk, each with somebody who has business there; nothing grave on any of them. */
export async function walkThroughTheDesk({ browser, base }) {
  const { office } = await new Somebody(base).get('/demo/people');
  const example = await anExample(base, office);
  const faults = [];
  const seats = new Map();
  for (const path of pathsOfTheDesk()) {
    const login = path === '/sign-in' ? null : visitorOf(path, office).login;
    if (!seats.has(login)) seats.set(login, await seat(browser, base, login));
    const visitor = seats.get(login);
    await open(
      visitor,
      path.replaceAll(/\$\w+/g, (name) => example(path, name)),
    );
    faults.push(...(await graveFaults(visitor.page)).map((fault) => `${path} ${fault}`));
    visitor.assertNoFault();
  }
  for (const { page } of seats.values()) await page.context().close();
  assert.deepEqual(faults, []);
}

/** What stands in an address for `$id`, page by page. */
async function anExample(base, office) {
  const director = await atTheDesk(
    base,
    office.find(({ role }) => role === 'director'),
  );
  const [{ id }] = (await director.get('/board')).rows;
  const [{ episodes }] = (await director.get('/desk/episodes')).series;
  const [firm] = (await director.get('/keeping/firms')).firms;
  const { villages } = await director.get('/keeping/villages');
  const { points } = await director.get('/keeping/points');
  const { templates } = await director.get('/keeping/templates');
  const { requests } = await director.get('/desk/disclosures');
  const examples = {
    '/matters/$id': id,
    '/episodes/$id': episodes[0].id,
    '/disclosures/$id': requests[0].id,
    '/keeping/firms/$id': firm.id,
    '/keeping/villages/$id': villages[0].id,
    '/keeping/points/$id': points[0].id,
    '/keeping/templates/$id': templates[0].id,
  };
  return (path) => {
    assert.ok(examples[path], `say in test/journeys/axe.mjs what ${path} is tried with`);
    return examples[path];
  };
}

/** A browser in which `login` is signed in at the desk; null: nobody. */
async function seat(browser, base, login) {
  const context = await browser.newContext({ viewport: DESK, locale: 'zh-CN', reducedMotion: 'reduce' });
  if (login !== null) await context.request.post(`${base}/api/v1/demo/desk-sessions`, { data: { login } });
  return new Visitor(await context.newPage(), base);
}

async function open({ page, base }, path) {
  await page.goto(`${base}/office${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => globalThis.document.querySelector('.loading') === null);
  await page.waitForTimeout(REST_MS);
}
