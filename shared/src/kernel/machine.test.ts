import { defineMachine, eventsFrom } from './machine.js';

const DOOR = {
  initial: 'shut',
  states: ['shut', 'open', 'gone'],
  final: ['gone'],
  on: {
    open: { from: ['shut'], to: 'open' },
    close: { from: ['open'], to: 'shut' },
    remove: { from: ['shut', 'open'], to: 'gone' },
  },
} as const;

describe('a table of states', () => {
  it('is taken as it is when nobody can get stuck in it', () => {
    expect(defineMachine(DOOR)).toBe(DOOR);
  });

  it('says what may happen in a state, in the order of the table', () => {
    const machine = defineMachine(DOOR);
    expect(eventsFrom(machine, 'shut')).toEqual(['open', 'remove']);
    expect(eventsFrom(machine, 'gone')).toEqual([]);
  });

  it('is refused with a state that it does not list', () => {
    const on = { ...DOOR.on, close: { from: ['open'], to: 'locked' } };
    expect(() => defineMachine<string, string>({ ...DOOR, on })).toThrow('unknown state "locked"');
    const comesFromNowhere = { ...DOOR.on, close: { from: ['ajar'], to: 'shut' } };
    expect(() => defineMachine<string, string>({ ...DOOR, on: comesFromNowhere })).toThrow('unknown state "ajar"');
  });

  it('is refused with a state that cannot be reached', () => {
    const { open: _open, ...on } = DOOR.on;
    expect(() => defineMachine<string, string>({ ...DOOR, on })).toThrow('unreachable states: open');
  });

  it('is refused with two states that reach only each other', () => {
    const states = [...DOOR.states, 'left', 'right'];
    const on = { ...DOOR.on, goRight: { from: ['left'], to: 'right' }, goLeft: { from: ['right'], to: 'left' } };
    expect(() => defineMachine<string, string>({ ...DOOR, states, on })).toThrow('unreachable states: left, right');
  });

  it('is refused with a state that has no way out and is not final', () => {
    expect(() => defineMachine<string, string>({ ...DOOR, final: [] })).toThrow('states without a way out: gone');
  });

  it('is refused with a final state that has a way out', () => {
    const on = { ...DOOR.on, restore: { from: ['gone'], to: 'shut' } };
    expect(() => defineMachine<string, string>({ ...DOOR, on })).toThrow('final states with a way out: gone');
  });
});
