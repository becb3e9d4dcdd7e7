import { surnameOf } from './surname.js';

describe('how a lawyer is announced', () => {
  it.each([
    ['王小明', '王'],
    ['欧阳兰', '欧阳'],
    ['欧文', '欧'],
  ])('%s is %s律师', (name, surname) => {
    expect(surnameOf(name)).toBe(surname);
  });
});
