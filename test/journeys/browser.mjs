/** A real browser as people of the town hold it: a phone that shows the mini-program's web page, a desk for the office. */
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

/** Before sign-in the server is asked who is there, and says nobody: the browser writes that down as an error. */
const NOBODY_YET = { status: 401, path: '/api/v1/sessions/current' };

/** Starts the browser that CHROMIUM names. */
export function startBrowser() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** While a button of antd turns, and a moment after, it is also called "loading". */
function spoken(name) {
  return new RegExp(`^(loading )?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}

/** Somebody looking at one page. Every fault of the page is kept for `assertNoFault`. */
export class Visitor {
  /** How often the person tapped: typing is not counted. */
  taps = 0;
  faults = [];
  #expected = [NOBODY_YET];

  constructor(page, base) {
    this.page = page;
    this.base = base;
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.faults.push(`the page threw ${error.stack ?? error}`));
    page.on('console', (message) => this.#hear(message));
    page.on('response', (response) => this.#look(response));
  }

  /** From now on this refusal is part of the story. */
  expect(status, path) {
    this.#expected.push({ status, path });
  }

  /** Presses a button, row or link by what it says; a text also finds what only begins with it. */
  async tap(name, role = 'button', within = this.page) {
    const found = within.getByRole(role, typeof name === 'string' ? { name: spoken(name) } : { name });
    await found.first().click();
    this.taps += 1;
  }

  /** Chooses one of the rows of a question. */
  choose(name, role = 'radio') {
    return this.tap(name, role);
  }

  async type(label, words) {
    await this.page.getByLabel(label, { exact: true }).filter({ visible: true }).fill(words);
  }

  /** What is on the screen now; pages below it on the phone's stack are hidden. */
  seen(text) {
    return this.page.getByText(text).filter({ visible: true }).first();
  }

  /** Waits until the words are on the screen. */
  async sees(text) {
    await this.seen(text).waitFor();
  }

  assertNoFault() {
    assert.deepEqual(this.faults, []);
  }

  /** Refused requests are judged by status and path below: the browser's own line about them names neither. */
  #hear(message) {
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    this.faults.push(`the console says ${message.text()}`);
  }

  #look(response) {
    const status = response.status();
    const { pathname } = new URL(response.url());
    if (status < 400 || this.#expected.some((known) => known.status === status && known.path === pathname)) return;
    this.faults.push(`${response.request().method()} ${pathname} answered ${status}`);
  }
}

/** A phone with a page of its own. `token` is a session that it has kept, `elder` the switch of 长辈版. */
export async function onPhone(browser, base, { token, elder = false, path = 'home/index' } = {}) {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true, locale: 'zh-CN' });
  const visitor = new Visitor(await context.newPage(), base);
  await context.addInitScript(keepOnPhone, { ...(token && { session: token }), ...(elder && { elder: 'on' }) });
  await openOnPhone(visitor, path);
  return visitor;
}

/** Opens a page of the mini-program by its path. */
export async function openOnPhone({ page, base }, path) {
  await page.goto(`${base}/m/#/${path}`);
  await page.locator('.page').filter({ visible: true }).first().waitFor();
}

/** Runs in the page: Taro keeps every value in an envelope. Only at first, so that signing out stays signed out. */
function keepOnPhone(kept) {
  if (sessionStorage.getItem('begun')) return;
  sessionStorage.setItem('begun', 'yes');
  for (const [name, data] of Object.entries(kept)) localStorage.setItem(name, JSON.stringify({ data }));
}

/** The office's desk, before its sign-in. */
export async function atDesk(browser, base) {
  const context = await browser.newContext({ viewport: DESK, locale: 'zh-CN' });
  const visitor = new Visitor(await context.newPage(), base);
  await visitor.page.goto(`${base}/office/`);
  return visitor;
}
