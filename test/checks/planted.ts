/**
 * Exchanges a method of a class for the time of `work`: a fault planted into the running application.
 * The fault is made from the right method, so that it can do almost the same.
 */
export async function withPlanted<T extends object, K extends keyof T>(
  owner: { prototype: T },
  method: K,
  fault: (right: T[K]) => T[K],
  work: () => Promise<void>,
): Promise<void> {
  const right = owner.prototype[method];
  owner.prototype[method] = fault(right);
  try {
    await work();
  } finally {
    owner.prototype[method] = right;
  }
}

/** The check turns red by its own expectation, not because something fell over on the way. */
export async function expectCaught(check: () => void | Promise<void>): Promise<void> {
  const red: unknown = await Promise.resolve()
    .then(check)
    .then(
      () => 'the fault was not noticed',
      (error: unknown) => error,
    );
  expect(red).toMatchObject({ matcherResult: expect.anything() });
}
