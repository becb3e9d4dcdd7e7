/** 律师 of a firm as the office keeps them, and the code that binds one to a phone (docs/adr/0022). */

/** 执业证号: 17 digits. */
export const LICENCE_PATTERN = '^\\d{17}$';

/** Without 0 O 1 I L, 2 Z, 5 S, 8 B and U V: what is read aloud or copied by hand is read one way only. */
export const INVITATION_ALPHABET = '34679ACDEFGHJKMNPQRTWXY';
export const INVITATION_LENGTH = 8;
export const INVITATION_DAYS = 7;

/** A code as it is typed: small letters, spaces and dashes are no mistake. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** 「ABCD-EFGH」: easier to read out in two halves. */
export function codeInHalves(code: string): string {
  return `${code.slice(0, INVITATION_LENGTH / 2)}-${code.slice(INVITATION_LENGTH / 2)}`;
}

/** 「3 件在办、2 次坐班」: why a lawyer cannot be retired today; null: nothing holds him. */
export function holdsWords(open: number, sittings: number): string | null {
  const words = [open > 0 ? `${open} 件在办` : null, sittings > 0 ? `${sittings} 次坐班` : null];
  return words.filter((one) => one !== null).join('、') || null;
}
