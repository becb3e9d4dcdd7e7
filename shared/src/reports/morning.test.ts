import { HOLIDAY_NOTICES } from '../calendar/notices.js';
import { makeCalendar } from '../calendar/workdays.js';
import { percentOf, receivedSpan, shareOf, yearInWords } from './morning.js';

const calendar = makeCalendar(HOLIDAY_NOTICES);

describe('what the morning counts', () => {
  it('is yesterday, and after a weekend or a holiday everything since the last working day', () => {
    expect(receivedSpan('2026-11-24', calendar)).toEqual({ from: '2026-11-23', to: '2026-11-23' });
    expect(receivedSpan('2026-11-23', calendar)).toEqual({ from: '2026-11-20', to: '2026-11-22' });
    expect(receivedSpan('2026-10-08', calendar)).toEqual({ from: '2026-09-30', to: '2026-10-07' });
  });

  it('counts a weekend day that is worked as a working day', () => {
    expect(receivedSpan('2026-10-11', calendar)).toEqual({ from: '2026-10-10', to: '2026-10-10' });
  });

  it('tells no share of fewer than five', () => {
    expect([shareOf(4, 4), shareOf(5, 5), shareOf(3, 6)]).toEqual([null, 1, 0.5]);
    expect([percentOf(1), percentOf(0.98642), percentOf(0)]).toEqual(['100%', '98.6%', '0%']);
  });
});

describe('the year so far in the words of the report', () => {
  const figures = { year: 2026, received: 452, persons: 618, closed: 430, firms: 8, lawyers: 31 };

  it('is one sentence with every figure and its unit', () => {
    expect(yearInWords('惠南镇', '2026-11-24', { ...figures, inTime: 0.986, rated: 210, satisfied: 0.971 })).toBe(
      '2026年1月1日至11月24日，惠南镇共接待法律咨询 452 件、618 人次，办结 430 件；8 家签约律所、31 名律师参与服务；律所按时回应率 98.6%；群众评价 210 件，满意率 97.1%。',
    );
  });

  it('leaves out what is too little to be told', () => {
    const words = yearInWords('惠南镇', '2026-01-05', { ...figures, inTime: null, rated: 2, satisfied: null });
    expect(words).not.toMatch(/率|null/);
  });
});
