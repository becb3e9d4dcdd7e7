import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { newId } from '../platform/ids.js';
import { KnownPlace } from './auth.entity.js';
import type { LaneName } from './guess-lanes.js';
import { type Origin, sourceOf } from '../platform/http/origin.js';

/** The lanes of one sign-in. */
export interface Lanes {
  /** This person from this place. */
  readonly place: LaneName;
  /** Shared with others; empty at a place from which the person has signed in before. */
  readonly shared: readonly LaneName[];
}

/** Computers and addresses from which people have signed in with both factors. */
@Injectable()
export class KnownPlaces {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** Where a guess at this login counts. A known computer has its own lane even behind an address that is attacked. */
  async lanesOf(loginIndex: string, personId: string | null, origin: Origin): Promise<Lanes> {
    const [device, source] = [this.deviceIndex(origin), this.sourceIndex(origin)];
    const known = personId === null ? new Set<string>() : await this.knownOf(personId);
    if (device !== null && known.has(device)) return { place: { kind: 'place', of: [loginIndex, device] }, shared: [] };
    const place = { kind: 'place', of: [loginIndex, source] } as const;
    if (known.has(source)) return { place, shared: [] };
    return {
      place,
      shared: [
        { kind: 'login', of: [loginIndex] },
        { kind: 'source', of: [source] },
      ],
    };
  }

  /** Where a second factor of this person counts. */
  async factorLane(personId: string, origin: Origin): Promise<LaneName> {
    const known = await this.knownOf(personId);
    const place = [this.deviceIndex(origin), this.sourceIndex(origin)].find((one) => one !== null && known.has(one));
    return { kind: 'factor', of: [personId, place ?? 'elsewhere'] };
  }

  /** After a full sign-in. Returns the token for the device cookie: its own again, or a new one. */
  async remember(tx: EntityManager, personId: string, origin: Origin): Promise<string> {
    const token = origin.deviceToken ?? randomBytes(32).toString('base64url');
    const seenAt = this.clock.date();
    for (const placeIndex of [hashOf(token), this.sourceIndex(origin)])
      await tx.query(
        `INSERT INTO known_places (id, person_id, place_index, seen_at) VALUES (?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at)`,
        [newId(), personId, placeIndex, seenAt],
      );
    return token;
  }

  /** After a reset by the administrator no place is known any more: one of them may be the thief's. */
  async forget(tx: EntityManager, personId: string): Promise<void> {
    await tx.delete(KnownPlace, { personId });
  }

  private async knownOf(personId: string): Promise<ReadonlySet<string>> {
    const places = await this.dataSource.manager.findBy(KnownPlace, { personId });
    return new Set(places.map(({ placeIndex }) => placeIndex));
  }

  private deviceIndex({ deviceToken }: Origin): string | null {
    return deviceToken === null ? null : hashOf(deviceToken);
  }

  private sourceIndex({ address }: Origin): string {
    return this.cipher.index('address', sourceOf(address));
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(`device ${token}`).digest('hex');
}
