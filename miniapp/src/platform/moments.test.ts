import { jest } from '@jest/globals';
import { dayInWords, halfDayInWords, momentInWords, spellInWords } from './moments';

// Half past midnight in Shanghai: still yesterday in UTC.
beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-23T16:30:00Z') });
});
afterEach(() => {
  jest.useRealTimers();
});

it('says the days around today as people do, by the clock of Shanghai', () => {
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
  expect(days.map(dayInWords)).toEqual(['昨天', '今天', '明天', '后天', '11月27日 周五']);
});

it('says moments and spells in Shanghai whatever zone the phone is in', () => {
  expect(momentInWords('2026-11-25T01:00:00Z')).toBe('明天 9:00');
  expect(spellInWords('2026-11-25T05:30:00Z', '2026-11-25T09:00:00Z')).toBe('明天下午 13:30–17:00');
});

it('changes from morning to afternoon at noon', () => {
  expect(halfDayInWords('2026-11-24T03:59:00Z')).toBe('今天上午');
  expect(halfDayInWords('2026-11-24T04:00:00Z')).toBe('今天下午');
});
