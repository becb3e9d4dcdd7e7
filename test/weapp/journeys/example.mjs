/**
 * How a journey is written; this one opens the home page on a new phone. A journey that needs the real server says
 * `export const needsServer = true`, gets its address as `server` and phones that talk to it. After the last step every
 * phone must be free of faults: unhandled errors, console.error, requests or moves that WeChat refuses. A new phone is
 * nobody the town knows; newPhone({ nextLoginCode: () => 'demo-<name>' }) is a demo person's.
 *
 *   phone.open(url)            the icon, a link, a shared card: a cold start on that page
 *   phone.tap(text | '#id')    what reads so; { nth } or { near: text } if it is there several times
 *   phone.type(field, text)    by placeholder, label or '#id'
 *   phone.pick(field, value)   from a picker: an index, or a day
 *   phone.answer(button)       of the open dialog or action sheet
 *   phone.tab(text)            of the tab bar
 *   phone.back()               the phone's own way back
 *   phone.pageEvent(name)      such as onPullDownRefresh or onReachBottom
 *   phone.event(node, type)    a component event that no finger makes, such as getphonenumber
 *   phone.waitFor(text), phone.waitGone(text), phone.at(route)
 *   phone.text(), phone.sees(text), phone.route, phone.app.calls, phone.app.dialog
 */
export const title = 'A newcomer opens the home page and looks around the tabs';

/** @param {import('../journeys.mjs').Stage} stage */
export async function run({ newPhone }) {
  const phone = newPhone();
  await phone.open('/home/index');
  await phone.waitFor('找律师问问');
  await phone.tab('我的');
  await phone.at('mine/index');
  await phone.tab('首页');
  await phone.at('home/index');
  await phone.tap('找律师问问');
  await phone.at('booking/pages/start/index');
  await phone.back();
  await phone.at('home/index');
}
