import type { Cue } from './chronicle.js';
import { accept, decline, view } from './deeds.js';
import { withinOffer } from './timing.js';

/** The first of the firm, since that is who can be signed in as. */
export const TAKEN: Cue[] = [
  { when: withinOffer(0.1), deed: view },
  { when: withinOffer(0.2), deed: accept({ lead: true }) },
];
export const DECLINED: Cue[] = [{ when: withinOffer(0.15), deed: decline('timeClash') }];
