/**
 * What went wrong while the mini-program ran. A phone shows most of these to nobody: the page stays white, the button
 * does nothing. Here each is kept with the page it happened on, and a check or a journey fails when any is left.
 */
export class Faults {
  list = [];
  #where;

  /** @param {() => string} where names the page now on top */
  constructor(where) {
    this.#where = where;
  }

  /** @param {string} kind one word @param {unknown} problem an Error or a sentence */
  add(kind, problem) {
    this.list.push({ kind, where: this.#where(), message: messageOf(problem), stack: problem?.stack });
  }

  /** For what is met again on every rendering. */
  addOnce(kind, message) {
    if (!this.list.some((fault) => fault.kind === kind && fault.message === message)) this.add(kind, message);
  }

  /** Runs code of the mini-program; what it throws is recorded and goes no further, as on the phone. */
  guard(run) {
    try {
      return run();
    } catch (error) {
      this.add('error', error);
      return undefined;
    }
  }

  of(kind) {
    return this.list.filter((fault) => fault.kind === kind);
  }
}

/** Errors come from another realm, so `instanceof Error` does not know them; wx rejects with `{ errMsg }`. */
function messageOf(problem) {
  if (typeof problem !== 'object' || problem === null) return String(problem);
  if ('message' in problem) return `${problem.name ?? 'Error'}: ${problem.message}`;
  return problem.errMsg ?? JSON.stringify(problem);
}

/** One line for people. */
export function faultLine({ kind, where, message }) {
  return `${kind} on ${where || 'start'}: ${message}`;
}
