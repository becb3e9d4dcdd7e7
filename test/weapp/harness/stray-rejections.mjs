/**
 * Promises that a mini-program rejects and nobody handles. Node reports them process-wide and a test runner blames the
 * running test, so while an app is open its own are taken out of the stream; all others go where they went before.
 */
const owners = new Set();
let before = null;

/** @param {{ owns(promise: unknown): boolean, report(reason: unknown): void }} owner @returns stop watching */
export function watchRejections(owner) {
  if (owners.size === 0) {
    before = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', route);
  }
  owners.add(owner);
  return () => {
    if (!owners.delete(owner) || owners.size > 0) return;
    process.removeListener('unhandledRejection', route);
    for (const listener of before) process.on('unhandledRejection', listener);
  };
}

function route(reason, promise) {
  for (const owner of owners) {
    if (owner.owns(promise)) return owner.report(reason);
  }
  if (before.length === 0) throw reason;
  for (const listener of before) listener(reason, promise);
}
