import { addressOf, AppConfig, trimSlashes } from './app-config.mjs';
import { Definitions } from './definitions.mjs';
import { fakeWx } from './fake-wx.mjs';
import { Faults } from './faults.mjs';
import { Gestures } from './gestures.mjs';
import { Measures } from './measures.mjs';
import { ModuleLoader } from './module-loader.mjs';
import { PageStack } from './page-stack.mjs';
import { phoneRealm } from './phone-realm.mjs';
import { PhoneTimers } from './phone-timers.mjs';
import { watchRejections } from './stray-rejections.mjs';
import { compileViews, countNodes, viewTree } from './view-tree.mjs';

/**
 * A built mini-program running in Node: its real JavaScript in a realm that has what a phone has, its real WXML through
 * WeChat's own compiler, a fake `wx` around it. Use it through `Phone`; here are the parts.
 */
export class MiniApp {
  dialog = null;
  toast = null;
  loading = null;
  calls = [];
  logs = [];
  requestsInFlight = 0;
  measures = new Measures();
  faults = new Faults(() => this.pages?.top?.route ?? '');
  timers = new PhoneTimers(this.faults);
  gestures = new Gestures(this);
  #loader;
  #stopWatching;

  /**
   * @param {string} dist folder of the built package
   * @param {object} [options]
   * @param {(request: object) => unknown} [options.answerRequest] the other side of wx.request
   * @param {Map<string, string>} [options.storage] what the phone kept from last time
   * @param {() => string} [options.nextLoginCode] what wx.login hands out
   * @param {'accept' | 'reject'} [options.subscribeAnswer] the answer to a request for messages
   * @param {Record<string, (options: object) => unknown>} [options.wx] further asynchronous wx functions
   */
  constructor(dist, options = {}) {
    this.dist = dist;
    this.config = new AppConfig(dist);
    this.answerRequest = options.answerRequest ?? noNetwork;
    this.nextLoginCode = options.nextLoginCode ?? loginCodes();
    this.subscribeAnswer = options.subscribeAnswer ?? 'accept';
    this.render = compileViews(dist);
    this.realm = phoneRealm(this);
    this.pages = new PageStack(this);
    this.#stopWatching = watchRejections({
      owns: (promise) => promise instanceof this.realm.Promise,
      report: (reason) => this.faults.add('rejection', reason),
    });
    this.wx = fakeWx(this, options.storage ?? new Map(), options.wx ?? {});
    this.#loader = new ModuleLoader(dist, this.config, this.realm.context);
    this.definitions = new Definitions(dist, this.config, this.#loader, this.realm.context);
    Object.assign(this.realm.context, {
      wx: this.wx,
      getCurrentPages: () => this.pages.open.map((page) => page.logic),
    });
  }

  /** Cold start, as from the icon, a link or a shared card. */
  launch(url = `/${this.config.firstRoute}`) {
    const { place, query } = addressOf(url);
    this.launchOptions = { path: trimSlashes(place), query, scene: 1001, referrerInfo: {} };
    this.faults.guard(() => {
      this.#loader.load('app');
      this.definitions.openPackage('');
      const options = this.realm.copy(this.launchOptions);
      this.definitions.app.onLaunch?.(options);
      this.definitions.app.onShow?.(options);
    });
    this.pages.reLaunch(url.startsWith('/') ? url : `/${url}`);
  }

  /** The page on top, as a person sees it now. */
  view() {
    const page = this.pages.top;
    if (!page) return { tag: 'page', attr: {}, children: [] };
    const tree = viewTree(this, page);
    this.measures.view(page.route, countNodes(tree));
    return tree;
  }

  get isBusy() {
    return this.requestsInFlight > 0 || this.timers.dueWithin(30);
  }

  /** The person closes WeChat. */
  close() {
    this.pages.closeAll();
    this.timers.stopAll();
    this.#stopWatching();
  }
}

function noNetwork() {
  throw new Error('no network');
}

function loginCodes() {
  let count = 0;
  return () => `login-code-${++count}`;
}
