import { controlNames } from './form-controls.mjs';
import { describe } from './gestures.mjs';
import { MiniApp } from './mini-app.mjs';
import { findAll, isHidden, textOf, upwards } from './view-tree.mjs';
import { answerDialog } from './wx-dialogs.mjs';

const PATIENCE_MS = 5000;
const QUIET_MS = 15;

/**
 * A person with a phone: opens, reads, taps, types. Every step waits until the app is quiet, and fails with what is on
 * the screen. See journeys/example.mjs.
 */
export class Phone {
  /** @param {string} dist @param {ConstructorParameters<typeof MiniApp>[1]} [options] */
  constructor(dist, options) {
    this.app = new MiniApp(dist, options);
  }

  /** Opens the mini-program on a page, as from its icon or a shared card. */
  async open(url) {
    if (this.app.launchOptions) this.app.pages.reLaunch(url);
    else this.app.launch(url);
    await this.quiet();
  }

  /** Taps what reads so, or `#id`. @param {{ nth?: number, near?: string }} [which] if it is there several times */
  async tap(what, which) {
    this.app.gestures.tap(this.find(what, which));
    await this.quiet();
  }

  /** Types into the field with this placeholder, label or `#id`. */
  async type(field, text) {
    this.app.gestures.type(this.#control(field, /^(input|textarea)$/), text);
    await this.quiet();
  }

  /** Picks from the picker that reads so or has this label or `#id`: an index, or a day 'YYYY-MM-DD'. */
  async pick(field, value) {
    this.app.gestures.pick(this.#control(field, /^picker$/), value);
    await this.quiet();
  }

  /** Presses a button of the open dialog or a choice of the action sheet. */
  async answer(button) {
    answerDialog(this.app, button);
    await this.quiet();
  }

  /** Taps an entry of the tab bar. */
  async tab(text) {
    const index = this.app.config.tabs.findIndex((tab) => tab.text === text);
    if (index < 0) throw new Error(`the tab bar has no 「${text}」`);
    const { pagePath } = this.app.config.tabs[index];
    this.app.pages.switchTab(`/${pagePath}`);
    this.app.pages.top.call('onTabItemTap', this.app.realm.copy({ index, pagePath, text }));
    await this.quiet();
  }

  /** The phone's own way back. */
  async back() {
    this.app.pages.navigateBack();
    await this.quiet();
  }

  /** Pulls the page down, reaches its end, shares it, or any other page event. @returns what the page answers */
  async pageEvent(name, detail) {
    const answer = this.app.pages.top.call(name, detail);
    await this.quiet();
    return answer;
  }

  /** Sends a component event a finger cannot make, such as getphonenumber or scrolltolower. */
  async event(what, type, detail) {
    if (!this.app.gestures.dispatch(this.find(what), type, this.app.realm.copy(detail ?? {}))) {
      throw new Error(`${what} does not listen to ${type}`);
    }
    await this.quiet();
  }

  /** Waits until the text can be read. */
  async waitFor(text) {
    await this.#until(
      () => this.sees(text),
      () => `「${text}」 does not appear`,
    );
    await this.quiet();
  }

  /** Waits until the text can no longer be read. */
  async waitGone(text) {
    await this.#until(
      () => !this.sees(text),
      () => `「${text}」 does not go away`,
    );
  }

  /** Waits until this page is on top. */
  async at(route) {
    await this.#until(
      () => this.route === route,
      () => `not at ${route}`,
    );
    await this.quiet();
  }

  get route() {
    return this.app.pages.top?.route ?? '';
  }

  /** All a person can read now: the page, and the dialog, toast or loading sign over it. */
  text() {
    const { dialog, toast, loading } = this.app;
    const over = [dialog && `${dialog.text} ${Object.keys(dialog.buttons).join(' ')}`, toast, loading];
    return [textOf(this.app.view()), ...over].filter(Boolean).join('\n');
  }

  sees(text) {
    return this.text().includes(text);
  }

  /** The innermost element that reads so (whole text first, then part of it), or `#id`. */
  find(what, { nth, near } = {}) {
    const all = this.#findAll(what);
    const found = near === undefined ? all : closest(all, this.find(near));
    if (found.length === 0) throw new Error(`「${what}」 is not on the page. ${this.#screen()}`);
    if (found.length > 1 && nth === undefined) {
      const places = found.map(describe).join(', ');
      throw new Error(`「${what}」 is on the page ${found.length} times: ${places}; say nth or near`);
    }
    const node = found[nth ?? 0];
    if (!node) throw new Error(`「${what}」 is on the page only ${found.length} times`);
    return node;
  }

  /** Waits until no request is out, nothing is due soon and the page stands still. */
  async quiet() {
    let still = 0;
    let before = '';
    const started = Date.now();
    while (still < QUIET_MS && Date.now() - started < PATIENCE_MS) {
      const now = `${this.route}|${this.app.calls.length}|${this.app.measures.total}`;
      still = this.app.isBusy || now !== before ? 0 : still + 5;
      before = now;
      await pause(5);
    }
    this.app.view();
  }

  /** Fails if anything went wrong unseen. */
  expectNoFaults() {
    const { list } = this.app.faults;
    if (list.length > 0)
      throw new Error(list.map(({ kind, where, message }) => `${kind} on ${where}: ${message}`).join('\n'));
  }

  close() {
    this.app.close();
  }

  #findAll(what) {
    const view = this.app.view();
    if (what.startsWith('#')) return findAll(view, (node) => node.attr.id === what.slice(1));
    return preferWhole(readable(view, what), what);
  }

  #control(field, tag) {
    const found = findAll(this.app.view(), (node) => tag.test(node.tag) && !upwards(node).some(isHidden));
    const hit =
      found.find((node) => field === `#${node.attr.id}`) ??
      found.find((node) => controlNames(node).includes(field)) ??
      found.find((node) => [...controlNames(node), textOf(node)].some((name) => name.includes(field)));
    if (!hit)
      throw new Error(
        `no field 「${field}」; there are ${found.map((n) => controlNames(n)[0] ?? n.attr.id).join('、')}`,
      );
    return hit;
  }

  async #until(holds, complaint) {
    const started = Date.now();
    while (!holds()) {
      if (Date.now() - started > PATIENCE_MS) throw new Error(`${complaint()}. ${this.#screen()}`);
      await pause(10);
    }
  }

  #screen() {
    const faults = this.app.faults.list.map(({ kind, message }) => `\n  ${kind}: ${message}`).join('');
    return `On ${this.route}: ${this.text().slice(0, 600)}${faults}`;
  }
}

function readable(root, text) {
  return findAll(root, (node) => {
    const own = textOf(node);
    return (
      own.includes(text) && !node.children.some((child) => child.text === undefined && textOf(child).includes(text))
    );
  });
}

function preferWhole(nodes, text) {
  const whole = nodes.filter((node) => textOf(node).trim() === text);
  return whole.length > 0 ? whole : nodes;
}

/** Those that share the smallest surrounding element with the mark: the button on the same card. */
function closest(nodes, mark) {
  const around = new Set(upwards(mark).map((node) => pathOf(node)));
  const shared = nodes.map((node) => upwards(node).filter((at) => around.has(pathOf(at))).length);
  return nodes.filter((_, i) => shared[i] === Math.max(...shared));
}

/** Where an element stands in its page; each look at the page makes new nodes. */
function pathOf(node) {
  return upwards(node)
    .map((at) => at.parent?.children.indexOf(at) ?? 0)
    .join('/');
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
