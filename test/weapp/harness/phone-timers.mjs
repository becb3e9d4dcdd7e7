/** setTimeout and setInterval of one mini-program: errors are recorded, and all of them stop when it closes. */
export class PhoneTimers {
  #faults;
  #running = new Map();
  #lastId = 0;

  constructor(faults) {
    this.#faults = faults;
  }

  set(callback, ms = 0, ...args) {
    const id = ++this.#lastId;
    const handle = setTimeout(() => {
      this.#running.delete(id);
      this.#faults.guard(() => callback(...args));
    }, ms);
    this.#running.set(id, { handle, due: Date.now() + ms, repeats: false });
    return id;
  }

  repeat(callback, ms = 0, ...args) {
    const id = ++this.#lastId;
    const handle = setInterval(() => this.#faults.guard(() => callback(...args)), ms);
    this.#running.set(id, { handle, due: 0, repeats: true });
    return id;
  }

  clear(id) {
    const timer = this.#running.get(id);
    if (!timer) return;
    clearTimeout(timer.handle);
    this.#running.delete(id);
  }

  /** Whether something is due within that time; what repeats is never waited for. */
  dueWithin(ms) {
    const until = Date.now() + ms;
    return [...this.#running.values()].some((timer) => !timer.repeats && timer.due <= until);
  }

  stopAll() {
    for (const id of [...this.#running.keys()]) this.clear(id);
  }
}
