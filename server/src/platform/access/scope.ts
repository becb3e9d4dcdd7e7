import type { Actor } from './actor.js';

/** A piece of a WHERE with its parameters. */
export interface Clause {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** The matters (alias `m`) within an actor's scope. What lies outside is as if it were missing. */
export function matterScope({ scope, personId }: Actor): Clause {
  if (scope === 'own') return { sql: 'm.person_id = ?', params: [personId] };
  if (scope === 'assigned') return { sql: 'm.lawyer_id = ?', params: [personId] };
  if (scope === 'town') return { sql: '1 = 1', params: [] };
  return { sql: '1 = 0', params: [] };
}
