import { type Action, MATRIX } from '@huifa/shared/access/matrix';
import { type Role, ROLES } from '@huifa/shared/access/roles';
import type { Input } from '@huifa/shared/api/client';

/** What the log shows; it lives in the address. */
export type AccessSearch = Omit<NonNullable<Input<'GET /access-log'>['query']>, 'before'>;

export const ACTIONS = Object.keys(MATRIX) as Action[];
/** Residents leave no line in the log. */
export const LOGGED_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'resident');

/** What an address says, with everything unknown left out. */
export function accessSearch(search: Record<string, unknown>): AccessSearch {
  const read: { [Key in keyof AccessSearch]-?: AccessSearch[Key] | undefined } = {
    from: match(/^\d{4}-\d{2}-\d{2}$/, search.from),
    to: match(/^\d{4}-\d{2}-\d{2}$/, search.to),
    personId: match(/^[0-9a-f]{32}$/, search.personId),
    role: LOGGED_ROLES.find((role) => role === search.role),
    action: ACTIONS.find((action) => action === search.action),
    subjectId: match(/^[0-9a-f]{32}$/, search.subjectId),
    outcome: (['done', 'refused'] as const).find((outcome) => outcome === search.outcome),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

function match(pattern: RegExp, value: unknown): string | undefined {
  const text = String(value);
  return pattern.test(text) ? text : undefined;
}
