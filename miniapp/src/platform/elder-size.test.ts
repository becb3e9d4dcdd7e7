import { sizeFor } from './elder-size';

it('draws as designed for who chose nothing and changed nothing in WeChat', () => {
  expect(sizeFor(null, 1)).toEqual({ elder: false, scale: 1 });
});

it('follows WeChat upward and never downward', () => {
  expect(sizeFor(null, 1.15).scale).toBe(1.15);
  expect(sizeFor(null, 0.8).scale).toBe(1);
});

it('gives 长辈版 to who has 关怀模式 on, unless they chose otherwise here', () => {
  expect(sizeFor(null, 1.4).elder).toBe(true);
  expect(sizeFor(false, 1.4)).toEqual({ elder: false, scale: 1.3 });
});

it('does not enlarge 长辈版 for a setting that it already answers', () => {
  expect(sizeFor(true, 1.3)).toEqual({ elder: true, scale: 1 });
});
