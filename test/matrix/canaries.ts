import { randomBytes, randomInt } from 'node:crypto';
import type { Facts } from './facts.js';

/** What a response could tell of a matter and its people. */
export type Kind =
  | 'matterId'
  | 'offerId'
  | 'personId'
  | 'name'
  | 'phone'
  | 'words'
  | 'opposingParty'
  | 'beneficiary'
  | 'exchange'
  | 'fileId'
  | 'fileName'
  | 'answer'
  | 'ratingWords'
  | 'reopenWords'
  | 'reopenReason'
  | 'lookReason'
  | 'handReason'
  | 'declineWords'
  | 'dutyDeclineWords'
  | 'handOverReason'
  | 'taskNote'
  | 'takeOverReason'
  | 'mergeReason';

/** A text that stands in one field of one matter and nowhere else: where it turns up, that field was shown. */
export interface Canary {
  readonly kind: Kind;
  readonly matter: Facts;
}

const SHAPES = /canary[0-9a-f]{12}|\b199\d{8}\b|\b[0-9a-f]{32}\b/g;
/** Nothing sealed leaves either: `v1.<key>.<iv>.<text>.<tag>`. */
const SEALED = /\bv1\.[\w-]{1,16}\.[\w-]{8,}\./;

/** Every text that was planted, and whose it is. */
export class Canaries {
  private readonly planted = new Map<string, Canary>();

  /** A fresh text for a field. */
  text(kind: Kind, matter: Facts): string {
    return this.keep(`canary${randomBytes(6).toString('hex')}`, kind, matter);
  }

  /** A fresh mobile number. */
  phone(matter: Facts): string {
    return this.keep(`199${String(randomInt(100_000_000)).padStart(8, '0')}`, 'phone', matter);
  }

  /** Watches an id that the application made. */
  keep(token: string, kind: Kind, matter: Facts): string {
    const known = this.planted.get(token);
    if (known !== undefined) throw new Error(`${token} was planted before, as ${known.kind}`);
    this.planted.set(token, { kind, matter });
    return token;
  }

  /** The planted texts in a response. */
  in(response: string): Canary[] {
    const tokens = new Set(response.match(SHAPES) ?? []);
    return [...tokens].flatMap((token) => this.planted.get(token) ?? []);
  }
}

export function showsSealed(response: string): boolean {
  return SEALED.test(response);
}
