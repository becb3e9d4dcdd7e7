import { type EntityManager, IsNull, Not } from 'typeorm';
import { CalendarDayRow, CalendarYearRow } from '../calendar/calendar.entity.js';
import { DisclosureSettingsRow, FIRST_SETTINGS } from '../disclosure/settings.entity.js';
import { Firm } from '../organizations/organizations.entity.js';
import { Account, Person } from '../people/people.entity.js';
import { ENTITIES } from '../platform/db/entities.js';
import { ServicePolicyRow } from '../promises/promises.entity.js';
import { FIRMS } from './data/firms.js';
import { firmId } from './town.js';

/** empty: nobody lives here · half: a seed was interrupted · full: a town is there. */
export type TownState = 'empty' | 'half' | 'full';

/** Whether there is a town. Desk accounts are seeded last: a seeded firm without any is a seed that did not end. */
export async function townState(manager: EntityManager): Promise<TownState> {
  const seeded = await manager.existsBy(Firm, { id: firmId(FIRMS[0]?.key ?? '') });
  if (seeded && !(await manager.existsBy(Account, { kind: 'desk' }))) return 'half';
  return (await manager.exists(Firm)) || (await manager.exists(Person)) ? 'full' : 'empty';
}

/**
 * Empties every table; the calendar, the first promises and settings came with the migrations and stay. Accounts go first and firms last, so that a town
 * that was cleared by halves is half a town.
 */
export async function clearTown(manager: EntityManager): Promise<void> {
  const apart: unknown[] = [CalendarDayRow, CalendarYearRow, ServicePolicyRow, DisclosureSettingsRow, Account, Firm];
  const others = ENTITIES.filter((entity) => !apart.includes(entity));
  await manager.delete(ServicePolicyRow, { createdBy: Not(IsNull()) });
  await manager.delete(DisclosureSettingsRow, { startsOn: Not(FIRST_SETTINGS) });
  for (const entity of [Account, ...others, Firm]) await manager.clear<object>(entity);
}
