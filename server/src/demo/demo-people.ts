import type { DemoPeopleView } from '../town/town.dto.js';

/** One password for all demo desks: the town is made up, and production has no demo people. */
export const DEMO_PASSWORD = 'huinan-demo';

/** The people a newcomer signs in as. Their rows are made by the seed; all names are fictional. */
export const DEMO_PEOPLE: DemoPeopleView = { residents: [], advisers: [], office: [] };
