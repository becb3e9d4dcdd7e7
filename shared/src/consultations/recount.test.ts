import { TOWN_HOURS } from '../calendar/office-hours.js';
import { type CalendarYear, makeCalendar } from '../calendar/workdays.js';
import { HOLIDAY_NOTICES } from '../calendar/notices.js';
import { instantAt } from '../kernel/day.js';
import { recounted } from './recount.js';

const at = (day: string, hour: number) => instantAt(day, hour * 60);
const NOW = at('2026-12-30', 9);
const nothing = { meetsAt: null, meetsUntil: null };

function after(days: Partial<Pick<CalendarYear, 'off' | 'work'>>) {
  const others = HOLIDAY_NOTICES.filter(({ year }) => year !== 2027);
  const notice = { year: 2027, status: 'OFFICIAL' as const, source: '通知', off: ['2027-01-01'], work: [], ...days };
  return { before: makeCalendar(HOLIDAY_NOTICES), after: makeCalendar([...others, notice]) };
}

describe('a promise while a notice is imported', () => {
  // 18 office hours from Wednesday 9:00: Wednesday, Thursday, and Monday after New Year's Friday.
  const dueAt = at('2027-01-04', 17);

  it('is due a working day later where a day of it is off', () => {
    const calendars = after({ off: ['2027-01-01', '2027-01-04'] });
    expect(recounted({ dueAt, ...nothing }, NOW, TOWN_HOURS, calendars)).toBe(at('2027-01-05', 17));
  });

  it('is due earlier where a Saturday is worked', () => {
    const calendars = after({ work: ['2027-01-02'] });
    expect(recounted({ dueAt, ...nothing }, NOW, TOWN_HOURS, calendars)).toBe(at('2027-01-02', 17));
  });

  it('stays where nothing between now and then changes', () => {
    const calendars = after({ off: ['2027-01-01', '2027-01-05'], work: ['2027-01-09'] });
    expect(recounted({ dueAt, ...nothing }, NOW, TOWN_HOURS, calendars)).toBe(dueAt);
  });

  it('stays with the meeting that was agreed, and stays past where it has passed', () => {
    const calendars = after({ off: ['2027-01-01', '2027-01-04'] });
    const meeting = { dueAt, meetsAt: at('2027-01-04', 16.5), meetsUntil: dueAt };
    expect(recounted(meeting, NOW, TOWN_HOURS, calendars)).toBe(dueAt);
    expect(recounted({ ...meeting, dueAt: meeting.meetsAt }, NOW, TOWN_HOURS, calendars)).toBe(meeting.meetsAt);
    expect(recounted({ dueAt: NOW, ...nothing }, NOW, TOWN_HOURS, calendars)).toBe(NOW);
  });
});
