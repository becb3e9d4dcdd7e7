import { MOVE_LABELS, whoseMove } from '../matters/whose-move.js';
import { EVENT_LABELS, EVENT_SENTENCES, STATE_LABELS, stateSentence } from './consultation.labels.js';
import {
  type ConsultationEvent,
  consultationMachine as machine,
  type ConsultationState,
  eventsOf,
  OPEN_STATES,
} from './consultation.machine.js';
import { WAYS } from './ways.js';

/** What may happen in each state, written down a second time: a new arrow is a decision, not a slip. */
const EXPECTED: Record<ConsultationState, readonly ConsultationEvent[]> = {
  awaitingDispatch: ['offer', 'schedule', 'keep', 'handToOffice'],
  offered: ['decline', 'expire', 'assignByHand', 'takeOver', 'merge', 'rebook', 'loseSeat', 'accept', 'cancel'],
  scheduled: [
    ...(['handToOffice', 'assignByHand', 'takeOver', 'merge', 'rebook', 'loseSeat'] as const),
    ...(['accept', 'handOver', 'missed', 'cancel'] as const),
  ],
  officeDecides: ['assignByHand', 'takeOver', 'merge', 'rebook', 'loseSeat', 'close', 'cancel'],
  kept: ['assignByHand', 'merge', 'close', 'cancel'],
  inProgress: [
    ...(['assignByHand', 'takeOver', 'merge', 'rebook', 'loseSeat', 'askResident', 'unreachable'] as const),
    ...(['handOver', 'close', 'missed', 'cancel'] as const),
  ],
  awaitingResident: [
    ...(['takeOver', 'merge', 'rebook', 'loseSeat', 'residentReplied', 'reached'] as const),
    ...(['handOver', 'close', 'cancel'] as const),
  ],
  handedOver: [
    ...(['handToOffice', 'assignByHand', 'takeOver', 'merge', 'rebook', 'loseSeat'] as const),
    ...(['accept', 'handOver', 'missed', 'cancel'] as const),
  ],
  closed: ['followUp', 'followUpKept', 'requestReopen'],
  reopenRequested: ['reopen', 'refuseReopen'],
  cancelled: [],
  merged: ['unmerge'],
};

/** The states that can be reached from `from` in any number of steps. */
function reachable(from: ConsultationState): Set<ConsultationState> {
  const reached = new Set([from]);
  for (const state of reached) for (const event of eventsOf(state)) reached.add(machine.on[event].to);
  return reached;
}

describe('the life of a consultation', () => {
  it.each(machine.states)('allows in %s exactly what is written down', (state) => {
    expect(eventsOf(state)).toEqual(EXPECTED[state]);
  });

  it('begins where the router takes it', () => {
    expect(machine.initial).toBe('awaitingDispatch');
    expect(reachable(machine.initial).size).toBe(machine.states.length);
  });

  it.each(machine.states.filter((state) => state !== 'cancelled'))('can always still be closed from %s', (state) => {
    expect(reachable(state).has('closed')).toBe(true);
  });

  it('ends for good only when the resident cancels', () => {
    expect(machine.final).toEqual(['cancelled']);
    expect([...reachable('cancelled')]).toEqual(['cancelled']);
  });

  it('cannot be closed by a firm that has not accepted', () => {
    expect(eventsOf('offered')).not.toContain('close');
    expect(eventsOf('scheduled')).not.toContain('close');
    expect(eventsOf('handedOver')).not.toContain('close');
  });

  it('is open in every state but the three at the end', () => {
    expect(machine.states.filter((state) => !OPEN_STATES.includes(state))).toEqual(['closed', 'cancelled', 'merged']);
  });
});

describe('the words for it', () => {
  it.each(machine.states)('name %s for the desk, for the resident and for whoever must move', (state) => {
    expect(STATE_LABELS[state]).toMatch(/[\u4e00-\u9fff]/);
    for (const way of WAYS) expect(stateSentence(state, way)).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(MOVE_LABELS[whoseMove(state)]).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each(['submit', ...(Object.keys(machine.on) as ConsultationEvent[])] as const)('name the event %s', (event) => {
    expect(EVENT_LABELS[event]).toMatch(/[\u4e00-\u9fff]/);
    expect(EVENT_SENTENCES[event]).toMatch(/[\u4e00-\u9fff]/);
  });

  it('say whose move it is by who can act', () => {
    const moves = Object.fromEntries(machine.states.map((state) => [state, whoseMove(state)]));
    expect(moves).toEqual({
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
    });
  });

  it('tell the resident to do something only when the move is his', () => {
    for (const state of machine.states.filter((candidate) => whoseMove(candidate) === 'office'))
      expect(stateSentence(state, 'written')).toContain('您现在不用做什么');
    expect(stateSentence('awaitingResident', 'written')).toContain('请您回答');
    expect(stateSentence('inProgress', 'call')).toContain('来电');
    expect(stateSentence('inProgress', 'point')).toContain('服务点');
  });
});
