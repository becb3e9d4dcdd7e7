import { stepAfter, STEPS, stepsFor } from './steps';

it('asks every question in turn and ends at the summary', () => {
  const walked = [STEPS[0]] as (typeof STEPS)[number][];
  while (walked.at(-1) !== 'bookingSummary') walked.push(stepAfter(walked.at(-1)!, false));
  expect(walked).toEqual([...STEPS]);
});

it('does not ask an elder for whom', () => {
  expect(stepAfter('bookingWords', true)).toBe('bookingWay');
  expect(stepsFor(true)).not.toContain('bookingWhom');
});
