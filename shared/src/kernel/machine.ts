/**
 * State machines are tables (docs/adr/0003). The server's one door and the screens' buttons read the same table,
 * so what a person is offered and what the database accepts cannot differ.
 */

/** One event: the states it may happen in, and the state it leads to. */
export interface Transition<S extends string> {
  readonly from: readonly S[];
  readonly to: S;
}

/** A whole machine. `final` names the states in which nothing more can happen. */
export interface Machine<S extends string, E extends string> {
  readonly initial: S;
  readonly states: readonly S[];
  readonly final: readonly S[];
  readonly on: Readonly<Record<E, Transition<S>>>;
}

/**
 * Checks a table and returns it.
 * Throws when a state cannot be reached from `initial`, when a state has no way out and is not declared `final`,
 * or when a `final` state has one: such a table would strand somebody's matter.
 */
export function defineMachine<const S extends string, const E extends string>(machine: Machine<S, E>): Machine<S, E> {
  const transitions = Object.values<Transition<S>>(machine.on);
  const known = new Set<string>(machine.states);
  for (const { from, to } of transitions) {
    const stranger = [...from, to].find((state) => !known.has(state));
    if (stranger !== undefined) throw new Error(`machine: unknown state "${stranger}"`);
  }

  const reached = new Set<S>([machine.initial]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { from, to } of transitions) if (from.some((state) => reached.has(state))) reached.add(to);
  }
  const unreachable = machine.states.filter((state) => !reached.has(state));
  if (unreachable.length > 0) throw new Error(`machine: unreachable states: ${unreachable.join(', ')}`);

  const leaves = new Set(transitions.flatMap(({ from }) => from));
  const stuck = machine.states.filter((state) => !leaves.has(state) && !machine.final.includes(state));
  if (stuck.length > 0) throw new Error(`machine: states without a way out: ${stuck.join(', ')}`);
  const lively = machine.final.filter((state) => leaves.has(state));
  if (lively.length > 0) throw new Error(`machine: final states with a way out: ${lively.join(', ')}`);
  return machine;
}

/** The events that may happen in `state`, in the order of the table. */
export function eventsFrom<S extends string, E extends string>(machine: Machine<S, E>, state: S): E[] {
  return (Object.keys(machine.on) as E[]).filter((event) => machine.on[event].from.includes(state));
}
