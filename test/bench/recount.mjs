/** The board's figures once more, row by row and by the rules alone: nothing of the server's queries is used. */
import { createConnection } from 'mysql2/promise';
import { HOLIDAY_NOTICES } from '@huifa/shared/calendar/notices';
import { officeMinutesBetween, officeMinutesLeft, TOWN_HOURS } from '@huifa/shared/calendar/office-hours';
import { makeCalendar } from '@huifa/shared/calendar/workdays';
import { lightOf } from '@huifa/shared/consultations/clock';
import { OPEN_STATES } from '@huifa/shared/consultations/consultation.machine';
import { whoseMove } from '@huifa/shared/matters/whose-move';
import { BENCH_NOW } from './fill.mjs';
import { send } from './load.mjs';
import { newKey, REQUESTS } from './requests.mjs';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
/** Quantiles may lie within one bucket of this width of the exact ones. */
const BUCKET = 0.05;
const SMALLEST_GROUP = 5;

const calendar = makeCalendar(HOLIDAY_NOTICES);
const now = Date.parse(`${BENCH_NOW.replace(' ', 'T')}Z`);

/** Where the board and an exact recount differ: "red 17, by recount 18". */
export async function differencesOf({ town, ours }) {
  const board = JSON.parse(await send(ours.port, undefined, REQUESTS.board.ours(0, newKey())));
  const connection = await createConnection({ uri: town.url, timezone: 'Z', decimalNumbers: true });
  try {
    const counts = await recount(connection);
    const differing = Object.keys(board.counts).filter((name) => board.counts[name] !== counts[name]);
    const firms = await Promise.all(
      board.responseTimes.map(async (shown) => differencesOfFirm(shown, await answered(connection, shown.firmId))),
    );
    return [...differing.map((name) => `${name} ${board.counts[name]}, by recount ${counts[name]}`), ...firms.flat()];
  } finally {
    await connection.end();
  }
}

async function recount(connection) {
  const [rows] = await connection.query(
    `SELECT m.state, m.due_at AS due, m.promised_minutes AS promised, m.office_reason AS reason, m.created_at AS created,
            (SELECT persons FROM consultations c WHERE c.id = m.id) AS persons FROM matters m
      WHERE m.state IN (?) OR m.created_at >= ?`,
    [OPEN_STATES, new Date(now - 30 * DAY_MS)],
  );
  const [[{ money }]] = await connection.query(
    'SELECT COUNT(*) AS money FROM ratings WHERE asked_for_money = 1 AND at > ?',
    [new Date(now - 30 * DAY_MS)],
  );
  const open = rows.filter(({ state }) => OPEN_STATES.includes(state));
  const lights = open.map(lightOfRow);
  const of = (light) => lights.filter((one) => one === light).length;
  const waiting = (reason) => open.filter((row) => row.reason === reason).length;
  const midnight = Math.floor((now + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS;
  const today = rows.filter(({ created }) => created.getTime() >= midnight);
  const month = rows.filter(({ created }) => created.getTime() >= now - 30 * DAY_MS);
  const persons = (some) => some.reduce((sum, row) => sum + row.persons, 0);
  return {
    open: open.length,
    openPersons: persons(open),
    red: of('red'),
    amber: of('amber'),
    nobodyEligible: waiting('nobodyEligible'),
    secondDecline: waiting('secondDecline'),
    dutyDeclined: waiting('dutyDeclined'),
    kept: waiting('kept'),
    takenOver: waiting('takenOver'),
    reopenRequested: waiting('reopenRequested'),
    moneyAsked: money,
    receivedToday: today.length,
    receivedTodayPersons: persons(today),
    received30Days: month.length,
    received30DaysPersons: persons(month),
  };
}

function lightOfRow({ state, due, promised }) {
  if (due === null || ['resident', 'nobody'].includes(whoseMove(state))) return 'stopped';
  return lightOf(officeMinutesLeft(now, due.getTime(), TOWN_HOURS, calendar), promised ?? 0);
}

/** Offers of the last 30 days that were answered or left to expire; of one firm, or of all. */
async function answered(connection, firmId) {
  const [rows] = await connection.query(
    `SELECT state, offered_at AS offered, answered_at AS answered FROM offers
      WHERE state IN ('accepted', 'declined', 'expired') AND offered_at > ? AND (? IS NULL OR firm_id = ?)`,
    [new Date(now - 30 * DAY_MS), firmId, firmId],
  );
  return rows;
}

/** Where what the board shows of a firm is not what its `offers` say. */
export function differencesOfFirm(shown, offers) {
  const name = shown.firmName ?? 'all firms';
  const minutes = offers
    .filter(({ state }) => state === 'accepted')
    .map(({ offered, answered: at }) => officeMinutesBetween(offered.getTime(), at.getTime(), TOWN_HOURS, calendar))
    .sort((a, b) => a - b);
  const inTime = offers.filter(({ state }) => state !== 'expired').length / offers.length;
  const enough = minutes.length >= SMALLEST_GROUP;
  const exact = (share) => (enough ? minutes[Math.ceil(share * minutes.length) - 1] : null);
  const near = (figure, wanted) => figure === wanted || Math.abs(figure - wanted) <= Math.max(1, BUCKET * wanted);
  return [
    ...(shown.accepted === minutes.length ? [] : [`${name}: accepted ${shown.accepted}, by recount ${minutes.length}`]),
    ...(near(shown.half, exact(0.5)) ? [] : [`${name}: half in ${shown.half}, by recount ${exact(0.5)}`]),
    ...(near(shown.nineInTen, exact(0.9)) ? [] : [`${name}: nine in ten ${shown.nineInTen}, by recount ${exact(0.9)}`]),
    ...(Math.abs(shown.inTime - inTime) < 1e-9 ? [] : [`${name}: in time ${shown.inTime}, by recount ${inTime}`]),
  ];
}
