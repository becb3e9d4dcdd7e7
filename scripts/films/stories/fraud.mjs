import { person } from '../people.mjs';
import { eggs, endCard, hall, phoneScreen, room, table, titleCard, yard } from '../places.mjs';

/** 养老诈骗: 110 and 96110; 反电信网络诈骗法 Art. 20 (payments can be stopped), 防范和处置非法集资条例 Art. 25 (losses are one's own). */
export const fraud = {
  key: 'fraud',
  title: '免费的鸡蛋',
  shots: [
    { seconds: 2.6, draw: (t) => titleCard('免费的鸡蛋', t), lines: [] },
    {
      draw: (t, who) =>
        yard(t) +
        person('seller', { x: 220, size: 1.2, t, look: 1, mood: 'glad', talking: who === '小伙子', arms: 'hold' }) +
        eggs(220, 318, 0.9) +
        person('granny', { x: 430, size: 1.2, t, look: -1, mood: 'glad', talking: who === '阿婆' }),
      lines: [
        ['小伙子', '阿婆，来听课，鸡蛋白送！'],
        ['阿婆', '还有这样的好事？'],
      ],
    },
    {
      draw: (t, who) =>
        hall() +
        person('seller', { x: 320, size: 1.15, t, mood: 'glad', talking: who === '讲课的', arms: 'open' }) +
        person('grandpa', { x: 110, y: 400, size: 1.1, t, look: 1 }) +
        person('granny', { x: 530, y: 400, size: 1.1, t, look: -1 }),
      lines: [
        ['讲课的', '存五万进养老项目，每月分红五千！'],
        ['讲课的', '名额不多，别告诉儿女，他们不懂。'],
      ],
    },
    {
      draw: (t, who) =>
        room(t) +
        person('granny', { x: 220, y: 350, size: 1.2, t, look: 1, talking: who === '阿婆', arms: 'hold' }) +
        person('son', {
          x: 450,
          y: 350,
          size: 1.2,
          t,
          look: -1,
          mood: 'worried',
          talking: who === '儿子',
          arms: 'open',
        }) +
        table(),
      lines: [
        ['儿子', '妈，您取五万块做什么？'],
        ['阿婆', '人家叫我别说……是养老分红。'],
        ['儿子', '妈，叫您瞒着家里的，多半是骗子！'],
      ],
    },
    {
      draw: (t) => room(t) + phoneScreen(320, 186, ['96110', '反诈专线', '拿不准就问'], { ring: t, color: '#c2410c' }),
      lines: [[null, '拿不准，先打 96110 问一问。']],
    },
    {
      draw: (t, who) =>
        room(t, { warm: false }) +
        person('officer', { x: 430, size: 1.2, t, look: -1, talking: who === '民警', arms: 'open' }) +
        person('granny', { x: 220, size: 1.2, t, look: 1, mood: 'worried', talking: who === '阿婆' }),
      lines: [
        ['民警', '一月还一成利，那是拿您的钱还别人。'],
        ['阿婆', '隔壁阿姐已经转过去了，怎么办？'],
        ['民警', '马上打 110！越早，越可能把钱拦下来。'],
        ['民警', '转账的记录、聊天、收据，都别删。'],
      ],
    },
    {
      draw: (t, who) =>
        yard(t) +
        person('son', { x: 430, size: 1.15, t, look: -1, mood: 'glad' }) +
        person('granny', { x: 230, size: 1.2, t, look: 1, mood: 'glad', talking: who === '阿婆', arms: 'wave' }),
      lines: [['阿婆', '鸡蛋我自己买，养老钱，我自己看牢！']],
    },
    {
      draw: () => endCard(['要您瞒着儿女的，不要信', '钱转了，马上打 110']),
      lines: [[null, '问一句不丢人，96110 随时有人接。']],
    },
  ],
};
