import { giveData } from './data-owner.mjs';

let lastWebviewId = 0;

/** One open page: what `Page({...})` described, with a life of its own. */
export class PageInstance {
  components = new Map();
  hosts = new Map();
  controls = new Map();
  #app;

  constructor(app, route, query) {
    this.#app = app;
    this.route = route;
    this.logic = createLogic(app, app.definitions.page(route), route, query);
  }

  get data() {
    return this.logic.data;
  }

  /** Calls a function of the page, if it has one; what it throws is recorded. */
  call(method, ...args) {
    return this.#app.faults.guard(() => this.logic[method]?.(...args));
  }

  load() {
    this.call('onLoad', this.logic.options);
    this.call('onShow');
    this.#app.timers.set(() => this.call('onReady'));
  }
}

function createLogic(app, definition, route, query) {
  const logic = app.realm.copy({ options: query });
  for (const [key, value] of Object.entries(definition)) if (key !== 'data') logic[key] = value;
  logic.route = logic.__route__ = logic.is = route;
  logic.__wxWebviewId__ = ++lastWebviewId;
  logic.getPageId = () => `pageId:${logic.__wxWebviewId__}`;
  logic.selectComponent = () => null;
  logic.selectAllComponents = () => [];
  logic.createSelectorQuery = () => app.wx.createSelectorQuery();
  giveData(app, logic, definition.data);
  return logic;
}
