/**
 * Every page, once: app.config.ts, the titles, the tab bar and all navigation read this table.
 * Tab pages are the main package; every other feature is a sub-package of its own, fetched when first needed.
 */
interface Route {
  readonly page: string;
  readonly title: string;
  /** The sub-package; without it the page is in the main package. */
  readonly root?: string;
  readonly tab?: { readonly text: string; readonly icon: string };
  /** The page draws its own header, beside WeChat's capsule button. */
  readonly ownHeader?: true;
}

export const ROUTES = {
  home: { page: 'home/index', title: '惠法通', tab: { text: '首页', icon: 'home' }, ownHeader: true },
  episodes: { page: 'episodes/index', title: '惠•说法', tab: { text: '说法', icon: 'episodes' } },
  matters: { page: 'matters/index', title: '办事', tab: { text: '办事', icon: 'matters' } },
  mine: { page: 'mine/index', title: '我的', tab: { text: '我的', icon: 'mine' } },

  signIn: { root: 'account', page: 'pages/sign-in/index', title: '登录' },
  privacy: { root: 'account', page: 'pages/privacy/index', title: '隐私说明' },
  profile: { root: 'account', page: 'pages/profile/index', title: '怎么找到您' },
  deskSignIn: { root: 'account', page: 'pages/desk-sign-in/index', title: '确认登录工作台' },
  sessions: { root: 'account', page: 'pages/sessions/index', title: '在哪里登录过' },
  beLawyer: { root: 'account', page: 'pages/be-lawyer/index', title: '我是签约律师' },
  inbox: { root: 'account', page: 'pages/inbox/index', title: '消息' },

  booking: { root: 'booking', page: 'pages/start/index', title: '找律师问问' },
  outsideHelp: { root: 'booking', page: 'pages/outside-help/index', title: '镇外的机构帮您' },
  bookingTopic: { root: 'booking', page: 'pages/topic/index', title: '找律师问问' },
  bookingWords: { root: 'booking', page: 'pages/words/index', title: '找律师问问' },
  bookingWhom: { root: 'booking', page: 'pages/whom/index', title: '找律师问问' },
  bookingWay: { root: 'booking', page: 'pages/way/index', title: '找律师问问' },
  bookingSummary: { root: 'booking', page: 'pages/summary/index', title: '最后看一遍' },
  booked: { root: 'booking', page: 'pages/booked/index', title: '收到了' },

  episode: { root: 'episode', page: 'pages/watch/index', title: '惠•说法' },
  episodeText: { root: 'episode', page: 'pages/text/index', title: '文字版' },

  matter: { root: 'matter', page: 'pages/detail/index', title: '法律咨询' },
  matterWrite: { root: 'matter', page: 'pages/write/index', title: '写给律师' },
  matterMove: { root: 'matter', page: 'pages/move/index', title: '改时间' },
  matterRate: { root: 'matter', page: 'pages/rate/index', title: '评价' },

  offers: { root: 'adviser', page: 'pages/offers/index', title: '派给您的事' },
  decline: { root: 'adviser', page: 'pages/decline/index', title: '不接这件事' },
  tasks: { root: 'adviser', page: 'pages/tasks/index', title: '日程' },
  task: { root: 'adviser', page: 'pages/task/index', title: '咨询' },
  taskAsk: { root: 'adviser', page: 'pages/ask/index', title: '请咨询人补充' },
  week: { root: 'adviser', page: 'pages/week/index', title: '一周日程' },
  calendarFeed: { root: 'adviser', page: 'pages/calendar-feed/index', title: '放进手机日历' },
  leave: { root: 'adviser', page: 'pages/leave/index', title: '休假' },
  handOver: { root: 'adviser', page: 'pages/hand-over/index', title: '转给同事' },
  assign: { root: 'adviser', page: 'pages/assign/index', title: '分给律师' },
  firm: { root: 'adviser', page: 'pages/firm/index', title: '本所' },
  adviserMine: { root: 'adviser', page: 'pages/mine/index', title: '我的' },

  disclosureHow: { root: 'disclosure', page: 'pages/how/index', title: '要政府的文件' },
  disclosureWhat: { root: 'disclosure', page: 'pages/what/index', title: '要政府的文件' },
  disclosureWho: { root: 'disclosure', page: 'pages/who/index', title: '要政府的文件' },
  disclosureContact: { root: 'disclosure', page: 'pages/contact/index', title: '要政府的文件' },
  disclosureReceive: { root: 'disclosure', page: 'pages/receive/index', title: '要政府的文件' },
  disclosureSummary: { root: 'disclosure', page: 'pages/summary/index', title: '最后看一遍' },
  disclosureFiled: { root: 'disclosure', page: 'pages/filed/index', title: '交上去了' },
  disclosureRequest: { root: 'disclosure', page: 'pages/request/index', title: '要政府的文件' },
  disclosureCorrect: { root: 'disclosure', page: 'pages/correct/index', title: '补充' },

  files: { root: 'guide', page: 'pages/files/index', title: '要政府的文件' },
  complaints: { root: 'guide', page: 'pages/complaints/index', title: '投诉、举报' },
  villageAccounts: { root: 'guide', page: 'pages/village-accounts/index', title: '看村里的账' },
  helpers: { root: 'guide', page: 'pages/helpers/index', title: '叫人帮我' },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

/** A route's path as WeChat and the h5 router know it, without the leading slash. */
export function pageOf(route: Route): string {
  return route.root ? `${route.root}/${route.page}` : route.page;
}

const all: readonly Route[] = Object.values(ROUTES);

export const mainPages = all.filter((route) => !route.root).map((route) => route.page);

export const subPackages = [...new Set(all.flatMap((route) => route.root ?? []))].map((root) => ({
  root,
  pages: all.filter((route) => route.root === root).map((route) => route.page),
}));

export const tabs = all.flatMap((route) => (route.tab ? [{ page: route.page, ...route.tab }] : []));

/** The route that a page path belongs to. */
export function routeAt(path: string): Route | undefined {
  return all.find((route) => pageOf(route) === path.replace(/^\//, '').split('?')[0]);
}
