import { ROLES } from './roles.js';
import { isGrantable, LOGIN_PATTERN, STAFF_EVENTS, wouldDieOut } from './staff.rules.js';

describe('roles of the desk', () => {
  it('are given by the administrator; residents and lawyers come another way', () => {
    expect(ROLES.filter(isGrantable)).toEqual(['clerk', 'director', 'department', 'legalReviewer', 'admin', 'auditor']);
  });

  it('never lose the last administrator or director who can sign in', () => {
    for (const role of ['admin', 'director'] as const) {
      expect(wouldDieOut(role, ['a'], 'a')).toBe(true);
      expect(wouldDieOut(role, ['a', 'b'], 'a')).toBe(false);
      expect(wouldDieOut(role, ['b'], 'a')).toBe(false);
    }
    expect(wouldDieOut('clerk', ['a'], 'a')).toBe(false);
  });

  it('are recorded in words', () => {
    for (const words of Object.values(STAFF_EVENTS)) expect(words).toMatch(/^[\u4e00-\u9fff]+$/);
  });

  it.each(['clerk01', 'wang.li', 'a-b_c'])('have logins like %s', (login) => {
    expect(login).toMatch(new RegExp(LOGIN_PATTERN));
  });

  it.each(['王', '1abc', 'ab', 'Clerk', 'a b c', 'x'.repeat(33)])('have no logins like %j', (login) => {
    expect(login).not.toMatch(new RegExp(LOGIN_PATTERN));
  });
});
