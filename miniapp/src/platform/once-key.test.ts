import { forgetOnceKey, onceKey } from './once-key';

const booking = { way: 'call', words: '老板欠钱' };

it('keeps the number while the content is the same, so that a second try counts once', () => {
  const first = onceKey('same', booking);
  expect(onceKey('same', { ...booking })).toBe(first);
});

it('takes a new number when the content changes', () => {
  const first = onceKey('changed', booking);
  expect(onceKey('changed', { ...booking, words: '老板欠两个月钱' })).not.toBe(first);
});

it('takes a new number after it went through: the same again is a new wish', () => {
  const first = onceKey('again', booking);
  forgetOnceKey('again');
  expect(onceKey('again', booking)).not.toBe(first);
});

it('has the form the server takes', () => {
  for (let count = 0; count < 100; count += 1) expect(onceKey(`form${count}`, count)).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
});
