import { ERRORS } from './errors.js';

/** Every sentence asks for something to be done next. */
const SAYS_WHAT_TO_DO = /请/;

/** What is wrong with a refusal that a person reads; empty: nothing. */
function faultsOf(status: number, message: string): string[] {
  return [
    ...(status >= 400 && status < 600 ? [] : ['status']),
    ...(/[\u4e00-\u9fff]/.test(message) ? [] : ['not in Chinese']),
    ...(message.endsWith('。') ? [] : ['no full stop']),
    ...(SAYS_WHAT_TO_DO.test(message) ? [] : ['does not say what to do']),
    ...(/[A-Za-z]{2,}/.test(message) ? ['foreign words'] : []),
    ...(message.length <= 60 ? [] : ['too long to read']),
  ];
}

describe('refusals', () => {
  it.each(Object.entries(ERRORS))('%s is a Chinese sentence that says what to do', (code, { status, message }) => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(faultsOf(status, message)).toEqual([]);
  });

  it('do not pass when they only state a fact, are cut off, or speak English', () => {
    expect(faultsOf(409, '该时段已被预约。')).toEqual(['does not say what to do']);
    expect(faultsOf(409, '请换一个时间')).toEqual(['no full stop']);
    expect(faultsOf(200, 'Please retry。')).toEqual([
      'status',
      'not in Chinese',
      'does not say what to do',
      'foreign words',
    ]);
  });

  it('blame the system only where nobody could have caused it', () => {
    const fives = Object.entries(ERRORS).filter(([, { status }]) => status >= 500);
    expect(fives.map(([code]) => code).sort()).toEqual([
      'DATABASE_AWAY',
      'FONT_MISSING',
      'INTERNAL',
      'PRINTING_BUSY',
      'PRINTING_FAILED',
      'SMS_BUSY',
      'STOPPING',
      'WECHAT_BUSY',
    ]);
  });
});
