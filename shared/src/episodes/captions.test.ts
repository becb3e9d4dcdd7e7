import fc from 'fast-check';
import { captionFaults, clockTime, type Cue, cueAt, readVttTime, vttTime, writeVtt } from './captions.js';

const CUES: Cue[] = [
  { from: 0, to: 3000, text: '阿婆，您中奖了！' },
  { from: 3000, to: 6000, text: '先交三千块手续费。' },
];

describe('captions', () => {
  it('show the line of the moment, from its first millisecond and not at its last', () => {
    expect(cueAt(CUES, 0)?.text).toBe('阿婆，您中奖了！');
    expect(cueAt(CUES, 2999)?.text).toBe('阿婆，您中奖了！');
    expect(cueAt(CUES, 3000)?.text).toBe('先交三千块手续费。');
    expect(cueAt(CUES, 6000)).toBeNull();
  });

  it('are without fault when they can be read and end with the film', () => {
    expect(captionFaults(CUES, 6000)).toEqual([]);
    expect(captionFaults([{ ...CUES[0]!, to: 6300 }], 6000)).toEqual([]);
  });

  it.each<[string, Cue[], number, RegExp]>([
    ['an empty line', [{ from: 0, to: 3000, text: '  ' }], 3000, /是空的/],
    ['too short', [{ from: 0, to: 699, text: '好' }], 1000, /停得太短/],
    ['too much to read', [{ from: 0, to: 1000, text: '一二三四五六七八九十' }], 1000, /来不及看/],
    ['too long a line', [{ from: 0, to: 9000, text: '字'.repeat(37) }], 9000, /超过 36 个字/],
    ['overlapping', [CUES[0]!, { ...CUES[1]!, from: 2999 }], 6000, /和上一条重叠/],
    ['longer than the film', [{ from: 0, to: 6301, text: '还在讲' }], 6000, /比片子还长/],
    ['half a film without any', CUES, 13_000, /一半就没有了/],
  ])('are refused: %s', (_, cues, filmMs, why) => expect(captionFaults(cues, filmMs).join()).toMatch(why));

  it('tell a handful of faults, not hundreds', () => {
    const bad = Array.from({ length: 50 }, (_, at) => ({ from: at, to: at + 1, text: '' }));
    expect(captionFaults(bad, 60)).toHaveLength(5);
  });

  it('write times as the format wants them and as people say them', () => {
    expect(vttTime(3_723_045)).toBe('01:02:03.045');
    expect(clockTime(65_900)).toBe('1:05');
    expect([
      readVttTime('00:05.250'),
      readVttTime('01:00:00.000'),
      readVttTime('5.2'),
      readVttTime('00:61.000'),
    ]).toEqual([5250, 3_600_000, null, null]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 * 3_600_000 }), (ms) => expect(readVttTime(vttTime(ms))).toBe(ms)),
    );
  });

  it('keep a line that looks like the format from becoming it', () => {
    expect(writeVtt([{ from: 0, to: 1000, text: 'a --> b\n\n<b>c</b>' }])).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\na --&gt; b\n&lt;b&gt;c&lt;/b&gt;\n',
    );
  });
});
