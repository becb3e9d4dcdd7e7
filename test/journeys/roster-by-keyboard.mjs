/** A roster is made without a mouse: from the button to the sitting in the table, and on to another day. */
import assert from 'node:assert/strict';
import { addDays, chineseDayShort, dayOf, weekday } from '@huifa/shared/kernel/day';
import { atDesk } from './browser.mjs';

/** Monday six weeks ahead: nothing is booked there. */
function farMonday() {
  const today = dayOf(Date.now());
  return addDays(today, 42 + ((8 - weekday(today)) % 7));
}

export async function makeARoster({ base, browser }) {
  const monday = farMonday();
  const desk = await atDesk(browser, base);
  const { page } = desk;
  const keys = page.keyboard;
  const press = async (...names) => {
    for (const name of names) await keys.press(name);
  };
  await desk.tap(/^程芒种/);
  await desk.sees('在办的事');
  await page.goto(`${base}/office/roster?from=${monday}`);
  await page.getByRole('button', { name: '排坐班' }).waitFor();
  await reach(page, '排坐班');
  await press('Enter');
  await page.getByRole('dialog', { name: '排坐班' }).waitFor();
  await reachField(page, 'pointId');
  await takeFirst(page);
  await reachField(page, 'lawyerId');
  await takeFirst(page);
  await reachField(page, 'day');
  await keys.type(monday);
  await press('Enter');
  await reachField(page, 'from');
  await takeTyped(page, '19:00');
  await reachField(page, 'to');
  await takeTyped(page, '20:00');
  await reach(page, '排进去');
  await press('Enter');
  await desk.sees('排好了 1 次坐班');
  await page.getByRole('button', { name: '知道了' }).waitFor();
  await press('Enter');
  const sitting = (day) => page.getByRole('button', { name: new RegExp(`，${chineseDayShort(day)} 19:00–20:00`) });
  await sitting(monday).waitFor();
  await carry(page, sitting(monday));
  await sitting(addDays(monday, 1)).waitFor();
  assert.equal(await sitting(monday).count(), 0);
  desk.assertNoFault();
  await page.context().close();
}

/** Opens a list, sees that it is there, and takes what it offers first. */
async function takeFirst(page) {
  await page.keyboard.press('ArrowDown');
  await offered(page).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Types what is wanted, sees that the list offers it, and takes it. */
async function takeTyped(page, words) {
  await page.keyboard.type(words);
  await offered(page).filter({ hasText: words }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** What Enter would take from the list that is open. */
function offered(page) {
  return page.locator('.ant-select-item-option-active').filter({ visible: true });
}

/** Goes on with Tab until the button of that name has the focus. */
function reach(page, name) {
  return tabUntil(page, name, (wanted) => globalThis.document.activeElement?.textContent === wanted);
}

function reachField(page, id) {
  return tabUntil(page, id, (wanted) => globalThis.document.activeElement?.id.endsWith(wanted) === true);
}

async function tabUntil(page, wanted, isThere) {
  for (let steps = 0; steps < 120; steps += 1) {
    if (await page.evaluate(isThere, wanted)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`「${wanted}」 cannot be reached by keyboard`);
}

/** Space, one cell to the right, Space. */
async function carry(page, box) {
  await box.focus();
  for (const key of ['Space', 'ArrowRight', 'Space']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
}
