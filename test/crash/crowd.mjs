/** Residents who book as fast as the town answers, while it is killed under them. */
import { randomUUID } from 'node:crypto';
import { newResident } from './town-people.mjs';
import { Line } from './line.mjs';

const CLIENTS = 24;
/** A resident may have five matters open. */
const BOOKINGS_EACH = 4;
/** A complete booking for a written answer. */
export const BOOKING = {
  ...{ againstTown: false, forWhom: 'self', passToFirm: true, way: 'written' },
  ...{ topic: 'labor', words: '工钱拖了三个月没给' },
};

/** A crowd of CLIENTS that books until `enough()`; what the town acknowledges is added to `acknowledged`. */
export async function bookUntil(town, enough, acknowledged) {
  const crowd = randomUUID().slice(0, 8);
  const one = async (client) => {
    for (let n = 0; !enough(); n += 1) {
      const resident = await newResident(new Line(town, client + n), `${crowd}-${client}-${n}`);
      for (let k = 0; k < BOOKINGS_EACH && !enough(); k += 1) await book(resident, k % 2 === 0, acknowledged);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => one(client)));
}

/** One booking: at a service point while there are seats, else in writing. */
async function book(resident, atPoint, acknowledged) {
  const slots = atPoint ? (await resident.send('POST', '/slot-searches', { topic: 'labor' })).body.slots : [];
  // All go for the first few: the seats are what they fight for.
  const slot = slots[Math.floor(Math.random() * Math.min(3, slots.length))];
  const form = slot === undefined ? BOOKING : { ...BOOKING, way: 'point', slotId: slot.id };
  const { status, body, text } = await resident.send('POST', '/consultations', form);
  if (status === 201) acknowledged.push({ id: body.id, number: body.number });
  else if (body?.code !== 'SLOT_TAKEN') throw new Error(`a booking was answered ${status} ${text}`);
}
