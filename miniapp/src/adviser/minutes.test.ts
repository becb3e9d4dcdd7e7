import { minutesInWords } from './minutes';

it('says office minutes in hours and minutes, and how far they are over', () => {
  expect([100, 120, 45, 0, -20, -75, null].map(minutesInWords)).toEqual([
    '还剩 1 小时 40 分（办公时间）',
    '还剩 2 小时（办公时间）',
    '还剩 45 分（办公时间）',
    '还剩 0 分（办公时间）',
    '超 20 分',
    '超 1 小时 15 分',
    null,
  ]);
});
