import { beginWith, mayBecome, unfilledIn } from './reply-templates.js';

describe('a template in an answer', () => {
  it('goes before what was typed, loses nothing, and goes in once', () => {
    expect(beginWith(' ', '先仲裁。')).toBe('先仲裁。');
    const words = beginWith('您说的工钱', '先仲裁。');
    expect(words).toBe('先仲裁。\n您说的工钱');
    expect(beginWith(words, '先仲裁。')).toBe(words);
  });

  it('names the blanks that nobody has filled in, each once', () => {
    expect(unfilledIn('请在【日期】前带【材料】到【地点】，【日期】不能晚。')).toEqual([
      '【日期】',
      '【材料】',
      '【地点】',
    ]);
    expect(unfilledIn('都写好了。【】也没有，【两\n行】也不是，[方括号]也不是')).toEqual([]);
  });

  it('is never a draft again once it was in use', () => {
    expect(mayBecome('draft', 'inUse')).toBe(true);
    expect(mayBecome('withdrawn', 'inUse')).toBe(true);
    expect(mayBecome('draft', 'draft')).toBe(true);
    expect(mayBecome('inUse', 'draft')).toBe(false);
    expect(mayBecome('withdrawn', 'draft')).toBe(false);
  });
});
