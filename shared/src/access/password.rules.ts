/** What a password of the desk must be: long, and not one that everybody tries first. No rules about its composition. */

export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

/** The passwords of ten signs and more that lists of leaked ones begin with, in small letters. */
const COMMON: ReadonlySet<string> = new Set(
  `1234567890 0123456789 9876543210 12345678910 123456789a a123456789 1234567891 0987654321 1122334455 5201314520
  1357924680 1314520520 147258369a 789456123a 123123123a 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc qwertyuiop qwerty12345
  qwerty123456 asdfghjkl1 asdfghjkl; zxcvbnm123 password12 password123 password1234 password!1 passw0rd123 p@ssw0rd123
  p@ssword123 admin12345 admin123456 administrator adminadmin administrator1 root123456 welcome123 welcome1234
  iloveyou123 letmein123 abc1234567 abcd123456 abc123456789 a1234567890 aa123456789 aaa123456789 woaini1314 woaini520
  woaini1314520 woaini123456 zhang123456 wang123456 li123456789 huifa12345 huifa123456 huinan12345 huinan123456
  changeme123 test123456 testtest123 guest12345 default123 system12345 internet123 football123 dragon1234 monkey1234
  sunshine123 princess123 qazwsxedc1 qazwsx123456 1qazxsw23edc computer123 shanghai123 shanghai2026 pudong12345`.split(
    /\s+/,
  ),
);

export type PasswordFault = 'length' | 'common' | 'own';

export const PASSWORD_FAULTS: Record<PasswordFault, string> = {
  length: '密码至少 10 位，最多 128 位。用一句自己记得住的话最好',
  common: '这个密码太常见，别人一猜就中。请换一个，用一句自己记得住的话最好',
  own: '密码里不能只是账号、姓名或手机号，请换一个',
};

/** Why `password` is refused, or null. `own`: login, name and number of its owner. */
export function passwordFault(password: string, own: readonly (string | null)[] = []): PasswordFault | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) return 'length';
  const plain = password.toLowerCase();
  if (COMMON.has(plain) || repeats(plain) || counts(plain)) return 'common';
  return own.some((known) => known !== null && known.length >= 2 && isOnly(plain, known.toLowerCase())) ? 'own' : null;
}

/** One short piece over and over: aaaaaaaaaa, abcabcabcabc. */
function repeats(text: string): boolean {
  return [1, 2, 3, 4].some((size) => text === text.slice(0, size).repeat(text.length).slice(0, text.length));
}

/** Signs that follow each other: 2345678901…, bcdefghijklm. */
function counts(text: string): boolean {
  const steps = [...text].slice(1).map((sign, index) => (sign.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/** Nothing but `known`, once or more, and digits. */
function isOnly(text: string, known: string): boolean {
  return text.includes(known) && /^\d{0,4}$/.test(text.split(known).join(''));
}
