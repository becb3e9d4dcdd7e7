/** What the booking pages fill in together. */
import type { Answer } from '@huifa/shared/api/client';
import type { Urgency } from '@huifa/shared/consultations/emergency';
import type { Topic } from '@huifa/shared/consultations/topics';
import type { ForWhom } from '@huifa/shared/consultations/ways';
import { type Draft, useDraft } from '../platform/draft';

export type Slot = Answer<'POST /slot-searches'>['slots'][number];
export type CallWindow = Answer<'GET /call-windows'>['windows'][number];

/** One of the three ways, with the time that goes with it. */
export type ChosenWay =
  | { readonly way: 'call'; readonly window: CallWindow }
  | { readonly way: 'point'; readonly slot: Slot; readonly heldUntil?: string }
  | { readonly way: 'written' };

export interface Booking {
  /** null: nothing chosen yet; 'other' is 「说不清楚」. */
  readonly topic: Topic | null;
  readonly urgency: Urgency | null;
  readonly words: string;
  readonly opposingParty: string;
  readonly forWhom: ForWhom;
  readonly beneficiaryName: string;
  readonly chosen: ChosenWay | null;
  /** The episode that led here; its topic is known, and the way to the times is short. */
  readonly fromEpisode: string | null;
}

const EMPTY: Booking = {
  topic: null,
  urgency: null,
  words: '',
  opposingParty: '',
  forWhom: 'self',
  beneficiaryName: '',
  chosen: null,
  fromEpisode: null,
};

export function useBooking(): Draft<Booking> {
  return useDraft('booking', EMPTY);
}
