/** The office's time: a lawyer is ill, and a meeting is moved. */
import assert from 'node:assert/strict';
import { chineseTime, dayOf } from '@huifa/shared/kernel/day';
import { onThePhone } from '../../scripts/smoke-people.mjs';
import { atDesk, onPhone, openOnPhone } from './browser.mjs';

const BOOKING = { againstTown: false, topic: 'debt', forWhom: 'self', passToFirm: true, way: 'point' };

/** A clerk cancels a whole sitting by keyboard; the resident who had booked reads the new time on the phone. */
export async function cancelASitting({ base, browser }) {
  const person = await onThePhone(base, 'demo-busy');
  const { slots } = await person.post('/slot-searches', { topic: BOOKING.topic });
  const slot = slots.at(-1);
  const { id, number } = await person.post('/consultations', { ...BOOKING, slotId: slot.id });

  const desk = await atDesk(browser, base);
  const { page } = desk;
  await desk.tap(/^程芒种/);
  await desk.sees('在办的事');
  await desk.tap('坐班', 'link');
  await page.getByRole('heading', { name: /^坐班/, level: 1 }).waitFor();
  await page.goto(`${base}/office/roster?from=${dayOf(Date.parse(slot.startsAt))}`);
  const sitting = page
    .getByRole('button', { name: new RegExp(`^${slot.pointName}，.*${slot.lawyerName}.*约了 [1-9]`) })
    .first();
  await sitting.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('理由').fill('律师发高烧，来不了');
  await desk.tap(/^取消，并给 \d+ 位居民另排时间$/);
  await desk.sees('坐班取消了');
  await desk.sees(new RegExp(`${number} 改到`));
  await desk.tap('知道了');
  await desk.sees('律师发高烧，来不了');
  desk.assertNoFault();
  await page.context().close();

  const { appointment, callWindow } = await person.get(`/matters/${id}`);
  const meeting = appointment ?? callWindow;
  assert.notEqual(meeting.startsAt, slot.startsAt);
  const phone = await onPhone(browser, base, { token: person.headers.authorization.replace('Bearer ', '') });
  await openOnPhone(phone, `matter/pages/detail/index?id=${id}`);
  await phone.sees(new RegExp(chineseTime(Date.parse(meeting.startsAt))));
  if (appointment !== null) await moveOn(phone, id, person, appointment);
  phone.assertNoFault();
  await phone.page.context().close();
}

/** What the office chose does not suit: the resident takes another time. */
async function moveOn(phone, id, person, before) {
  await phone.tap('换个见面时间');
  await phone.sees('改到什么时候?');
  await phone.page.locator('[role=radio]').filter({ visible: true }).first().click();
  await phone.tap('改到这个时间');
  await phone.sees(/^(改|换)了时间/);
  const { appointment } = await person.get(`/matters/${id}`);
  assert.notEqual(appointment.startsAt + appointment.pointName, before.startsAt + before.pointName);
}
