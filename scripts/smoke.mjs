/**
 * The story over the interface, on an injected clock: a resident books, a firm declines, the next accepts and answers,
 * the resident rates and asks for another try, the office grants it. The office minutes are exact and asserted.
 */
import { deepStrictEqual, match, notStrictEqual, ok, strictEqual } from 'node:assert';
import { answerHelp, endWith } from './repository.mjs';
import { atTheDesk, lawyerOf, onThePhone, Somebody } from './smoke-people.mjs';
import { startTrialTown } from './trial-town.mjs';

answerHelp(`
npm run smoke

Starts a throw-away demo town in test mode, moves its clock to 09:00 of a working day and lives the story of one matter
over the HTTP interface. The last line is JSON: {"ok","matter","minutes":{"toOffer","toAccept","toAnswer"},"steps"}.
`);

/** The story's own moments, in Shanghai. 11:30–13:30 is the office's noon and does not count. */
const MOMENTS = { book: '09:00', decline: '09:10', accept: '09:25', answer: '14:00' };
const EXPECTED = { toOffer: 0, toAccept: 25, toAnswer: 180 };
const ANSWER = { answer: '可以先发函催告，再凭转账记录起诉，时效三年。', result: 'writtenAnswer', aidTold: true };
const REASON = '居民对答复不满意，换一家再办一次';

async function main() {
  process.env.APP_MODE = 'test';
  // The clock jumps from hour to hour; nobody leaves the desk meanwhile.
  process.env.DESK_IDLE_MINUTES = '600';
  const town = await startTrialTown();
  try {
    console.log(JSON.stringify(await live(town.base)));
  } finally {
    await town.stop();
  }
}

async function live(base) {
  const steps = [];
  const step = (name) => {
    steps.push(name);
    console.log(`✔ ${name}`);
  };
  const day = await aWorkingDay(base);
  const clock = (time) => new Somebody(base).put('/test/clock', { now: `${day}T${time}:00+08:00` });
  await clock(MOMENTS.book);
  const { residents, office } = await new Somebody(base).get('/demo/people');
  const resident = await readyResident(base, residents);
  const director = await atTheDesk(
    base,
    office.find(({ role }) => role === 'director'),
  );

  const matter = await resident.post('/consultations', booking());
  match(matter.number, /^HN-ZX-\d{4}-\d{6}$/);
  step('book');
  const firms = await answerByTheSecondFirm({ base, director, matter, clock, step });
  const minutes = await minutesOf(director, matter);
  deepStrictEqual(minutes, EXPECTED);
  step('answer');
  await rateAndReopen({ resident, director, matter, firms, step });
  return { ok: true, matter: matter.number, minutes, steps };
}

/** The first firm declines and loses sight, the second accepts and answers. */
async function answerByTheSecondFirm({ base, director, matter, clock, step }) {
  const firstFirm = await firmOf(director, matter);
  await clock(MOMENTS.decline);
  const first = await lawyerOf(base, firstFirm, matter.number);
  ok(!JSON.stringify(first.offer).includes(booking().words), 'an offer must not hold words');
  await first.lawyer.post(`/offers/${first.offer.id}/decline`, { code: 'timeClash' });
  step('decline');

  const secondFirm = await firmOf(director, matter);
  notStrictEqual(secondFirm, firstFirm, 'the next candidate must be another firm');
  strictEqual((await first.lawyer.get('/offers')).offers.filter(({ number }) => number === matter.number).length, 0);
  step('redispatch');

  await clock(MOMENTS.accept);
  const second = await lawyerOf(base, secondFirm, matter.number);
  const task = await second.lawyer.post(`/offers/${second.offer.id}/accept`, { conflictChecked: true });
  strictEqual(task.words, booking().words);
  step('accept');

  await clock(MOMENTS.answer);
  const answered = await second.lawyer.post(`/tasks/${task.id}/answer`, { version: task.version, ...ANSWER });
  strictEqual(answered.state, 'closed');
  return [firstFirm, secondFirm];
}

async function rateAndReopen({ resident, director, matter, firms, step }) {
  const { version } = await resident.get(`/matters/${matter.id}`);
  const rated = await resident.post(`/matters/${matter.id}/rating`, { version, level: 2, askedForMoney: false });
  strictEqual(rated.rating.level, 2);
  step('rate');

  await reopen(resident, director, rated);
  ok(!firms.includes(await firmOf(director, matter)), 'a reopened matter goes to a firm that was not asked before');
  step('reopen');
}

function booking() {
  return {
    againstTown: false,
    topic: 'debt',
    words: '借出去的钱到期没有还，只有转账记录',
    forWhom: 'self',
    way: 'written',
    passToFirm: true,
  };
}

/** Today or the next day on which the town takes calls; the seed is anchored on today. */
async function aWorkingDay(base) {
  const { residents } = await new Somebody(base).get('/demo/people');
  const resident = await onThePhone(base, residents[0].wechatCode);
  const { windows } = await resident.get('/call-windows');
  const morning = windows.find(({ half }) => half === 'am');
  ok(morning, 'no working morning ahead');
  return morning.day;
}

/** The demo resident who has everything but this matter still to do. */
async function readyResident(base, residents) {
  const resident = await onThePhone(base, residents.at(-1).wechatCode);
  const { privacyNoticeVersion } = await resident.get('/town');
  await resident.put('/consents/privacy-notice', { version: privacyNoticeVersion, accepted: true });
  return resident;
}

async function firmOf(director, { id }) {
  const { state, firmName } = await director.get(`/board/matters/${id}`);
  strictEqual(state, 'offered');
  return firmName;
}

/** As the office's drill-down shows them. */
async function minutesOf(director, { id }) {
  const { times, events } = await director.get(`/board/matters/${id}`);
  const toOffer = events.find(({ event }) => event === 'offer').minutes;
  return { toOffer, toAccept: times.minutesToAccept, toAnswer: times.minutesToAnswer };
}

async function reopen(resident, director, { id, version }) {
  const asked = await resident.post(`/matters/${id}/reopen-requests`, { version, words: '还是不知道下一步去哪里办' });
  strictEqual(asked.state, 'reopenRequested');
  const decision = { version: asked.version, granted: true, reason: REASON };
  const granted = await director.post(`/board/matters/${id}/reopen-decision`, decision);
  strictEqual(granted.state, 'offered');
}

await main().catch(endWith);
