import { LIMITS } from './booking.rules.js';
import { beginningsFor, beginWith, REPLY_BEGINNINGS } from './reply-beginnings.js';

describe('beginnings of an answer', () => {
  it('offers those of the topic first, and always the one for every topic', () => {
    expect(beginningsFor('marriage_family').map(({ title }) => title)).toEqual([
      '离婚：协议和起诉',
      '赡养：子女都有份',
      '还缺材料',
    ]);
    expect(beginningsFor('criminal').map(({ title }) => title)).toEqual(['还缺材料']);
    expect(beginningsFor(null).map(({ title }) => title)).toEqual(['还缺材料']);
  });

  it('leave room for the lawyer, have one title each, and name an article where they speak of law', () => {
    expect(new Set(REPLY_BEGINNINGS.map(({ title }) => title)).size).toBe(REPLY_BEGINNINGS.length);
    for (const { body, topic } of REPLY_BEGINNINGS) {
      expect(body.length).toBeLessThan(LIMITS.answer / 10);
      if (topic !== null) expect(body).toMatch(/第[一二三四五六七八九十百千零]+条/);
    }
  });

  it('are put before what was typed, and not twice', () => {
    const [first] = beginningsFor('labor');
    const once = beginWith('您的情况是这样。', first!);
    expect(once).toBe(`${first!.body}\n您的情况是这样。`);
    expect(beginWith(once, first!)).toBe(once);
    expect(beginWith('  ', first!)).toBe(first!.body);
  });
});
