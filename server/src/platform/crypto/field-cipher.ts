import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Where a ciphertext lives: bound into it, so that one moved to another row or column does not open. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

interface DataKey {
  readonly kid: string;
  readonly key: Buffer;
}

/**
 * Field encryption: AES-256-GCM, format `v1.<kid>.<iv>.<ciphertext>.<tag>`, additional data `table.column.rowId`.
 * Blind indexes use a key of their own. Keys: `kid:base64,…`, newest first; older ones still open.
 */
export class FieldCipher {
  private readonly keys: readonly DataKey[];
  private readonly indexKey: Buffer;

  constructor(secretKeys: string) {
    const parsed = secretKeys.split(',').map(parseKey);
    this.keys = parsed.map(({ kid, key }) => ({ kid, key: derive(key, 'field') }));
    // The index must not change when data keys rotate: it hangs on the oldest key.
    const oldest = parsed.at(-1);
    if (oldest === undefined) throw new Error('APP_SECRET_KEYS holds no key');
    this.indexKey = derive(oldest.key, 'index');
  }

  seal(place: Place, text: string): string {
    const { kid, key } = this.keys[0]!;
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(additionalData(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [
      'v1',
      kid,
      iv.toString('base64url'),
      sealed.toString('base64url'),
      cipher.getAuthTag().toString('base64url'),
    ].join('.');
  }

  open(place: Place, sealed: string): string {
    const [version, kid, iv, text, tag] = sealed.split('.');
    const key = this.keys.find((candidate) => candidate.kid === kid)?.key;
    if (version !== 'v1' || key === undefined || iv === undefined || text === undefined || tag === undefined)
      throw new Error(`cannot open ${place.table}.${place.column}: unknown key or format`);
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'))
      .setAAD(additionalData(place))
      .setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
  }

  sealOrNull(place: Place, text: string | null | undefined): string | null {
    return text === null || text === undefined || text === '' ? null : this.seal(place, text);
  }

  openOrNull(place: Place, sealed: string | null): string | null {
    return sealed === null ? null : this.open(place, sealed);
  }

  /** 64 hex digits; `kind` separates names from phones from logins. */
  index(
    kind: 'name' | 'phone' | 'login' | 'openid' | 'address' | 'lane' | 'invitation' | 'identity',
    value: string,
  ): string {
    return createHmac('sha256', this.indexKey).update(`${kind}\0${value}`).digest('hex');
  }

  nameIndex(name: string): string {
    return this.index('name', normaliseName(name));
  }
}

/** Names compare without spaces, case, and full-width forms. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·•.]/gu, '')
    .toLowerCase();
}

function parseKey(text: string): DataKey {
  const [kid, base64] = text.trim().split(':');
  const key = Buffer.from(base64 ?? '', 'base64');
  if (kid === undefined || !/^[\w-]{1,16}$/.test(kid) || key.length !== 32)
    throw new Error('APP_SECRET_KEYS: each key is kid:base64 of 32 bytes');
  return { kid, key };
}

function derive(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `huifa ${use}`, 32));
}

function additionalData({ table, column, rowId }: Place): Buffer {
  return Buffer.from(`${table}.${column}.${rowId}`);
}
