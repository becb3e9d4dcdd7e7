import { person } from '../people.mjs';
import { certificate, endCard, room, station, table, titleCard, words } from '../places.mjs';

/** 继承：民法典 Art. 1126 (women and men alike), 1127, 1130 (equal; more for who cared), 1153 (half is the widow's own). */
export const inheritance = {
  key: 'inheritance',
  title: '嫁出去的女儿有份吗',
  shots: [
    { seconds: 2.6, draw: (t) => titleCard('嫁出去的女儿有份吗', t), lines: [] },
    {
      draw: (t, who) =>
        room(t) +
        person('mother', { x: 320, y: 340, size: 1.1, t, mood: 'worried' }) +
        person('sister', { x: 150, y: 350, size: 1.15, t, look: 1, mood: 'worried', talking: who === '秀兰' }) +
        person('brother', { x: 490, y: 350, size: 1.15, t, look: -1, mood: 'cross', talking: who === '弟弟' }) +
        table(),
      lines: [
        ['弟弟', '爸走了，没留遗嘱，这房子就是我的。'],
        ['弟弟', '姐，你嫁出去了，娘家的没你份。'],
        ['秀兰', '我也是爸的女儿呀。'],
      ],
    },
    {
      draw: (t, who) =>
        station() +
        person('lawyer', { x: 440, size: 1.15, t, look: -1, talking: who === '律师', arms: 'open' }) +
        person('sister', { x: 220, size: 1.15, t, look: 1, talking: who === '秀兰' }) +
        person('mother', { x: 90, size: 1, t, look: 1 }),
      lines: [
        ['秀兰', '律师，出嫁的女儿，真的没份吗？'],
        ['律师', '有份。儿子、女儿继承的权利一样。'],
        ['律师', '而且房子是爸妈两个人的，先分一半给妈。'],
      ],
    },
    {
      draw: (t, who) => {
        const split = Math.min(1, t / 2);
        return (
          room(t) +
          `<g transform="translate(250,190)"><circle r="92" fill="#e3f1ee"/><path d="M0,0 L0,-92 A92,92 0 0 1 0,92Z" fill="#4d7a68"/>` +
          `<g opacity="${split}"><path d="M0,0 L0,92 A92,92 0 0 1 -79.7,46Z" fill="#6a9a88"/><path d="M0,0 L-79.7,46 A92,92 0 0 1 -79.7,-46Z" fill="#c2554d"/><path d="M0,0 L-79.7,-46 A92,92 0 0 1 0,-92Z" fill="#54779c"/></g>${words('妈的一半', { x: 44, y: 8, size: 19, color: '#fff' })}${words('妈', { x: -30, y: 66, size: 18, color: '#fff' })}${words('姐', { x: -62, y: 7, size: 18, color: '#fff' })}${words('弟', { x: -30, y: -52, size: 18, color: '#fff' })}</g>` +
          person('lawyer', { x: 490, size: 1.15, t, look: -1, talking: who === '律师', arms: 'point' })
        );
      },
      lines: [
        ['律师', '爸的那一半，妈、姐姐、弟弟三个人继承。'],
        ['律师', '一般平分；谁照顾老人多，可以多分一些。'],
      ],
    },
    {
      draw: (t, who) =>
        room(t) +
        person('sister', { x: 160, y: 350, size: 1.15, t, look: 1, mood: 'glad', talking: who === '秀兰' }) +
        person('mother', { x: 320, y: 340, size: 1.1, t, mood: 'glad', talking: who === '妈妈' }) +
        person('brother', { x: 480, y: 350, size: 1.15, t, look: -1, mood: 'glad', talking: who === '弟弟' }) +
        table(),
      lines: [
        ['弟弟', '姐，是我不懂。咱们坐下来写清楚。'],
        ['妈妈', '商量好了，一起去办手续。'],
      ],
    },
    {
      draw: () =>
        certificate(320, 190, ['商量好，写下来', '大家都签字'], 1.1).replace(
          /^/,
          '<rect width="640" height="360" fill="#e3f1ee"/>',
        ),
      seconds: 1.6,
      lines: [],
    },
    {
      draw: () => endCard(['儿子女儿，继承的权利一样', '夫妻的房子，先分出一半']),
      lines: [[null, '谈不拢，也可以请人来调解，别伤了和气。']],
    },
  ],
};
