import { codeInHalves, holdsWords, INVITATION_ALPHABET, LICENCE_PATTERN, plainCode } from './lawyers.js';

describe('the code that makes somebody a lawyer of the town', () => {
  it('has no two signs that look alike, each once', () => {
    expect(INVITATION_ALPHABET).not.toMatch(/[0O1IL2Z5S8BUV]/);
    expect(new Set(INVITATION_ALPHABET).size).toBe(INVITATION_ALPHABET.length);
  });

  it('is the same however it is typed', () => {
    expect(plainCode(' acde-fghj ')).toBe('ACDEFGHJ');
    expect(plainCode('ＡＣＤＥ ＦＧＨＪ')).toBe('ACDEFGHJ');
    expect(codeInHalves('ACDEFGHJ')).toBe('ACDE-FGHJ');
  });
});

it('says what a lawyer still has in hand', () => {
  expect(holdsWords(0, 0)).toBeNull();
  expect(holdsWords(3, 0)).toBe('3 件在办');
  expect(holdsWords(3, 2)).toBe('3 件在办、2 次坐班');
});

it.each([
  ['13101201012345678', true],
  ['1310120101234567', false],
  ['131012010123456789', false],
  ['1310120101234567X', false],
])('takes %s as a licence number: %s', (number, right) => {
  expect(new RegExp(LICENCE_PATTERN).test(number)).toBe(right);
});
