import type { Actor } from './actor.js';

/** A piece of a WHERE with its parameters. */
export interface Clause {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** The matters (alias `m`) within an actor's scope. What lies outside is as if it were missing. */
export function matterScope({ scope, personId, firmId }: Actor): Clause {
  if (scope === 'own') return { sql: 'm.person_id = ?', params: [personId] };
  if (scope === 'assigned') return { sql: 'm.lawyer_id = ?', params: [personId] };
  // What is only offered to a firm is no matter of the firm's yet.
  if (scope === 'firm') return { sql: 'm.firm_id = ? AND m.lawyer_id IS NOT NULL', params: [firmId ?? ''] };
  if (scope === 'town') return { sql: '1 = 1', params: [] };
  return { sql: '1 = 0', params: [] };
}
