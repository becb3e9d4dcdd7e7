/** A picture of every screen, by the people of the demo town who have something to see on it. */
import { join } from 'node:path';
import { atTheDesk, onThePhone, Somebody } from '../../scripts/smoke-people.mjs';
import { DESK, onPhone, openOnPhone, startBrowser, Visitor } from './browser.mjs';

/** Whatever still moves has come to rest. */
const REST_MS = 700;

const NEWCOMER = [
  ['首页', 'home/index'],
  ['办事', 'matters/index'],
  ['我的', 'mine/index'],
  ['登录', 'account/pages/sign-in/index'],
  ['隐私说明', 'account/pages/privacy/index'],
  ['说法', 'episodes/index'],
  ['要政府的文件', 'guide/pages/files/index'],
  ['投诉、举报找谁', 'guide/pages/complaints/index'],
  ['看村里的账', 'guide/pages/village-accounts/index'],
  ['怎么申请文件', 'disclosure/pages/how/index'],
  ['叫人帮我', 'guide/pages/helpers/index'],
  ['先问：对方是谁', 'booking/pages/start/index'],
  ['镇外的机构', 'booking/pages/outside-help/index'],
  ['哪方面的事', 'booking/pages/topic/index'],
  ['说说是什么事', 'booking/pages/words/index'],
  ['替谁问的', 'booking/pages/whom/index'],
];

/** Takes all pictures into `folder`; resolves with `{ group, title, file, desk }` of each. */
export async function takePictures(base, folder) {
  const browser = await startBrowser();
  const album = new Album(browser, base, folder);
  try {
    for (const elder of [false, true]) {
      const size = elder ? '长辈版' : '普通版';
      await album.phone(`手机 · 新来的人 · ${size}`, [...NEWCOMER, ...(await filmScreens(base))], { elder });
      await album.phone(`手机 · 居民 · ${size}`, await residentScreens(base, 'demo-busy'), {
        elder,
        token: await tokenOf(base, 'demo-busy'),
      });
      await album.phone(`手机 · 有事要答的居民 · ${size}`, await residentScreens(base, 'demo-waiting'), {
        elder,
        token: await tokenOf(base, 'demo-waiting'),
      });
      await album.summary(`手机 · 居民 · ${size}`, { elder, token: await tokenOf(base, 'demo-busy') });
    }
    await album.phone('手机 · 律师', await lawyerScreens(base, 'demo-jia-1'), {
      token: await tokenOf(base, 'demo-jia-1'),
    });
    await album.phone('手机 · 律所负责人', [['本所份额', 'adviser/pages/mine/index']], {
      token: await managerToken(base),
    });
    await album.desk('办公台', await deskScreens(base));
    return album.pictures;
  } finally {
    await browser.close();
  }
}

class Album {
  pictures = [];

  constructor(browser, base, folder) {
    Object.assign(this, { browser, base, folder });
  }

  /** One phone goes through all the screens of a person. */
  async phone(group, screens, kept) {
    const visitor = await onPhone(this.browser, this.base, kept);
    for (const [title, path] of screens) {
      // Only another document makes the mini-program begin anew; a new hash would pile the pages up.
      await visitor.page.goto('about:blank');
      await openOnPhone(visitor, path);
      await this.#take(visitor.page, { group, title, desk: false });
    }
    await visitor.page.context().close();
  }

  /** The last page of a booking exists only after the others. */
  async summary(group, kept) {
    const visitor = await onPhone(this.browser, this.base, kept);
    await visitor.tap(/^找律师问问/);
    await visitor.tap('不是');
    await visitor.choose(/^说不清楚/);
    await visitor.tap('不写，下一步');
    if (!kept.elder) await visitor.tap('下一步');
    await visitor.page.getByRole('radio', { name: /^律师写给我/ }).waitFor();
    await this.#take(visitor.page, { group, title: '律师怎么帮您', desk: false });
    await visitor.choose(/^律师写给我/);
    await visitor.page.getByRole('button', { name: '同意，请律师写给我' }).waitFor();
    await this.#take(visitor.page, { group, title: '最后看一遍', desk: false });
    await visitor.page.context().close();
  }

  async desk(group, screens) {
    const context = await this.browser.newContext({ viewport: DESK, locale: 'zh-CN' });
    const desk = new Visitor(await context.newPage(), this.base);
    await desk.page.goto(`${this.base}/office/`);
    await this.#take(desk.page, { group, title: '登录', desk: true });
    await desk.tap(/^何立冬/);
    await desk.sees('在办的事');
    for (const [title, path] of screens) {
      await desk.page.goto(`${this.base}/office/${path}`);
      await this.#take(desk.page, { group, title, desk: true });
    }
    await context.close();
  }

  async #take(page, { group, title, desk }) {
    await page.waitForTimeout(REST_MS);
    const file = `${String(this.pictures.length + 1).padStart(3, '0')}.png`;
    await page.screenshot({ path: join(this.folder, file), animations: 'disabled' });
    this.pictures.push({ group, title, file, desk });
  }
}

async function tokenOf(base, wechatCode) {
  const { headers } = await onThePhone(base, wechatCode);
  return headers.authorization.replace('Bearer ', '');
}

async function managerToken(base) {
  const manager = await onThePhone(base, 'demo-yi-1');
  await manager.put('/sessions/current/role', { role: 'firmManager' });
  return manager.headers.authorization.replace('Bearer ', '');
}

async function residentScreens(base, wechatCode) {
  const { open, closed } = await (await onThePhone(base, wechatCode)).get('/matters');
  const matters = [...open, ...closed].map(({ id, state }) => [
    `一件事：${state}`,
    `matter/pages/detail/index?id=${id}`,
  ]);
  const ratable = closed.find((matter) => matter.ratable);
  const asked = open.find(({ state }) => state === 'awaitingResident');
  return [
    ['首页', 'home/index'],
    ['办事', 'matters/index'],
    ['我的', 'mine/index'],
    ['消息', 'account/pages/inbox/index'],
    ['怎么找到您', 'account/pages/profile/index'],
    ['我是签约律师', 'account/pages/be-lawyer/index'],
    ['在哪里登录过', 'account/pages/sessions/index'],
    ...matters.slice(0, 4),
    ...(asked ? [['回答律师', `matter/pages/write/index?kind=reply&id=${asked.id}`]] : []),
    ...(ratable ? [['评价', `matter/pages/rate/index?id=${ratable.id}`]] : []),
    ...(open[0] ? [['预约好了', `booking/pages/booked/index?id=${open[0].id}`]] : []),
  ];
}

async function filmScreens(base) {
  const { episode } = await new Somebody(base).get('/episodes/newest');
  return [
    ['看短片', `episode/pages/watch/index?id=${episode.id}`],
    ['文字版', `episode/pages/text/index?id=${episode.id}`],
  ];
}

async function lawyerScreens(base, wechatCode) {
  const lawyer = await onThePhone(base, wechatCode);
  const { offers } = await lawyer.get('/offers');
  const { open } = await lawyer.get('/tasks');
  return [
    ['派单', 'adviser/pages/offers/index'],
    ['日程', 'adviser/pages/tasks/index'],
    ['一周日程', 'adviser/pages/week/index'],
    ['放进手机日历', 'adviser/pages/calendar-feed/index'],
    ['休假', 'adviser/pages/leave/index'],
    ['本所', 'adviser/pages/firm/index'],
    ['我的', 'adviser/pages/mine/index'],
    ...(offers[0] ? [['不接', `adviser/pages/decline/index?id=${offers[0].id}`]] : []),
    ...open.slice(0, 2).map(({ id, state }) => [`咨询：${state}`, `adviser/pages/task/index?id=${id}`]),
    ...(open[0]
      ? [
          ['请他补充', `adviser/pages/ask/index?id=${open[0].id}`],
          ['转给同事', `adviser/pages/hand-over/index?id=${open[0].id}`],
        ]
      : []),
  ];
}

async function deskScreens(base) {
  const { office } = await new Somebody(base).get('/demo/people');
  const director = await atTheDesk(
    base,
    office.find(({ role }) => role === 'director'),
  );
  const { rows } = await director.get('/board');
  const { series } = await director.get('/desk/episodes');
  const films = [series[0].episodes[0], series[0].episodes.at(-1)];
  const one = (reason) => rows.find(({ officeReason }) => officeReason === reason);
  const matters = ['nobodyEligible', 'reopenRequested', 'kept'].flatMap((reason) => one(reason) ?? []);
  const ordinary = rows.find(({ officeReason }) => officeReason === null);
  const [request] = (await director.get('/desk/disclosures')).requests;
  const kept = async (what) => (await director.get(`/keeping/${what}`))[what][0].id;
  return [
    ['今天', 'morning'],
    ['在办的事', ''],
    ['镇里要办的', 'tasks'],
    ['已超时', '?light=red'],
    ['办完的事', '?show=closed'],
    ...[...matters, ...(ordinary ? [ordinary] : [])].map(({ id, number }) => [number, `matters/${id}`]),
    ['今日接待', 'reception'],
    ['坐班', 'roster'],
    ['多久接单', 'response-times'],
    ['依申请公开', 'disclosures'],
    ['一件申请', `disclosures/${request.id}`],
    ['年度报告', 'disclosure-report'],
    ['谁来签', 'keeping/disclosure-duties'],
    ['公开设置', 'keeping/disclosure-settings'],
    ['律所和合同', 'keeping/firms'],
    ['一家律所', `keeping/firms/${await kept('firms')}`],
    ['村居和顾问', 'keeping/villages'],
    ['一个村', `keeping/villages/${await kept('villages')}`],
    ['服务点', 'keeping/points'],
    ['一个服务点', `keeping/points/${await kept('points')}`],
    ['答复模板', 'keeping/templates'],
    ['一个模板', `keeping/templates/${await kept('templates')}`],
    ['服务承诺', 'keeping/promises'],
    ['放假安排', 'keeping/calendar'],
    ['人员与身份', 'keeping/people'],
    ['我的账号', 'account'],
    ['惠•说法', 'episodes'],
    ...films.map(({ id, title }) => [title, `episodes/${id}`]),
    ['没有这个页面', 'nothing-here'],
  ];
}
