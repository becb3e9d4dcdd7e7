import { defineMachine } from '../kernel/machine.js';

/**
 * The life of one episode of 「惠•说法」 at the desk. What the public sees is never this row but the edition that was
 * approved last: so a published episode may be worked on while its approved words stay where they are.
 */
export const episodeMachine = defineMachine({
  initial: 'draft',
  states: ['draft', 'submitted', 'scheduled', 'published', 'withdrawn'],
  final: [],
  on: {
    /** The author is done: captions and text are there. */
    submit: { from: ['draft'], to: 'submitted' },
    /** The second person wants something changed, and says what. */
    sendBack: { from: ['submitted'], to: 'draft' },
    /** Another person than the last editor approves: an edition is frozen, and a moment set. */
    approve: { from: ['submitted'], to: 'scheduled' },
    /** Its moment has come. */
    appear: { from: ['scheduled'], to: 'published' },
    /** Any change begins anew: it needs another approval. */
    revise: { from: ['submitted', 'scheduled', 'published', 'withdrawn'], to: 'draft' },
    /** Hidden from the public at once, for a written reason. */
    withdraw: { from: ['draft', 'submitted', 'scheduled', 'published'], to: 'withdrawn' },
  },
});

export type EpisodeState = (typeof episodeMachine.states)[number];
export type EpisodeEvent = keyof typeof episodeMachine.on;

export const EPISODE_STATES = episodeMachine.states;
