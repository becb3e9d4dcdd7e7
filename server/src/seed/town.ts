import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Specialty } from '@huifa/shared/consultations/topics';
import { addDays, type Day, type Instant } from '@huifa/shared/kernel/day';
import {
  Community,
  Contract,
  Firm,
  Lawyer,
  Leave,
  Retainer,
  ServicePoint,
  Village,
  VillageAdviser,
} from '../organizations/organizations.entity.js';
import type { FieldCipher } from '../platform/crypto/field-cipher.js';
import { ReplyTemplate } from '../templates/template.entity.js';
import { standardTemplateRows } from '../templates/standard-templates.js';
import { FIRMS, ON_LEAVE } from './data/firms.js';
import { COMMUNITIES, POINTS } from './data/places.js';
import { seedId } from './random.js';

/** From which day to which moment the town's history runs. */
export interface Span {
  readonly began: Day;
  readonly today: Day;
  readonly now: Instant;
}

export interface SeededLawyer {
  readonly key: string;
  readonly personId: string;
  readonly firmId: string;
  readonly firmKey: string;
  readonly name: string;
  readonly specialties: readonly Specialty[];
  /** Days away, both ends included. */
  readonly away: readonly (readonly [Day, Day])[];
  /** The first of the firm: serves all that the firm serves. */
  readonly leads: boolean;
}

const ROWS_AT_ONCE = 500;

/** Inserts many rows in few statements. */
export async function insertAll<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly QueryDeepPartialEntity<T>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const values = rows.slice(from, from + ROWS_AT_ONCE);
    await manager.createQueryBuilder().insert().into(entity).values(values).updateEntity(false).execute();
  }
}

/** The villages of the town, with the ids they get. */
export const VILLAGES = COMMUNITIES.flatMap(({ name: community, villages }) =>
  villages.map((name) => ({ id: seedId(`village ${name}`), name, communityId: seedId(`community ${community}`) })),
);

export function firmId(key: string): string {
  return seedId(`firm ${key}`);
}

export function pointId(key: string): string {
  return seedId(`point ${key}`);
}

/** All lawyers of the town, with their days away. */
export function lawyersOf({ began, today }: Span): SeededLawyer[] {
  const away: Readonly<Record<string, readonly (readonly [Day, Day])[]>> = {
    [ON_LEAVE]: [[addDays(today, -2), addDays(today, 9)]],
    'jia-3': [[addDays(began, 20), addDays(began, 26)]],
    'yi-3': [
      [addDays(began, 40), addDays(began, 44)],
      [addDays(today, 20), addDays(today, 24)],
    ],
  };
  return FIRMS.flatMap((firm) =>
    firm.lawyers.map(({ key, name, specialties }, place) => ({
      key,
      personId: seedId(`person ${key}`),
      firmId: firmId(firm.key),
      firmKey: firm.key,
      name,
      specialties,
      away: away[key] ?? [],
      leads: place === 0,
    })),
  );
}

/** Communities, villages, service points, firms with contracts and retainers, lawyers and their leaves. */
export async function writeTown(manager: EntityManager, cipher: FieldCipher, span: Span): Promise<void> {
  const communities = COMMUNITIES.map(({ name }) => ({ id: seedId(`community ${name}`), name }));
  await insertAll(manager, Community, communities);
  await insertAll(manager, Village, VILLAGES);
  await insertAll(
    manager,
    ServicePoint,
    POINTS.map(({ key, village, community, ...point }) => ({
      id: pointId(key),
      villageId: village === undefined ? null : seedId(`village ${village}`),
      communityId: community === undefined ? null : seedId(`community ${community}`),
      ...point,
    })),
  );
  await writeFirms(manager, cipher, span);
  await writeLawyers(manager, span);
  await writeVillageAdvisers(manager, span);
  // A town that was never cleared has them from its migrations.
  await manager.upsert(ReplyTemplate, standardTemplateRows(), ['id']);
}

/** 本村法律顾问: firms take the villages in turn; two villages wait for theirs. */
async function writeVillageAdvisers(manager: EntityManager, span: Span): Promise<void> {
  const lawyers = lawyersOf(span);
  const leaders = lawyers.filter(({ leads }) => leads);
  await insertAll(
    manager,
    VillageAdviser,
    VILLAGES.slice(0, -2).map(({ id, name }, place) => {
      const lawyer = leaders[place % leaders.length];
      return {
        id: seedId(`adviser ${name}`),
        villageId: id,
        startsOn: `${span.began.slice(0, 4)}-01-01`,
        lawyerId: lawyer?.personId ?? null,
        firmId: lawyer?.firmId ?? null,
      };
    }),
  );
}

async function writeFirms(manager: EntityManager, cipher: FieldCipher, { began, today }: Span): Promise<void> {
  await insertAll(
    manager,
    Firm,
    FIRMS.map(({ key, name, phone }) => ({ id: firmId(key), name, phone })),
  );
  await insertAll(
    manager,
    Contract,
    FIRMS.map(({ key, share, capacity, specialties }) => ({
      id: seedId(`contract ${key}`),
      firmId: firmId(key),
      startsOn: `${began.slice(0, 4)}-01-01`,
      endsOn: `${Number(today.slice(0, 4)) + 1}-12-31`,
      share,
      capacity,
      specialties: [...specialties],
    })),
  );
  await insertAll(
    manager,
    Retainer,
    FIRMS.flatMap(({ key, retainedBy }) =>
      retainedBy.map((bodyName) => ({
        id: seedId(`retainer ${key} ${bodyName}`),
        firmId: firmId(key),
        bodyName,
        bodyIndex: cipher.nameIndex(bodyName),
      })),
    ),
  );
}

async function writeLawyers(manager: EntityManager, span: Span): Promise<void> {
  const licences = new Map(FIRMS.flatMap(({ lawyers }) => lawyers.map(({ key, licenceNo }) => [key, licenceNo])));
  const lawyers = lawyersOf(span);
  await insertAll(
    manager,
    Lawyer,
    lawyers.map(({ key, personId, firmId: firm, name, specialties }) => ({
      personId,
      firmId: firm,
      name,
      licenceNo: licences.get(key) ?? '',
      specialties: [...specialties],
    })),
  );
  await insertAll(
    manager,
    Leave,
    lawyers.flatMap(({ key, personId, away }) =>
      away.map(([fromOn, toOn]) => ({ id: seedId(`leave ${key} ${fromOn}`), lawyerId: personId, fromOn, toOn })),
    ),
  );
}
