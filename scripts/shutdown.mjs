/** What must be undone before a script ends, in reverse order of how it was begun, whatever ends it. */
import { endRunning } from './process.mjs';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const endings = [];
let ending;
let listening = false;
let expected = false;

/** Makes Ctrl-C and the other requests to end undo everything first. */
export function endOnSignals() {
  if (listening) return;
  listening = true;
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => void endEverything().then(() => process.exit(expected ? 0 : code)));
  }
}

/** Registers something to undo: it runs once, after all that were registered later. */
export function whenEnding(undo) {
  endOnSignals();
  endings.push(undo);
}

/** From now on being told to end is the normal end: exit status 0, so that npm prints no error after Ctrl-C. */
export function expectEnding() {
  expected = true;
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
