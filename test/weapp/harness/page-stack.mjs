import path from 'node:path';
import { PageInstance } from './page-instance.mjs';
import { addressOf, trimSlashes } from './app-config.mjs';
import { refuse, wxCall } from './wx-calls.mjs';

export const MAX_OPEN_PAGES = 10;

/**
 * The open pages and WeChat's rules for moving between them: at most ten, tab pages only by switchTab and kept alive,
 * `onLoad onShow onReady onHide onUnload` in WeChat's order.
 */
export class PageStack {
  open = [];
  #tabs = new Map();
  #app;

  constructor(app) {
    this.#app = app;
  }

  get top() {
    return this.open.at(-1);
  }

  /** Starts over on one page, as a link or a shared card does. */
  reLaunch(url) {
    const target = this.#find(url);
    this.#unload([...this.open, ...this.#tabs.values()]);
    this.#tabs.clear();
    this.open = [];
    this.#enter(target);
  }

  navigateTo(url) {
    const target = this.#find(url);
    if (this.#app.config.isTab(target.route)) throw this.#refuse(`can not navigateTo a tabbar page: ${target.route}`);
    if (this.open.length >= MAX_OPEN_PAGES) throw this.#refuse(`webview count limit exceed: ${target.route}`);
    this.top?.call('onHide');
    this.#enter(target);
  }

  redirectTo(url) {
    const target = this.#find(url);
    if (this.#app.config.isTab(target.route)) throw this.#refuse(`can not redirectTo a tabbar page: ${target.route}`);
    const left = this.open.pop();
    if (left) this.#unload([left]);
    this.#enter(target);
  }

  switchTab(url) {
    const { route } = this.#find(url);
    if (!this.#app.config.isTab(route)) throw this.#refuse(`can not switch to no-tabBar page: ${route}`);
    const from = this.open;
    if (from.length === 1 && from[0].route === route) return;
    if (from.length === 1) this.top.call('onHide');
    this.#unload(from.filter((page) => !this.#app.config.isTab(page.route)).reverse());
    const kept = this.#tabs.get(route);
    this.open = kept ? [kept] : [];
    if (kept) kept.call('onShow');
    else this.#enter({ route, query: {} });
  }

  navigateBack(delta = 1) {
    if (this.open.length < 2) throw new Error('cannot navigate back at first page.');
    const left = this.open.splice(Math.max(1, this.open.length - delta));
    this.#unload(left.reverse());
    this.top.call('onShow');
  }

  closeAll() {
    this.#unload([...this.open, ...this.#tabs.values()]);
    this.open = [];
  }

  #enter({ route, query }) {
    let page;
    try {
      page = new PageInstance(this.#app, route, query);
    } catch (error) {
      this.#app.faults.add('error', error);
      throw error;
    }
    this.open.push(page);
    if (this.#app.config.isTab(route)) this.#tabs.set(route, page);
    page.load();
  }

  #unload(pages) {
    for (const page of new Set(pages)) page.call('onUnload');
  }

  /** Finds the page of an address; one without a leading slash is relative to the page on top. */
  #find(url) {
    const { place, query } = addressOf(url);
    const base = place.startsWith('/') || !this.top ? '' : path.posix.dirname(this.top.route);
    const route = trimSlashes(path.posix.join(base, place)).replace(/\.html$/, '');
    if (!this.#app.config.routes.includes(route)) throw this.#refuse(`page "${route}" is not found`);
    return { route, query };
  }

  #refuse(message) {
    return refuse(this.#app, 'navigation', message);
  }
}

/** The wx functions that move between pages. */
export function navigationApi(app) {
  const move = (name) => wxCall(app, name, ({ url }) => app.pages[name](url));
  return {
    navigateTo: move('navigateTo'),
    redirectTo: move('redirectTo'),
    reLaunch: move('reLaunch'),
    switchTab: move('switchTab'),
    navigateBack: wxCall(app, 'navigateBack', ({ delta }) => app.pages.navigateBack(delta)),
  };
}
