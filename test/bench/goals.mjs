/** What the bench holds us to. `reached` judges the figures of one run. */
export const GOALS = [
  { words: 'a booking costs at most 3 times the CPU of its floor', reached: ({ booking }) => booking.cpuRatio <= 3 },
  {
    words: 'of a hundred bookings, the slowest takes at most 3 times as long as that of the floor',
    reached: ({ booking }) => booking.p99Ms <= 3 * booking.floorP99Ms,
  },
  {
    words: "routing costs at most as much CPU as a booking's whole floor",
    reached: ({ booking }) => booking.routingRatio <= 1,
  },
  { words: "an adviser's list of 20 costs at most 2.5 times its floor", reached: ({ list }) => list.cpuRatio <= 2.5 },
  {
    words: 'the list of 20 costs at a million rows at most 1.3 times what it costs at ten thousand',
    reached: ({ list }) => list.growth === undefined || list.growth <= 1.3,
  },
  { words: 'one core answers 100 boards a second', reached: ({ board }) => 1000 / board.cpuMs >= 100 },
  {
    words: 'the figures of the board are those of an exact recount',
    reached: ({ board }) => board.differences.length === 0,
  },
  { words: 'the server keeps at most 150 MB', reached: ({ rssMb }) => rssMb <= 150 },
];

/** The goals that `figures` does not reach, in words. */
export function missedGoals(figures) {
  return GOALS.filter(({ reached }) => !reached(figures)).map(({ words }) => words);
}
