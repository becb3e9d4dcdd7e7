import type { FieldCipher, Place } from '../../server/src/platform/crypto/field-cipher.js';

const PLACE: Place = { table: 'people', column: 'name', rowId: 'a'.repeat(32) };
const ELSEWHERE: readonly Place[] = [
  { ...PLACE, rowId: 'b'.repeat(32) },
  { ...PLACE, column: 'phone' },
  { ...PLACE, table: 'looks' },
];

/** What is sealed opens in its own place, and nowhere else: a ciphertext moved to another row or column is noise. */
export function expectBoundToPlace(cipher: Pick<FieldCipher, 'seal' | 'open'>): void {
  const sealed = cipher.seal(PLACE, '王阿婆');
  expect(cipher.open(PLACE, sealed)).toBe('王阿婆');
  for (const place of ELSEWHERE) expect(() => cipher.open(place, sealed)).toThrow();
}
