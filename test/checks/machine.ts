import type { Machine } from '@huifa/shared/kernel/machine';

/** From every state but the final ones somebody can still bring the matter to `closed`. */
export function expectAlwaysClosable<S extends string, E extends string>(machine: Machine<S, E>, closed: S): void {
  const ways = Object.values<{ from: readonly S[]; to: S }>(machine.on);
  const closable = new Set<S>([closed]);
  for (let before = 0; before !== closable.size; ) {
    before = closable.size;
    for (const { from, to } of ways) if (closable.has(to)) for (const state of from) closable.add(state);
  }
  const stranded = machine.states.filter((state) => !closable.has(state) && !machine.final.includes(state));
  expect(stranded).toEqual([]);
}
