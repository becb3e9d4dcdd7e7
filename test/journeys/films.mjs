/** 「惠•说法」: made by two people at two desks, watched on a phone, left, taken up again, and two taps from the times. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { onThePhone } from '../../scripts/smoke-people.mjs';
import { atDesk, onPhone } from './browser.mjs';

const file = (name) => fileURLToPath(new URL(`../../server/src/seed/films/${name}`, import.meta.url));
const TITLE = '屋檐水，再看一遍';
const TAPS_TO_TIMES = 2;

/** The clerk writes an episode whole and cannot publish it; the director can. */
export async function publishByTwo({ browser, base }) {
  const clerk = await atDesk(browser, base);
  await clerk.tap(/^程芒种/);
  await clerk.tap('惠•说法', 'link');
  await clerk.tap('新建一集');
  await clerk.type('标题', TITLE);
  await clerk.tap('新建，去写内容');
  await clerk.sees('发布以前还缺');
  await clerk.type('一句话引子', '邻居翻新房子，水全淌过来');
  await clerk.page.getByLabel('哪方面的事').click();
  await clerk.page.getByTitle('相邻关系').click();
  await clerk.page.getByLabel('上传短片').setInputFiles(file('neighbours.mp4'));
  await clerk.sees(/640×360/);
  await clerk.page.getByLabel('上传图片').setInputFiles(file('neighbours.jpg'));
  await clerk.page.getByRole('img', { name: '封面' }).waitFor();
  await clerk.page.getByLabel('上传字幕文件').setInputFiles(file('neighbours.vtt'));
  await clerk.page.getByLabel('第 1 条字幕').waitFor();
  await clerk.page.getByRole('textbox', { name: '文字版' }).fill('自己家盖房，也不能把水排到别人家。');
  for (let line = 1; line <= 5; line += 1) await clerk.type(`材料第 ${line} 行`, `材料 ${line}`);
  await clerk.tap('保存');
  await clerk.tap('写好了，请同事审');
  await clerk.sees('要请另一位同事来审');
  assert.equal(await clerk.page.getByRole('button', { name: '审过，发布' }).count(), 0);
  const address = clerk.page.url();
  clerk.assertNoFault();
  await clerk.page.context().close();

  const director = await atDesk(browser, base);
  await director.tap(/^何立冬/);
  await director.sees('在办的事');
  await director.page.goto(address);
  await director.tap('审过，发布');
  await director.tap('审过，发布', 'button', director.page.getByRole('dialog'));
  await director.sees('已发布');
  director.assertNoFault();
  await director.page.context().close();
}

/** Captions are on, the place is kept, and between the film and the times stands one question. */
export async function watchAndAsk({ browser, base }) {
  const { headers } = await onThePhone(base, 'demo-busy');
  const token = headers.authorization.replace('Bearer ', '');
  const resident = await onPhone(browser, base, { token, path: 'episodes/index' });
  const { page } = resident;
  const open = () => resident.tap(new RegExp(TITLE));
  await open();
  await resident.tap('播放');
  await page.locator('.captions').filter({ hasText: '隔壁翻新了房子' }).waitFor();
  await page.locator('video').evaluate((film) => {
    film.currentTime = 20;
  });
  await page
    .locator('.captions')
    .filter({ hasText: /老顾：|邻居：|调解员：/ })
    .waitFor();
  await resident.tap('返回');
  await open();
  await resident.sees(/从 0:2\d 接着看/);
  const before = resident.taps;
  await resident.tap('我家也有这事');
  await resident.tap('不是');
  await resident.sees('律师打电话给我');
  assert.equal(resident.taps - before, TAPS_TO_TIMES);
  resident.assertNoFault();
  await page.context().close();
}
