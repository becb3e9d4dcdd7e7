import fc from 'fast-check';
import { HOLIDAY_NOTICES } from '../calendar/notices.js';
import { addOfficeMinutes, officeMinutesBetween, officeMinutesLeft, TOWN_HOURS } from '../calendar/office-hours.js';
import { makeCalendar } from '../calendar/workdays.js';
import { type Instant, instantAt } from '../kernel/day.js';
import { firmMinutes, lightAmong, lightOf, lightsAt, movedOn, type Pause, pausesOf } from './clock.js';

const calendar = makeCalendar(HOLIDAY_NOTICES);
const at = (text: string): Instant =>
  instantAt(text.slice(0, 10), Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)));
const event = (name: string, moment: string) => ({ event: name, at: at(moment) });

describe("the firm's clock", () => {
  it('stops with a question to the resident and runs on with the reply', () => {
    const pauses = pausesOf([
      event('accept', '2026-11-23 09:30'),
      event('askResident', '2026-11-23 10:00'),
      event('residentReplied', '2026-11-25 10:00'),
      event('close', '2026-11-25 11:00'),
    ]);
    expect(pauses).toEqual([{ from: at('2026-11-23 10:00'), to: at('2026-11-25 10:00') }]);
    const minutes = firmMinutes(at('2026-11-23 09:00'), at('2026-11-25 11:00'), pauses, TOWN_HOURS, calendar);
    expect(minutes).toBe(120);
  });

  it('stays stopped while the resident has not answered, and ends with closing or cancelling', () => {
    const asked = event('askResident', '2026-11-23 10:00');
    expect(pausesOf([asked])).toEqual([{ from: asked.at, to: null }]);
    for (const ending of ['close', 'cancel'])
      expect(pausesOf([asked, event(ending, '2026-11-24 10:00')])).toEqual([
        { from: asked.at, to: at('2026-11-24 10:00') },
      ]);
  });

  it('knows every pause of a long matter, and none where nobody was asked', () => {
    const twice = ['2026-11-23 10:00', '2026-11-24 10:00', '2026-11-25 10:00', '2026-11-26 10:00'].map(
      (moment, index) => event(index % 2 === 0 ? 'askResident' : 'residentReplied', moment),
    );
    expect(pausesOf(twice)).toHaveLength(2);
    expect(pausesOf([event('accept', '2026-11-23 09:30'), event('followUp', '2026-11-24 09:30')])).toEqual([]);
  });

  it('gives the resident the minutes from the first of three calls in vain, and runs on when somebody answers', () => {
    const since = at('2026-11-23 10:00');
    const found = { ...event('unreachable', '2026-11-24 15:00'), since };
    expect(pausesOf([event('accept', '2026-11-23 09:30'), found])).toEqual([{ from: since, to: null }]);
    for (const ending of ['reached', 'residentReplied', 'handOver'])
      expect(pausesOf([found, event(ending, '2026-11-25 10:00')])).toEqual([
        { from: since, to: at('2026-11-25 10:00') },
      ]);
    const pauses = pausesOf([found, event('reached', '2026-11-25 10:00')]);
    const due = at('2026-11-23 11:30');
    expect(firmMinutes(at('2026-11-23 09:00'), at('2026-11-25 10:30'), pauses, TOWN_HOURS, calendar)).toBe(90);
    // Rung within the promise: what was left at the first call is left again.
    expect(movedOn(due, pauses, TOWN_HOURS, calendar)).toBe(at('2026-11-25 11:30'));
  });

  it('does not stop for a firm that takes its time', () => {
    const start = at('2026-11-23 09:00');
    expect(firmMinutes(start, at('2026-11-24 17:00'), [], TOWN_HOURS, calendar)).toBe(720);
  });

  it('moves a due moment on by exactly the office minutes of the pause', () => {
    const due = at('2026-11-25 17:00');
    const pause: Pause = { from: at('2026-11-23 10:00'), to: at('2026-11-24 10:00') };
    expect(movedOn(due, [pause], TOWN_HOURS, calendar)).toBe(at('2026-11-26 17:00'));
  });

  it('moves nothing for a pause outside office hours, one that has not ended, or one after the due moment', () => {
    const due = at('2026-11-24 11:00');
    const pauses: Pause[] = [
      { from: at('2026-11-23 17:30'), to: at('2026-11-24 08:30') },
      { from: at('2026-11-24 10:00'), to: null },
      { from: at('2026-11-24 11:00'), to: at('2026-11-24 14:00') },
    ];
    expect(movedOn(due, pauses, TOWN_HOURS, calendar)).toBe(due);
  });

  it('gives back what it stopped: minutes used and minutes left make the promise, whatever the pause', () => {
    const minutes = fc.integer({ min: 0, max: 1500 });
    const start = at('2026-03-02 09:00');
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 1, max: 1080 }), (before, paused, promised) => {
        fc.pre(before < promised);
        const from = addOfficeMinutes(start, before, TOWN_HOURS, calendar);
        const to = addOfficeMinutes(from, paused, TOWN_HOURS, calendar);
        const due = addOfficeMinutes(start, promised, TOWN_HOURS, calendar);
        const moved = movedOn(due, [{ from, to }], TOWN_HOURS, calendar);
        expect(firmMinutes(start, moved, [{ from, to }], TOWN_HOURS, calendar)).toBe(promised);
        expect(officeMinutesBetween(due, moved, TOWN_HOURS, calendar)).toBe(paused);
      }),
    );
  });
});

describe('the light', () => {
  it.each([
    [-1, 240, 'red'],
    [0, 240, 'amber'],
    [60, 240, 'amber'],
    [61, 240, 'green'],
    [270, 1080, 'amber'],
    [271, 1080, 'green'],
    [30, 30, 'amber'],
  ] as const)('with %i minutes left of %i is %s', (left, promised, light) => {
    expect(lightOf(left, promised)).toBe(light);
  });

  it('never turns back from red with less time left', () => {
    const order = ['green', 'amber', 'red'];
    const left = fc.integer({ min: -500, max: 1500 });
    fc.assert(
      fc.property(left, left, fc.integer({ min: 0, max: 1500 }), (a, b, promised) => {
        const [more, less] = [Math.max(a, b), Math.min(a, b)];
        expect(order.indexOf(lightOf(less, promised))).toBeGreaterThanOrEqual(order.indexOf(lightOf(more, promised)));
      }),
    );
  });

  it('is the same by its bounds as by the minutes, at any hour of any day', () => {
    const start = at('2026-09-21 00:00');
    const moment = fc.integer({ min: 0, max: 30 * 24 * 3_600_000 }).map((ms) => start + ms);
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 0, max: 4000 }), (now, due, promised) => {
        const lights = lightsAt(now, promised, TOWN_HOURS, calendar);
        const left = officeMinutesLeft(now, due, TOWN_HOURS, calendar);
        expect(lightAmong(lights, due)).toBe(lightOf(left, promised));
        // The moments beside a bound are where a mistake of one would hide.
        for (const near of [lights.redUntil, lights.amberBefore].flatMap((bound) => [bound - 1, bound, bound + 1]))
          expect(lightAmong(lights, near)).toBe(lightOf(officeMinutesLeft(now, near, TOWN_HOURS, calendar), promised));
      }),
      { numRuns: 500 },
    );
  });
});
