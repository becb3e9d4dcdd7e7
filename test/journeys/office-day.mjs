/** The town office's day: the director's morning on one screen and one sheet of paper, and what it leads to. */
import assert from 'node:assert/strict';
import { atDesk } from './browser.mjs';

/** The smallest screen on a desk in a town. */
const SMALL_DESK = { width: 1366, height: 768 };
const NOTE = '打了家里电话，女儿接的，说明天上午在家';
const REASON = '律所两天没有回音，居民很急，镇里先答复';

/** 08:45: nothing to scroll, nothing cut off, one sheet; and every figure opens a list that is as long. */
export async function readTheMorning(story) {
  const desk = await atDesk(story.browser, story.base);
  const { page } = desk;
  await page.setViewportSize(SMALL_DESK);
  await desk.tap(/^何立冬/);
  await page.locator('.morning-year').waitFor();
  assert.deepEqual(await cutOff(page), []);
  assert.equal(await sheetsOf(page), 1);
  // That the count can see a second sheet.
  const longer = await page.addStyleTag({ content: '.morning { min-height: 400mm !important; }' });
  assert.ok((await sheetsOf(page)) > 1);
  await longer.evaluate((style) => style.remove());
  const figures = await page
    .locator('a.morning-line')
    .filter({ has: page.locator('.morning-count b') })
    .all();
  const promised = await Promise.all(
    figures.map(async (line) => ({
      href: await line.getAttribute('href'),
      count: Number(await line.locator('b').innerText()),
    })),
  );
  assert.ok(promised.filter(({ count }) => count > 0).length >= 4, 'the morning of the demo town has too little in it');
  for (const { href, count } of promised.filter((line) => line.count > 0)) {
    await page.goto(story.base + href);
    await page.locator('[data-row-link]').first().waitFor();
    assert.equal(await page.locator('[data-row-link]').count(), count, `${href} lists something else than it counts`);
  }
  desk.assertNoFault();
  story.office = desk;
}

/** Somebody could not be reached: the office found her, and takes a slip back. */
export async function findWhoCouldNotBeReached(story) {
  const { office } = story;
  await office.page.goto(`${story.base}/office/tasks?kind=unreachable`);
  await office.tap('办好了');
  await office.page.getByRole('radio', { name: '找到了' }).check();
  await office.type('怎么办的', NOTE);
  await office.tap('记下，办好了');
  await office.page.getByText('记下，办好了').waitFor({ state: 'hidden' });
  await office.page.goto(`${story.base}/office/tasks?show=done&kind=unreachable`);
  await office.sees(NOTE);
  await office.tap('撤回，重新办');
  await office.seen(NOTE).waitFor({ state: 'hidden' });
  office.assertNoFault();
}

/** A firm sits still: the office takes the matter and reads the words under one reason. */
export async function takeOverFromAFirm(story) {
  const { office } = story;
  await office.page.goto(`${story.base}/office/?move=firm&state=inProgress`);
  await office.page.locator('[data-row-link]').first().click();
  await office.tap('更多');
  await office.tap('镇里收回，自己办', 'menuitem');
  await office.page.getByLabel('理由').fill(REASON);
  await office.tap('收回，镇里自己办');
  await office.sees('镇里收回办理');
  await office.sees('镇里收回自己办的');
  office.assertNoFault();
}

/** What does not fit: the page itself, and each box whose content is longer than it is high. */
function cutOff(page) {
  return page.evaluate(() => {
    const { document, innerHeight, innerWidth } = globalThis;
    const { scrollHeight, scrollWidth } = document.documentElement;
    const tooLong = scrollHeight > innerHeight || scrollWidth > innerWidth ? ['the page'] : [];
    const boxes = [...document.querySelectorAll('.morning, .morning-block')];
    const cut = boxes.filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1);
    return [...tooLong, ...cut.map((box) => box.getAttribute('aria-label') ?? box.className)];
  });
}

async function sheetsOf(page) {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  // The root of Chromium's page tree stands in plain text.
  const [, count] = /\/Type \/Pages\s[^>]*?\/Count (\d+)/.exec(pdf.toString('latin1')) ?? [];
  assert.ok(count, 'the PDF does not say how many pages it has');
  return Number(count);
}
