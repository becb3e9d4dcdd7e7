/** The walk of axe.mjs is only as good as its eyes and its list: faults planted in both must be seen. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { graveFaults } from './axe.mjs';
import { startBrowser } from './browser.mjs';
import { pathsOfTheDesk, visitorOf } from './rooms.mjs';

const GOOD = '<h1>在办的事</h1><label>手机号 <input></label><button>保存</button>';
const page = (body) => `<!doctype html><html lang="zh-CN"><title>惠法通</title><main>${body}</main></html>`;

describe('a page for everybody', () => {
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  async function faultsOf(body) {
    const tab = await browser.newPage();
    await tab.setContent(page(body), { waitUntil: 'domcontentloaded' });
    const faults = await graveFaults(tab);
    await tab.close();
    return faults.map((fault) => fault.split(':')[0]);
  }

  it('has no fault when all is named and dark enough', async () => assert.deepEqual(await faultsOf(GOOD), []));

  it('has none with text of 4.5 to 1, and one with text of a little less', async () => {
    assert.deepEqual(await faultsOf(`${GOOD}<p style="color: #767676">灰字</p>`), []);
    assert.deepEqual(await faultsOf(`${GOOD}<p style="color: #797979">灰字</p>`), ['color-contrast']);
  });

  it('has one with a large title that is paler than 4.5 to 1', async () => {
    const title = (colour) => `${GOOD}<h2 style="font-size: 32px; color: ${colour}">大标题</h2>`;
    assert.deepEqual(await faultsOf(title('#808080')), ['color-contrast']);
    assert.deepEqual(await faultsOf(title('#707070')), []);
  });

  it('has one with a field, a button or a picture that says nothing', async () => {
    assert.deepEqual(await faultsOf(`${GOOD}<input>`), ['label']);
    assert.deepEqual(await faultsOf(`${GOOD}<button></button>`), ['button-name']);
    assert.deepEqual(await faultsOf(`${GOOD}<img src="data:,">`), ['image-alt']);
  });
});

describe('the list of pages', () => {
  it('holds those that the router has', () => {
    const paths = pathsOfTheDesk();
    for (const path of ['/', '/sign-in', '/matters/$id', '/account', '/keeping', '/keeping/people'])
      assert.ok(paths.includes(path), path);
  });

  it('holds a page that was written a minute ago, below its parent', () => {
    const source = `
      const desk = createRoute({ getParentRoute: () => root, id: 'desk' });
      const keeping = createRoute({ getParentRoute: () => desk, path: '/keeping' });
      const firms = createRoute({
        getParentRoute: () => keeping,
        path: '/firms',
      });`;
    assert.deepEqual(pathsOfTheDesk(source), ['/keeping', '/keeping/firms']);
  });

  it('is refused when a page is written in a way that it does not understand', () => {
    assert.throws(() => pathsOfTheDesk("const odd = createRoute({ path: '/odd', getParentRoute: () => desk });"));
  });

  it('knows who has business where, and says when nobody has', () => {
    const office = [{ role: 'clerk' }, { role: 'director' }, { role: 'admin' }, { role: 'auditor' }];
    assert.equal(visitorOf('/matters/$id', office).role, 'director');
    assert.equal(visitorOf('/keeping/networks', office).role, 'admin');
    assert.equal(visitorOf('/keeping/access-log', office).role, 'admin');
    assert.throws(() => visitorOf('/keeping/networks', office.slice(0, 2)));
  });
});
