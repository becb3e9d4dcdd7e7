import { person } from '../people.mjs';
import { certificate, endCard, field, station, titleCard } from '../places.mjs';

/** 承包地：农村土地承包法 Art. 10, 36, 40, 55；民法典 Art. 730 (no term agreed: end it, with reasonable notice). */
export const land = {
  key: 'land',
  title: '借出去的地要得回吗',
  shots: [
    { seconds: 2.6, draw: (t) => titleCard('借出去的地要得回吗', t), lines: [] },
    {
      draw: (t, who) =>
        field(t) +
        person('farmer', { x: 220, size: 1.2, t, look: 1, talking: who === '阿根', arms: 'open' }) +
        person('cousin', { x: 440, size: 1.2, t, look: -1, mood: 'glad', talking: who === '堂弟' }),
      lines: [
        ['阿根', '我出去打工，这两亩地你先种着。'],
        ['堂弟', '行，哥你放心去。'],
      ],
    },
    { draw: (t) => field(t), lines: [[null, '三年过去，阿根回来了，想自己种。']] },
    {
      draw: (t, who) =>
        field(t) +
        person('farmer', { x: 220, size: 1.2, t, look: 1, mood: 'worried', talking: who === '阿根' }) +
        person('cousin', { x: 440, size: 1.2, t, look: -1, mood: 'cross', talking: who === '堂弟', arms: 'hips' }),
      lines: [
        ['堂弟', '我种了三年，谁种就归谁！'],
        ['阿根', '明明是我家承包的地呀。'],
      ],
    },
    {
      draw: (t, who) =>
        station() +
        person('lawyer', { x: 430, size: 1.15, t, look: -1, talking: who === '律师', arms: 'open' }) +
        person('farmer', { x: 210, size: 1.15, t, look: 1, talking: who === '阿根' }),
      lines: [
        ['律师', '承包期里，承包经营权一直是你家的。'],
        ['律师', '借给别人种，不等于送给别人。'],
        ['阿根', '那我明天就去把秧拔了！'],
        ['律师', '别急，没约定几年，可以收回来，'],
        ['律师', '但要早点讲明，等他把这一季收完。'],
      ],
    },
    {
      draw: (t, who) =>
        station() +
        certificate(300, 196, ['土地承包经营权证', '承包方：阿根家', '面积：二亩'], 1) +
        person('lawyer', { x: 530, size: 1, t, look: -1, talking: who === '律师', arms: 'point' }),
      lines: [
        ['律师', '把证找出来，当时怎么说的，谁听见了，'],
        ['律师', '谈不拢，先请村里、镇里来调解，不收钱。'],
      ],
    },
    {
      draw: () => endCard(['借出去种，不等于送出去', '下次写张纸：几亩、几年、怎么还']),
      lines: [[null, '地的事，写在纸上，亲戚还是亲戚。']],
    },
  ],
};
