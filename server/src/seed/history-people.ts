import type { EntityManager } from 'typeorm';
import { type Day, instantAt } from '@huifa/shared/kernel/day';
import { Person } from '../people/people.entity.js';
import type { FieldCipher } from '../platform/crypto/field-cipher.js';
import { demoPhone, manyNames } from './data/names.js';
import type { HistoryPerson } from './history-plan.js';
import { seedId } from './random.js';
import { insertAll, VILLAGES } from './town.js';

/** The first number that no other person of the demo has; the rest of the block is shared in turn, as in families. */
const PHONES_FROM = 1_000;
const PHONES = 9_000;

/** Residents who once came and have no account: they rang, or came to a service point. */
export async function writeHistoryPeople(
  manager: EntityManager,
  cipher: FieldCipher,
  began: Day,
  count: number,
): Promise<HistoryPerson[]> {
  const createdAt = new Date(instantAt(began, 8 * 60));
  const people = Array.from({ length: count }, (_, index) => {
    const id = `5eed0${index.toString(16).padStart(11, '0')}${seedId(`history person ${index}`).slice(0, 16)}`;
    const seal = (column: string, text: string) => cipher.seal({ table: 'people', column, rowId: id }, text);
    const [name, phone] = [manyNames(index), demoPhone(PHONES_FROM + (index % PHONES))];
    return {
      id,
      nameSealed: seal('name', name),
      nameIndex: cipher.nameIndex(name),
      phoneSealed: seal('phone', phone),
      phoneIndex: cipher.index('phone', phone),
      villageId: VILLAGES[index % VILLAGES.length]!.id,
      createdAt,
    };
  });
  await insertAll(manager, Person, people);
  return people.map(({ id, villageId, nameIndex }) => ({ id, villageId, nameIndex }));
}
