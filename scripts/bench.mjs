/**
 * What a request costs us against the least it could cost: a bare server that repeats our own SQL. Both are measured in
 * turns over the same rows, so that only their ratio counts, and not how quick or how busy the machine is.
 */
import { answerHelp, endWith, plainError } from './repository.mjs';
import { build } from './build.mjs';
import { GOALS, missedGoals } from '../test/bench/goals.mjs';

const ROWS = 100_000;
/** The cost of a list must not grow with the town: at a million rows it is measured at this many, too. */
const SMALL_ROWS = 10_000;
const A_MILLION = 1_000_000;
const NAMES = ['unrouted', 'booking', 'list', 'board', 'boardMoved'];
/** Requests a round; a booker may have only so many open matters, so bookings have a limit of their own. */
const COUNTS = { unrouted: 400, booking: 400, list: 1_000, board: 200, boardMoved: 24 };

answerHelp(`
npm run bench [-- --rows N] [-- --quick]

Fills a town of N matters (${ROWS.toLocaleString('en')} unless told; kept in .data/bench and used again), then measures booking, an
adviser's list of 20 and the office's board (and the board when something has just happened) against a floor. --quick: one short round. Ends with one line of JSON, and
with status 1 when a goal is missed:
${GOALS.map(({ words }) => `  ${words}`).join('\n')}
`);

function wishes(words) {
  const at = words.indexOf('--rows');
  const rows = at === -1 ? ROWS : Number(words[at + 1]);
  if (!Number.isInteger(rows) || rows < SMALL_ROWS || rows > 5_000_000)
    throw plainError(`--rows: a whole number from ${SMALL_ROWS} to 5000000`);
  return { rows, quick: words.includes('--quick') };
}

async function main() {
  const { rows, quick } = wishes(process.argv.slice(2));
  await build(['server']);
  const rounds = quick ? 1 : 3;
  const figures = await measureTown(rows, NAMES, rounds, quick ? 0.5 : 1);
  if (rows >= A_MILLION && !quick) {
    const small = await measureTown(SMALL_ROWS, ['list'], rounds, 1);
    figures.list.growth = round(figures.list.cpuMs / small.list.cpuMs);
  }
  const missed = missedGoals(figures);
  for (const words of missed) console.log(`✘ ${words}`);
  console.log(JSON.stringify(figures));
  if (missed.length > 0) process.exitCode = 1;
}

async function measureTown(rows, names, rounds, share) {
  // They read the rules as they were built, which in a new clone is not yet.
  const [{ differencesOf }, { memoryOf, startBoth }, { openTown }] = await Promise.all([
    import('../test/bench/recount.mjs'),
    import('../test/bench/measure.mjs'),
    import('../test/bench/town.mjs'),
  ]);
  const town = await openTown(rows, console.log);
  try {
    const both = await startBoth(town, names);
    try {
      const results = {};
      for (const name of names) results[name] = await one(both, name, rows, { rounds, count: COUNTS[name] * share });
      const { unrouted, ...figures } = results;
      if (unrouted !== undefined)
        figures.booking.routingRatio = round((figures.booking.cpuMs - unrouted.cpuMs) / figures.booking.floorCpuMs);
      if (figures.board !== undefined) figures.board.differences = await differencesOf(both);
      return { ...figures, rssMb: round(memoryOf(both)) };
    } finally {
      await both.stop();
    }
  } finally {
    await town.stop();
  }
}

async function one(both, name, rows, wish) {
  const { measure } = await import('../test/bench/measure.mjs');
  const figures = await measure(both, name, wish);
  const rounded = Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, round(value)]));
  const result = { ...rounded, cpuRatio: round(figures.cpuMs / figures.floorCpuMs), rows };
  console.log(`✔ ${name}: ${JSON.stringify(result)}`);
  return result;
}

function round(value) {
  return Math.round(value * 100) / 100;
}

await main().catch(endWith);
