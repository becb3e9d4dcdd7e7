import { randomBytes } from 'node:crypto';
import { expectBoundToPlace } from '../../../../test/checks/cipher.js';
import { FieldCipher, normaliseName } from './field-cipher.js';
import { maskPhone } from './masks.js';

const key = (kid: string) => `${kid}:${randomBytes(32).toString('base64')}`;
const place = { table: 'people', column: 'name', rowId: 'a'.repeat(32) };

describe('sealed fields', () => {
  const cipher = new FieldCipher(key('k1'));

  it.each(['', '王阿婆', '13800000001', '😭𠮷\n\t"\\', '\u0000\u202e', '啊'.repeat(5000)])(
    'give back %.20j',
    (text) => {
      expect(cipher.open(place, cipher.seal(place, text))).toBe(text);
    },
  );

  it('open in their own row and column only', () => expectBoundToPlace(cipher));

  it('never look alike, and never show what they hold', () => {
    const [one, two] = [cipher.seal(place, '13800000001'), cipher.seal(place, '13800000001')];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^v1\.k1\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/);
    expect(one).not.toContain('138');
  });

  it.each([0, 1, 2, 3, 4])('do not open with part %i changed', (part) => {
    const parts = cipher.seal(place, '王阿婆').split('.');
    const changed = parts[part]!.startsWith('A') ? 'B' : 'A';
    parts[part] = changed + parts[part]!.slice(1);
    expect(() => cipher.open(place, parts.join('.'))).toThrow();
  });

  it.each(['', 'v1', 'v1.k1.a.b', 'plain text'])('do not open from "%s"', (text) => {
    expect(() => cipher.open(place, text)).toThrow('cannot open people.name: unknown key or format');
  });

  it('are nothing where nothing was', () => {
    for (const empty of [null, undefined, '']) expect(cipher.sealOrNull(place, empty)).toBeNull();
    expect(cipher.openOrNull(place, null)).toBeNull();
  });
});

describe('keys', () => {
  it('rotate: the newest seals, older ones still open, and lookups stay', () => {
    const [old, fresh] = [key('2025'), key('2026')];
    const [before, after] = [new FieldCipher(old), new FieldCipher(`${fresh},${old}`)];
    const sealed = before.seal(place, '王阿婆');
    expect(after.open(place, sealed)).toBe('王阿婆');
    expect(after.seal(place, '王阿婆')).toMatch(/^v1\.2026\./);
    expect(after.nameIndex('王阿婆')).toBe(before.nameIndex('王阿婆'));
    expect(() => new FieldCipher(fresh).open(place, sealed)).toThrow('unknown key or format');
  });

  it('of the same name and other bytes open nothing', () => {
    const sealed = new FieldCipher(key('k1')).seal(place, '王阿婆');
    expect(() => new FieldCipher(key('k1')).open(place, sealed)).toThrow();
  });

  it.each(['', 'k1', 'k1:', `k1:${randomBytes(16).toString('base64')}`, `a b:${randomBytes(32).toString('base64')}`])(
    'are refused when they are no keys: "%s"',
    (text) => {
      expect(() => new FieldCipher(text)).toThrow('each key is kid:base64 of 32 bytes');
    },
  );
});

describe('blind indexes', () => {
  const cipher = new FieldCipher(key('k1'));

  it('find the same value again, and only that', () => {
    expect(cipher.index('phone', '13800000001')).toBe(cipher.index('phone', '13800000001'));
    expect(cipher.index('phone', '13800000001')).not.toBe(cipher.index('phone', '13800000002'));
    expect(cipher.index('phone', '13800000001')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keep kinds apart, so that a login is no telephone', () => {
    expect(cipher.index('phone', '1')).not.toBe(cipher.index('login', '1'));
    expect(cipher.index('name', '1')).not.toBe(cipher.index('openid', '1'));
  });

  it('cannot be counted out without the key', () => {
    expect(new FieldCipher(key('k1')).nameIndex('王阿婆')).not.toBe(cipher.nameIndex('王阿婆'));
  });

  it('compare names without spaces, dots, case and full-width letters', () => {
    for (const same of ['阿依 古丽', '阿依·古丽', ' 阿依古丽 ', '阿依　古丽'])
      expect(normaliseName(same)).toBe('阿依古丽');
    expect(normaliseName('ＡＢＣ建材')).toBe('abc建材');
    expect(cipher.nameIndex('王阿婆')).not.toBe(cipher.nameIndex('王阿公'));
  });

  it('leave of a telephone number what its owner knows it by', () => {
    expect([maskPhone('13812345678'), maskPhone('021-58000000'), maskPhone('110')]).toEqual([
      '138****5678',
      '021****0000',
      '****',
    ]);
  });
});
