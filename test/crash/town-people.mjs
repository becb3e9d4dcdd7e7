/** Who lives in the crash town: firms and slots straight into the tables, residents over the interface. */
import { randomBytes } from 'node:crypto';
import { PRIVACY_NOTICE_VERSION } from '@huifa/shared/consultations/booking.rules';
import { SPECIALTIES } from '@huifa/shared/consultations/topics';

export const SEATS_PER_SLOT = 4;

let numbers = 0;
const newId = () => randomBytes(16).toString('hex');

/** One firm with one lawyer who can be told by SMS, room for everything, and `slots` sittings next week. */
export async function settle(town, { slots }) {
  const db = await town.connect();
  const [firmId, lawyerId, pointId] = [newId(), newId(), newId()];
  const { FieldCipher } = await import('../../server/dist/platform/crypto/field-cipher.js');
  const { readConfig } = await import('../../server/dist/config.js');
  const cipher = new FieldCipher(readConfig({ APP_MODE: 'test', DATABASE_URL: town.databaseUrl }).secretKeys);
  const phone = cipher.seal({ table: 'people', column: 'phone', rowId: lawyerId }, '13900000001');
  const at = '2026-11-01 00:00:00';
  const specialties = JSON.stringify(SPECIALTIES);
  await insert(db, 'firms', { id: firmId, name: '律所', phone: '021-00000001' });
  await insert(db, 'contracts', {
    ...{ id: newId(), firm_id: firmId, starts_on: '2026-01-01', ends_on: '2026-12-31' },
    ...{ share: 1, capacity: 1_000_000, specialties },
  });
  await insert(db, 'people', { id: lawyerId, phone_sealed: phone, created_at: at });
  await insert(db, 'role_grants', {
    ...{ id: newId(), person_id: lawyerId, role: 'adviser', firm_id: firmId, granted_at: at },
  });
  await insert(db, 'lawyers', {
    ...{ person_id: lawyerId, firm_id: firmId, name: '律师', licence_no: '13101000000000001', specialties },
  });
  await insert(db, 'service_points', { id: pointId, name: '服务点', address: '测试路1号', phone: '021-00000000' });
  for (let n = 0; n < slots; n += 1) await addSlot(db, { pointId, lawyerId, firmId }, n);
  await db.end();
}

/** Sittings of half an hour, from 09:00 (01:00 UTC) on, twelve a day on the working days after the first. */
async function addSlot(db, { pointId, lawyerId, firmId }, n) {
  const id = newId();
  const day = new Date(Date.UTC(2026, 10, 24) + Math.floor(n / 12) * 86_400_000).toISOString().slice(0, 10);
  const begins = (60 + (n % 12) * 30) * 60_000;
  const time = (ms) => `${day} ${new Date(ms).toISOString().slice(11, 19)}`;
  await insert(db, 'duty_slots', {
    ...{ id, point_id: pointId, lawyer_id: lawyerId, firm_id: firmId, day },
    ...{ starts_at: time(begins), ends_at: time(begins + 30 * 60_000) },
  });
  for (let seat = 1; seat <= SEATS_PER_SLOT; seat += 1)
    await insert(db, 'slot_seats', { slot_id: id, seat_no: seat, matter_id: null });
}

async function insert(db, table, row) {
  await db.query(`INSERT INTO ${table} SET ?`, [row]);
}

/** A resident with a session, who has agreed to the notice and left a name and a number. */
export async function newResident(line, name) {
  const { body } = await line.send('POST', '/sessions/wechat', { code: `demo-${name}` });
  const own = line.with({ authorization: `Bearer ${body.token}` });
  await own.send('PUT', '/consents/privacy-notice', { version: PRIVACY_NOTICE_VERSION, accepted: true });
  numbers += 1;
  await own.send('PUT', '/people/me', { name: '居民', phone: `137${String(numbers).padStart(8, '0')}` });
  return own;
}
