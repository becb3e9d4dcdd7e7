import { person } from '../people.mjs';
import { calendarPage, endCard, phoneScreen, station, titleCard, workshop, yard } from '../places.mjs';

/** 工钱：劳动争议调解仲裁法 Art. 27 (one year, from the end of the work for arrears), Art. 53 (arbitration is free). */
export const wages = {
  key: 'wages',
  title: '工钱拖了大半年',
  shots: [
    { seconds: 2.6, draw: (t) => titleCard('工钱拖了大半年', t), lines: [] },
    {
      draw: (t, who) =>
        workshop(t) +
        person('worker', { x: 230, size: 1.25, t, look: 1, mood: 'worried', talking: who === '老沈', arms: 'open' }) +
        person('boss', { x: 430, size: 1.25, t, look: -1, talking: who === '老板', arms: 'hips' }),
      lines: [
        ['老沈', '老板，我三月份就走了，工钱还差两万。'],
        ['老板', '厂里紧张，下个月一定给你。'],
      ],
    },
    {
      draw: (t) =>
        yard(t) +
        [4, 6, 8, 10].map((month, n) => (t > n * 0.7 ? calendarPage(130 + n * 128, 150, month, 0.95) : '')).join(''),
      lines: [[null, '下个月，又下个月，一拖就到了十月。']],
    },
    {
      draw: (t, who) =>
        yard(t) +
        person('aunt', { x: 220, size: 1.25, t, look: 1, talking: who === '邻居', arms: 'point' }) +
        person('worker', { x: 440, size: 1.25, t, look: -1, mood: 'worried', talking: who === '老沈' }),
      lines: [
        ['邻居', '老沈，讨工钱有期限的，别再等了！'],
        ['老沈', '啊？不是他欠我的，什么时候要都行吗？'],
      ],
    },
    {
      draw: (t, who) =>
        station() +
        person('lawyer', { x: 420, size: 1.2, t, look: -1, talking: who === '律师', arms: 'open', mood: 'glad' }) +
        person('worker', { x: 210, size: 1.2, t, look: 1, talking: who === '老沈' }),
      lines: [
        ['律师', '人走了以后，一年里要去申请劳动仲裁。'],
        ['律师', '过了一年，对方一咬期限，就难要了。'],
        ['老沈', '仲裁要花多少钱？'],
        ['律师', '仲裁不收钱。也可以先到劳动监察投诉。'],
      ],
    },
    {
      draw: (t, who) =>
        station() +
        phoneScreen(320, 190, ['证据', '转账记录', '聊天记录', '上班照片'], { size: 0.9 }) +
        person('lawyer', { x: 540, size: 1, t, look: -1, talking: who === '律师' }) +
        person('worker', { x: 100, size: 1, t, look: 1, mood: 'glad' }),
      lines: [
        ['律师', '工资条、微信聊天、转账，都是证据。'],
        ['律师', '聊天别删，欠条让他写清楚数目和日子。'],
      ],
    },
    {
      draw: () => endCard(['离开以后，一年里申请仲裁', '聊天、转账、考勤，都留好']),
      lines: [[null, '工钱不等人。家里有这样的事，早点来问。']],
    },
  ],
};
