/** Counts the cases of a folder of test vectors with the project's own calendar; every difference is printed. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answerHelp, endWith, inRepository, plainError } from './repository.mjs';
import { build } from './build.mjs';

const HELP = `
npm run vectors -- FOLDER

Reads working-days.json, working-minutes.json, calendar-periods.json and disclosure-due.json of FOLDER (those that are
there) and counts each case with shared/. Prints every difference; the last line is JSON with passed and total of each.
Exit status 1 when a case differs.
`;

/** The sets: the file of each, and how it becomes checks `{ asked, expected, got }`. */
const SETS = {
  workingDays: { file: 'working-days.json', checks: workingDays },
  workingMinutes: { file: 'working-minutes.json', checks: workingMinutes },
  calendarPeriods: { file: 'calendar-periods.json', checks: calendarPeriods },
  disclosureDue: { file: 'disclosure-due.json', checks: disclosureDue },
};

function workingDays({ add, between }, { workdays, calendar }) {
  return [
    ...add.map(({ start, workingDays: count, result }) => ({
      asked: `working day ${count} after ${start}`,
      expected: result,
      got: workdays.addWorkdays(start, count, calendar).day,
    })),
    ...between.map(({ after, upTo, workingDays: expected }) => ({
      asked: `working days after ${after} up to ${upTo}`,
      expected,
      got: workdays.workdaysBetween(after, upTo, calendar),
    })),
  ];
}

function workingMinutes({ cases }, { officeHours, instantOf, calendar }) {
  const hours = officeHours.TOWN_HOURS;
  return cases.flatMap(({ from, to, workingMinutes: minutes, add, fromPlusAdd }) => [
    {
      asked: `office minutes from ${from} to ${to}`,
      expected: minutes,
      got: officeHours.officeMinutesBetween(instantOf(from), instantOf(to), hours, calendar),
    },
    {
      asked: `${add} office minutes after ${from}`,
      expected: instantOf(fromPlusAdd),
      got: officeHours.addOfficeMinutes(instantOf(from), add, hours, calendar),
    },
  ]);
}

function calendarPeriods({ cases }, { periods, calendar }) {
  return cases.map(({ from, period, lastDay }) => ({
    asked: `${period} after ${from}`,
    expected: lastDay,
    got: periods.periodEnd(from, period, calendar).day,
  }));
}

function disclosureDue({ cases }, { disclosure, calendar }) {
  return cases.map((one) => ({
    asked: `answer to a request received on ${one.receivedOn} (${one.case})`,
    expected: one.dueOn,
    got: disclosure.disclosureClock(factsOf(one), calendar).due?.day,
  }));
}

/** What happened, in order: a beginning, then letters and an extension. */
function factsOf({ receivedOn, correctionReceivedOn, extensionWorkingDays, pauses = [] }) {
  const corrected = correctionReceivedOn === undefined ? [] : [{ kind: 'corrected', on: correctionReceivedOn }];
  const letters = pauses.flatMap(({ from, to }, at) => [
    { kind: 'consulted', on: from, letter: String(at), whom: 'thirdParty' },
    { kind: 'opinion', on: to, letter: String(at) },
  ]);
  const begun = correctionReceivedOn ?? receivedOn;
  const extended =
    extensionWorkingDays === undefined ? [] : [{ kind: 'extended', on: begun, workdays: extensionWorkingDays }];
  return [{ kind: 'received', on: receivedOn }, ...corrected, ...letters, ...extended];
}

/** The rules of shared/, built, with the calendar of the notices. */
async function loadRules() {
  const load = (name) => import(inRepository('shared', 'dist', `${name}.js`));
  const names = ['calendar/workdays', 'calendar/office-hours', 'calendar/periods', 'calendar/notices', 'kernel/day'];
  const [workdays, officeHours, periods, notices, day, disclosure] = await Promise.all(
    [...names, 'disclosure/clock'].map(load),
  );
  const calendar = workdays.makeCalendar(notices.HOLIDAY_NOTICES);
  const instantOf = (localTime) => {
    const [hour, minute, second] = localTime.slice(11).split(':').map(Number);
    return day.instantAt(localTime.slice(0, 10), hour * 60 + minute) + second * 1_000;
  };
  return { workdays, officeHours, periods, disclosure, calendar, instantOf };
}

async function main() {
  answerHelp(HELP);
  const folder = process.argv[2];
  if (folder === undefined || !existsSync(folder)) throw plainError(`no folder of vectors given${HELP}`);
  await build([]);
  const rules = await loadRules();
  const results = {};
  for (const [name, { file, checks }] of Object.entries(SETS)) {
    const path = resolve(join(folder, file));
    const done = existsSync(path) ? checks(JSON.parse(readFileSync(path, 'utf8')), rules) : [];
    const wrong = done.filter(({ expected, got }) => expected !== got);
    for (const { asked, expected, got } of wrong) console.log(`✘ ${name}: ${asked}: ${expected} expected, got ${got}`);
    results[name] = { passed: done.length - wrong.length, total: done.length };
  }
  const sums = Object.values(results);
  if (sums.every(({ total }) => total === 0)) throw plainError(`no vectors in ${folder}`);
  console.log(JSON.stringify(results));
  process.exitCode = sums.every(({ passed, total }) => passed === total) ? 0 : 1;
}

await main().catch(endWith);
