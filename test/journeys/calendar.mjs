/** The office's calendar: a notice is read, its changes are seen, and open matters are counted again. */
import assert from 'node:assert/strict';
import { addDays, chineseMoment, dayOf, weekday, yearOf } from '@huifa/shared/kernel/day';
import { atTheDesk, onThePhone, Somebody } from '../../scripts/smoke-people.mjs';
import { atDesk } from './browser.mjs';

/** A day after tomorrow on which the office works, by the calendar as it stands. */
function aWorkday(years) {
  for (let day = addDays(dayOf(Date.now()), 1); ; day = addDays(day, 1)) {
    const { off, work } = years.find(({ year }) => year === yearOf(day));
    if (work.includes(day) || (weekday(day) % 6 !== 0 && !off.includes(day))) return day;
  }
}

export async function importACalendar({ base, browser }) {
  const { office } = await new Somebody(base).get('/demo/people');
  const director = await atTheDesk(
    base,
    office.find(({ role }) => role === 'director'),
  );
  const { years } = await director.get('/calendar');
  const closed = aWorkday(years);
  const { off, work } = years.find(({ year }) => year === yearOf(closed));
  const lines = [...off, closed].map((day) => `${day},休`).concat(work.map((day) => `${day},班`));

  const person = await onThePhone(base, 'demo-waiting');
  const form = { againstTown: false, topic: 'debt', forWhom: 'self', passToFirm: false, way: 'written' };
  const { id, number, dueAt } = await person.post('/consultations', { ...form, words: '借出去的钱要不回来' });

  const desk = await atDesk(browser, base);
  const { page } = desk;
  await desk.tap(/^何立冬/);
  await desk.sees('在办的事');
  await desk.tap('镇里的家底', 'link');
  await desk.tap('放假安排', 'link');
  await desk.tap('导入一年的通知');
  await desk.type('通知的文号或网址', '国务院办公厅通知（演练）');
  await desk.type('放假和调休上班的日子', `${closed},歇`);
  desk.expect(400, '/api/v1/calendar/notice-readings');
  await desk.tap('先看会改什么');
  await desk.sees(/第 1 行：日期后面要写「休」或者「班」/);
  await desk.type('放假和调休上班的日子', lines.join('\n'));
  await desk.tap('先看会改什么');
  const row = page.getByRole('dialog').getByRole('row', { name: new RegExp(number) });
  await row.waitFor();
  await row.getByText(chineseMoment(Date.parse(dueAt))).waitFor();
  assert.equal((await person.get(`/matters/${id}`)).dueAt, dueAt, 'a preview changes nothing');
  await desk.tap('确认导入');
  await desk.sees(`${yearOf(closed)} 年的放假安排已导入`);

  const moved = (await person.get(`/matters/${id}`)).dueAt;
  assert.ok(moved > dueAt, `${moved} is not after ${dueAt}`);
  await page
    .getByRole('row', { name: new RegExp(number) })
    .getByText(chineseMoment(Date.parse(moved)))
    .waitFor();
  await desk.tap(number, 'link');
  await desk.sees('放假安排变了，期限重算');
  desk.assertNoFault();
  await page.context().close();
}
