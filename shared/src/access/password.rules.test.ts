import { PASSWORD_FAULTS, passwordFault } from './password.rules.js';

describe('a password of the desk', () => {
  it.each(['今天食堂的红烧肉真好吃', 'correct horse battery', 'Kj8-anything', '          ok-spaces'])(
    'may be %j',
    (good) => {
      expect(passwordFault(good, ['clerk01', '程芒种', null])).toBeNull();
    },
  );

  it.each([
    ['length', 'short'],
    ['length', '九个字的密码不够长'],
    ['length', 'x'.repeat(129)],
    ['common', 'Password123'],
    ['common', 'qwertyuiop'],
    ['common', 'aaaaaaaaaaaa'],
    ['common', 'abcabcabcabc'],
    ['common', '3456789:;<='],
    ['common', 'zyxwvutsrq'],
    ['own', 'clerk01clerk01'],
    ['own', 'Clerk01clerk012026'],
    ['own', '13900009011'],
  ] as const)('may not be, for its %s: %j', (fault, bad) => {
    expect(passwordFault(bad, ['clerk01', '程芒种', '13900009011'])).toBe(fault);
    expect(PASSWORD_FAULTS[fault]).toMatch(/密码/);
  });

  it('has no rules about its composition: letters alone are good', () => {
    expect(passwordFault('onlysmallletters')).toBeNull();
  });

  it('counts signs, not bytes: ten Chinese signs are ten', () => {
    expect(passwordFault('十个汉字正好是十个字')).toBeNull();
  });
});
