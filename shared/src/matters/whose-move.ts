/** Whose move it is: one field, derived from the state, never stored beside it by hand. */
import type { ConsultationState } from '../consultations/consultation.machine.js';

export const MOVERS = ['resident', 'firm', 'office', 'nobody'] as const;
export type Move = (typeof MOVERS)[number];

const MOVES: Record<ConsultationState, Move> = {
  awaitingDispatch: 'office',
  offered: 'firm',
  scheduled: 'firm',
  officeDecides: 'office',
  kept: 'office',
  inProgress: 'firm',
  awaitingResident: 'resident',
  handedOver: 'firm',
  closed: 'nobody',
  reopenRequested: 'office',
  cancelled: 'nobody',
  merged: 'nobody',
};

export function whoseMove(state: ConsultationState): Move {
  return MOVES[state];
}

export const MOVE_LABELS: Record<Move, string> = {
  resident: '等居民',
  firm: '等律师',
  office: '等镇法治办',
  nobody: '已办完',
};
