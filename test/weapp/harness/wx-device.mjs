import { findAll } from './view-tree.mjs';
import { refuse, wxCall } from './wx-calls.mjs';

const WINDOW = {
  ...{ pixelRatio: 2, windowWidth: 375, windowHeight: 667, screenWidth: 375, screenHeight: 667, statusBarHeight: 20 },
  safeArea: { top: 20, bottom: 667, left: 0, right: 375, width: 375, height: 647 },
};
const DEVICE = {
  platform: 'ios',
  system: 'iOS 11.4',
  model: 'iPhone 6',
  brand: 'iPhone',
  deviceOrientation: 'portrait',
};
const BASE = { SDKVersion: '2.20.2', version: '8.0.16', language: 'zh_CN', fontSizeSetting: 16, theme: 'light' };

/** Functions that succeed and change nothing the harness looks at; each call is kept in `app.calls`. */
const QUIET = [
  ...['setNavigationBarTitle', 'setNavigationBarColor', 'showNavigationBarLoading', 'hideNavigationBarLoading'],
  ...['startPullDownRefresh', 'stopPullDownRefresh', 'pageScrollTo', 'vibrateShort', 'vibrateLong', 'hideKeyboard'],
  ...['hideTabBar', 'showTabBar', 'setTabBarItem', 'setTabBarStyle', 'showTabBarRedDot', 'hideTabBarRedDot'],
  ...['setTabBarBadge', 'removeTabBarBadge', 'hideHomeButton', 'setClipboardData', 'makePhoneCall', 'openLocation'],
  ...['showShareMenu', 'hideShareMenu', 'updateShareMenu', 'previewImage', 'openDocument', 'reportEvent'],
];

const EVENTS = ['AppShow', 'AppHide', 'NetworkStatusChange', 'WindowResize', 'MemoryWarning', 'ThemeChange', 'Error'];
const MORE_EVENTS = [
  'PageNotFound',
  'UnhandledRejection',
  'KeyboardHeightChange',
  'LazyLoadError',
  'AudioInterruptionEnd',
];

/** The phone itself: screen, system, sign-in, clipboard, measuring of elements. */
export function deviceApi(app) {
  const copy = (value) => app.realm.copy(value);
  const system = { ...WINDOW, ...DEVICE, ...BASE };
  const events = [...EVENTS, ...MORE_EVENTS].flatMap((event) => [`on${event}`, `off${event}`]);
  return {
    ...Object.fromEntries(QUIET.map((name) => [name, wxCall(app, name, () => ({}))])),
    ...Object.fromEntries(events.map((name) => [name, () => {}])),
    getSystemInfoSync: () => copy(system),
    getWindowInfo: () => copy(WINDOW),
    getDeviceInfo: () => copy(DEVICE),
    getAppBaseInfo: () => copy(BASE),
    getLaunchOptionsSync: () => copy(app.launchOptions),
    getEnterOptionsSync: () => copy(app.launchOptions),
    getAccountInfoSync: () => copy({ miniProgram: { appId: 'touristappid', envVersion: 'release', version: '1.0.0' } }),
    getMenuButtonBoundingClientRect: () => copy({ top: 24, left: 281, right: 368, bottom: 56, width: 87, height: 32 }),
    getSystemInfo: wxCall(app, 'getSystemInfo', () => system),
    getNetworkType: wxCall(app, 'getNetworkType', () => ({ networkType: 'wifi' })),
    getSetting: wxCall(app, 'getSetting', () => ({ authSetting: {} })),
    login: wxCall(app, 'login', () => ({ code: app.nextLoginCode() })),
    checkSession: wxCall(app, 'checkSession', () => ({})),
    requestSubscribeMessage: wxCall(app, 'requestSubscribeMessage', (options) => subscribe(app, options)),
    canIUse: (name) => String(name).split('.')[0] in app.wx,
    nextTick: (callback) => void app.timers.set(callback),
    createSelectorQuery: () => selectorQuery(app),
    createIntersectionObserver: () => observer(),
    env: copy({ USER_DATA_PATH: 'http://usr' }),
  };
}

/** WeChat asks for messages only straight from a tap: after an awaited request the question never appears. */
function subscribe(app, { tmplIds = [] }) {
  if (!app.gestures.tapping) {
    throw refuse(app, 'gesture', 'requestSubscribeMessage can only be invoked by user TAP gesture');
  }
  if (tmplIds.length > 3) throw refuse(app, 'gesture', 'requestSubscribeMessage takes at most 3 templates');
  return Object.fromEntries(tmplIds.map((id) => [id, app.subscribeAnswer]));
}

/** Elements are found, their sizes are made up: there is no layout here. */
function selectorQuery(app) {
  const asked = [];
  const rect = { left: 0, top: 0, right: 375, bottom: 40, width: 375, height: 40, scrollTop: 0, scrollLeft: 0 };
  const results = () =>
    asked.map(({ selector, many }) => {
      const found = selector ? findAll(app.view(), matches(selector)) : [{}];
      if (many) return app.realm.copy(found.map(() => rect));
      return found.length > 0 ? app.realm.copy(rect) : null;
    });
  const query = {
    in: () => query,
    select: (selector) => node(selector, false),
    selectAll: (selector) => node(selector, true),
    selectViewport: () => node(null, false),
    exec: (callback) =>
      app.timers.set(() => {
        const all = results();
        asked.forEach(({ each }, i) => each?.(all[i]));
        callback?.(all);
      }),
  };
  const node = (selector, many) => {
    const ask = (each) => (asked.push({ selector, many, each }), query);
    return { boundingClientRect: ask, scrollOffset: ask, node: ask, context: ask, fields: (_, each) => ask(each) };
  };
  return query;
}

function matches(selector) {
  const simple = selector.trim().split(/\s+/).pop();
  if (simple.startsWith('#')) return (node) => node.attr.id === simple.slice(1);
  if (simple.startsWith('.'))
    return (node) =>
      String(node.attr.class ?? '')
        .split(/\s+/)
        .includes(simple.slice(1));
  return (node) => node.tag === simple;
}

function observer() {
  const none = { relativeTo: () => none, relativeToViewport: () => none, observe() {}, disconnect() {} };
  return none;
}
