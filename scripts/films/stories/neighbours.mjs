import { person } from '../people.mjs';
import { certificate, endCard, phoneScreen, station, titleCard, twoHouses } from '../places.mjs';

/** 相邻关系：民法典 Art. 288, 290, 296；人民调解法 Art. 4 (free), 33 (confirmed by a court within thirty days). */
export const neighbours = {
  key: 'neighbours',
  title: '邻居的屋檐水',
  shots: [
    { seconds: 2.6, draw: (t) => titleCard('邻居的屋檐水', t), lines: [] },
    {
      draw: (t) => twoHouses(t, { rain: true, damp: Math.min(0.7, 0.2 + t * 0.12) }),
      lines: [[null, '隔壁翻新了房子，一下雨，水全淌到我家墙上。']],
    },
    {
      draw: (t, who) =>
        twoHouses(t, { damp: 0.7 }) +
        person('grandpa', { x: 170, size: 1.2, t, look: 1, mood: 'worried', talking: who === '老顾', arms: 'point' }) +
        person('neighbour', { x: 480, size: 1.2, t, look: -1, mood: 'cross', talking: who === '邻居', arms: 'hips' }),
      lines: [
        ['老顾', '你看，墙都发霉了，你家屋檐改一改吧。'],
        ['邻居', '我在自己家地上盖房，关你什么事！'],
      ],
    },
    {
      draw: (t, who) =>
        station() +
        person('aunt', { x: 430, size: 1.15, t, look: -1, talking: who === '调解员', arms: 'open' }) +
        person('grandpa', { x: 210, size: 1.15, t, look: 1, mood: 'worried', talking: who === '老顾' }),
      lines: [
        ['调解员', '老顾，别吵。法律上这叫相邻关系。'],
        ['调解员', '自己家盖房，也不能把水排到别人家。'],
        ['老顾', '那我墙上的损失呢？'],
        ['调解员', '造成损害的，可以要他修好或者赔。'],
      ],
    },
    {
      draw: (t, who) =>
        station() +
        phoneScreen(230, 190, ['拍照', '下雨的时候', '墙上的样子', '写上日期'], { size: 0.9 }) +
        person('aunt', { x: 460, size: 1.15, t, look: -1, talking: who === '调解员', arms: 'point' }),
      lines: [['调解员', '先把下雨时、墙上的样子拍下来，记上日子。']],
    },
    {
      draw: (t, who) =>
        twoHouses(t, { damp: 0.15 }) +
        person('grandpa', { x: 160, size: 1.15, t, look: 1, mood: 'glad', talking: who === '老顾' }) +
        person('neighbour', { x: 480, size: 1.15, t, look: -1, mood: 'glad', talking: who === '邻居' }) +
        certificate(320, 210, ['调解协议', '装接水槽', '修好墙面'], 0.75),
      lines: [
        ['邻居', '我装根水槽，墙我来修。'],
        ['老顾', '行，还是好邻居。'],
        [null, '协议签了，三十天里还可以一起请法院确认。'],
      ],
    },
    {
      draw: () => endCard(['排水、通风、采光，互相让一步', '先拍照，再请人调解']),
      lines: [[null, '村里、镇里调解不收钱，先来说说。']],
    },
  ],
};
