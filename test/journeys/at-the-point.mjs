/** The service point: somebody walks in, and the clerk has both hands on the keyboard. */
import assert from 'node:assert/strict';

/** What the office has promised itself; nobody stands longer at the counter. */
const MOST_SECONDS = 30;
/** A practised hand: a Chinese character takes about three keys, a digit one. */
const CHARACTER_MS = 450;
const DIGIT_MS = 140;
/** Between two fields one looks up. */
const LOOK_MS = 300;
const DAYS_AHEAD = 12;

/** From the first key to the number that can be told, without the mouse. */
export async function registerAWalkIn({ desk, base }) {
  const { page } = desk;
  await page.goto(`${base}/office/reception`);
  await dayWithASeat(desk);

  const began = performance.now();
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('王阿婆', { delay: CHARACTER_MS });
  await next(page);
  await page.keyboard.type('3', { delay: DIGIT_MS });
  await next(page);
  await page.keyboard.type('13800001234', { delay: DIGIT_MS });
  await next(page);
  await choose(page, '居委');
  await next(page);
  await choose(page, '相邻');
  await next(page);
  await page.keyboard.press('Enter');
  const told = await page.getByRole('status').filter({ hasText: '已登记' }).innerText();
  const seconds = (performance.now() - began) / 1000;

  const [number] = /HN-ZX-\d{4}-\d{6}/.exec(told) ?? [];
  assert.ok(number, `no number to tell in "${told}"`);
  assert.ok(seconds <= MOST_SECONDS, `a walk-in took ${seconds.toFixed(1)} s, more than ${MOST_SECONDS}`);
  console.log(`journeys: a walk-in from the first key to saved: ${seconds.toFixed(1)} s`);
  const line = page.locator('.visit-list tbody tr').filter({ hasText: number });
  await line.getByText('王阿婆').waitFor();
  assert.match(await line.innerText(), /居委[\s\S]*3/);
  desk.assertNoFault();
}

/** From a list by its first letters. While the list is open Tab chooses too: one sees it close. */
async function choose(page, words) {
  await page.keyboard.type(words, { delay: CHARACTER_MS });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(LOOK_MS);
}

function next(page) {
  return page.keyboard.press('Tab').then(() => page.waitForTimeout(LOOK_MS));
}

/** In the evening and on days off nobody sits today: then the first day on which somebody does. */
async function dayWithASeat({ page }) {
  const book = page.getByRole('button', { name: /^登记上门（/ });
  const later = page.getByRole('button', { name: '后一天', exact: true });
  await page.getByText(/^共 \d+ 件/).waitFor();
  for (let days = 0; days < DAYS_AHEAD && (await book.isDisabled()); days += 1) {
    const answered = page.waitForResponse((response) => response.url().includes('/api/v1/reception'));
    await later.click();
    await answered;
    await page.getByText(/^共 \d+ 件/).waitFor();
  }
  assert.ok(await book.isEnabled(), 'nobody sits anywhere in the next days');
  await page.locator('h1').focus();
}
