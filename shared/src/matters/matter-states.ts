/** Every kind of matter with its states and what may happen to it; no two kinds share a word, so that a state says its kind. */
import type { ConsultationEvent, ConsultationState, StayingEvent } from '../consultations/consultation.machine.js';
import type { DisclosureEvent, DisclosureState, DisclosureStayingEvent } from '../disclosure/disclosure.machine.js';
import type { MatterKind } from './numbers.js';

interface Lives {
  readonly consultation: {
    readonly state: ConsultationState;
    readonly event: ConsultationEvent;
    readonly staying: StayingEvent;
  };
  readonly disclosure: {
    readonly state: DisclosureState;
    readonly event: DisclosureEvent;
    readonly staying: DisclosureStayingEvent;
  };
}

export type StateOf<K extends MatterKind> = Lives[K]['state'];
export type EventOf<K extends MatterKind> = Lives[K]['event'];
export type StayingOf<K extends MatterKind> = Lives[K]['staying'];
export type MatterState = StateOf<MatterKind>;
