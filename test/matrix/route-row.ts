import type { Action } from '@huifa/shared/access/matrix';
import type { Cast } from './cast.js';
import type { Asker, Facts, Subject } from './facts.js';
import type { Made } from './matter-maker.js';

export type Mode = 'production' | 'demo' | 'test';
type Verb = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A row and what belongs to it, by their names in the path. */
export interface Named {
  readonly id: string;
  readonly [part: string]: string;
}

/** A route as it should be: written down here by hand, so that a slip in a controller shows. */
export interface RouteRow {
  /** Verb and path, as Fastify names it below the API's prefix. */
  readonly route: `${Verb | 'HEAD'} /${string}`;
  /** The row of the permission matrix that it must obey. */
  readonly action: Action;
  /** Where it exists; everywhere unless told. */
  readonly modes?: readonly Mode[];
  /** What `:id` names. */
  readonly subject?: Subject;
  /** Behind the path, where the route needs it. */
  readonly query?: string;
  /** What `:token` is. */
  readonly token?: (cast: Cast) => string;
  /** Of subject `town`: the id of the row, which may be made for this try; with the ids of what belongs to it. */
  readonly named?: (cast: Cast) => string | Named | Promise<string | Named>;
  /** What the other names in the path stand for. */
  readonly params?: Readonly<Record<string, string>>;
  /** A well-formed body, or with `file` one of that type; texts in it belong to `matter`. */
  readonly body?: (cast: Cast, asker: Asker, matter: Facts | null) => object | Promise<object>;
  readonly file?: string;
  /** The body says which version the screen showed. */
  readonly versioned?: true;
  /** Missing to a lawyer who has not searched for conflicts. */
  readonly onceOpened?: true;
  /** NOT_NOW where a matter has nothing of the kind. */
  readonly notAlways?: true;
  /** A matter on which the step succeeds; made anew for each try, because the step changes it. */
  readonly fresh?: (cast: Cast, asker: Asker) => Promise<Made>;
  /** What is true of that matter afterwards. */
  readonly then?: (made: Made, asker: Asker, cast: Cast) => void;
  /** Spoils the session or the person that asks. */
  readonly spoils?: true;
  /** Never ends by itself. */
  readonly stream?: true;
  /** The answer of success; 200 unless told. */
  readonly status?: number;
}
