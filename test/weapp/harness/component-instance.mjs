import { giveData } from './data-owner.mjs';

/** One custom component on a page: what `Component({...})` described, with the properties its host gives it. */
export class ComponentInstance {
  #app;
  #definition;

  /** @param {(event: string, detail: unknown) => void} emit tells the host's owner what triggerEvent says */
  constructor(app, definition, properties, emit) {
    this.#app = app;
    this.#definition = definition;
    const logic = app.realm.copy({});
    Object.assign(logic, definition.methods);
    logic.triggerEvent = (event, detail) => emit(event, detail);
    logic.selectComponent = () => null;
    logic.createSelectorQuery = () => app.wx.createSelectorQuery();
    this.logic = logic;
    giveData(app, logic, { ...definition.data, ...defaults(definition.properties) });
    this.give(properties);
    for (const moment of ['created', 'attached', 'ready']) this.#live(moment);
  }

  get data() {
    return this.logic.data;
  }

  call(method, ...args) {
    return this.#app.faults.guard(() => this.logic[method]?.(...args));
  }

  /** Takes the properties as the host's view now gives them. */
  give(properties) {
    const declared = Object.keys(this.#definition.properties ?? {});
    const given = declared.filter((name) => name in properties).map((name) => [name, properties[name]]);
    Object.assign(this.logic.data, this.#app.realm.copy(Object.fromEntries(given)));
    this.logic.properties = this.logic.data;
  }

  #live(moment) {
    const run = this.#definition.lifetimes?.[moment] ?? this.#definition[moment];
    if (run) this.#app.faults.guard(() => run.call(this.logic));
  }
}

const EMPTY = new Map([
  ['String', ''],
  ['Number', 0],
  ['Boolean', false],
  ['Array', []],
]);

function defaults(properties = {}) {
  const empty = (type) => EMPTY.get(type?.name) ?? null;
  return Object.fromEntries(
    Object.entries(properties).map(([name, given]) => [
      name,
      typeof given === 'function' ? empty(given) : (given?.value ?? empty(given?.type)),
    ]),
  );
}
