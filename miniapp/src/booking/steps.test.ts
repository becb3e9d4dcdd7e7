import { stepAfter, STEPS, stepsFor } from './steps';

const USUAL = { elder: false, fromFilm: false };

it('asks every question in turn and ends at the summary', () => {
  const walked = [STEPS[0]] as (typeof STEPS)[number][];
  while (walked.at(-1) !== 'bookingSummary') walked.push(stepAfter(walked.at(-1)!, USUAL));
  expect(walked).toEqual([...STEPS]);
});

it('does not ask an elder for whom', () => {
  const elder = { elder: true, fromFilm: false };
  expect(stepAfter('bookingWords', elder)).toBe('bookingWay');
  expect(stepsFor(elder)).not.toContain('bookingWhom');
});

it('leads from a film to the times with the one question in between, and never without it', () => {
  for (const elder of [false, true]) {
    expect(stepsFor({ elder, fromFilm: true })).toEqual(['booking', 'bookingWay', 'bookingSummary']);
    expect(stepAfter('booking', { elder, fromFilm: true })).toBe('bookingWay');
  }
});
