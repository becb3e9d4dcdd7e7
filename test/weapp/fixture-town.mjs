import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A small mini-program written by hand, on which the harness is tested. */
export const FIXTURE = fileURLToPath(new URL('fixture', import.meta.url));

/** Its API. */
export function answerFixture({ method, path: asked, body }) {
  if (asked.endsWith('/session')) return { statusCode: 201, data: { token: `token-for-${body.code}` } };
  if (method === 'POST') return { statusCode: 201, data: { number: 'HN-ZX-2026-000001', received: body } };
  const items = [
    { id: 1, title: '工资没有发' },
    { id: 2, title: '楼上漏水' },
  ];
  return { data: { items } };
}

/**
 * The fixture with something changed in it; by file, the new text or a change of the old one.
 *
 * @param {import('node:test').TestContext} test the copy goes when it ends
 * @param {Record<string, string | ((old: string) => string)>} changes
 */
export function plant(test, changes) {
  const dist = mkdtempSync(path.join(tmpdir(), 'weapp-'));
  test.after(() => rmSync(dist, { recursive: true, force: true }));
  cpSync(FIXTURE, dist, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const file = path.join(dist, name);
    const text = typeof change === 'string' ? change : change(readFileSync(file, 'utf8'));
    if (typeof change === 'function' && text === readFileSync(file, 'utf8')) throw new Error(`${name} did not change`);
    writeFileSync(file, text);
  }
  return dist;
}

/** Planted into a function of the page: runs when the page is opened. */
export function onOpeningMine(code) {
  return { 'pages/mine/mine.js': (old) => old.replace('onShow() {', `onShow() {\n${code}\n`) };
}
