/** What must be undone before a script ends, in reverse order of how it was begun, whatever ends it. */
import { endRunning } from './process.mjs';

const endings = [];
let ending;

/** Registers something to undo: `ending` runs once, after all that were registered later. */
export function whenEnding(undo) {
  if (endings.length === 0) {
    for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
      process.on(signal, () => void endEverything().then(() => process.exit(code)));
    }
  }
  endings.push(undo);
}

/** Undoes everything that was registered; a second call waits for the first. */
export function endEverything() {
  ending ??= undoAll();
  return ending;
}

/** Whether the end has begun, so that what now fails is expected to. */
export function isEnding() {
  return ending !== undefined;
}

async function undoAll() {
  endRunning();
  for (const undo of endings.reverse()) {
    try {
      await undo();
    } catch (error) {
      console.error(error);
    }
  }
}
