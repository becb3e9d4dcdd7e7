import vm from 'node:vm';

/**
 * Names a browser or Node has and WeChat lacks (or lacks on many phones: Intl on Android, BigInt before iOS 14). They
 * are absent from the realm, so code that touches one throws ReferenceError.
 */
export const LACKING_GLOBALS = [
  ...['window', 'document', 'self', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['fetch', 'Headers', 'Request', 'Response', 'FormData', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
  ...['AbortController', 'AbortSignal', 'Blob', 'File', 'FileReader', 'URL', 'URLSearchParams'],
  ...['TextEncoder', 'TextDecoder', 'atob', 'btoa', 'crypto', 'performance', 'structuredClone', 'queueMicrotask'],
  ...['requestAnimationFrame', 'requestIdleCallback', 'MessageChannel', 'BroadcastChannel', 'Worker', 'Image'],
  ...['Event', 'EventTarget', 'CustomEvent', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver'],
  ...['alert', 'confirm', 'prompt', 'Buffer', 'process', 'setImmediate', 'clearImmediate'],
  ...['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'BigInt', 'WeakRef', 'FinalizationRegistry'],
];

/**
 * Built-in methods newer than the oldest phones (iOS 11, Chrome 66, from base library 2.20.2) which WeChat's bundled
 * core-js 3.10 does not add. It does add flat, fromEntries, allSettled, any, matchAll, replaceAll and globalThis.
 */
export const LACKING_METHODS = [
  ...['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'].map(
    (m) => `Array.prototype.${m}`,
  ),
  ...['String.prototype.at', 'String.prototype.isWellFormed', 'String.prototype.toWellFormed'],
  ...['Object.hasOwn', 'Object.groupBy', 'Map.groupBy', 'Array.fromAsync', 'Promise.withResolvers', 'Promise.try'],
  ...['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf'].map((m) => `Set.prototype.${m}`),
];

/**
 * The JavaScript world of a mini-program: ECMAScript as the oldest supported phones have it, timers, console, nothing
 * of a browser, nothing of Node. `copy` makes plain data anew inside it, so that `instanceof` and plain-object tests
 * hold there.
 */
export function phoneRealm({ timers, faults, logs }) {
  const context = vm.createContext(
    {
      console: phoneConsole(faults, logs),
      setTimeout: (...args) => timers.set(...args),
      clearTimeout: (id) => timers.clear(id),
      setInterval: (...args) => timers.repeat(...args),
      clearInterval: (id) => timers.clear(id),
    },
    { codeGeneration: { strings: false, wasm: false } },
  );
  const limit = vm.runInContext(`(${limitRealm})`, context);
  limit((kind, message) => faults.add(kind, message), LACKING_GLOBALS, LACKING_METHODS);
  const parse = vm.runInContext('JSON.parse', context);
  const copy = (value) => (typeof value === 'object' && value !== null ? parse(JSON.stringify(value)) : value);
  return { context, copy, Promise: vm.runInContext('Promise', context) };
}

function phoneConsole(faults, logs) {
  const log =
    (level) =>
    (...args) =>
      logs.push({ level, text: args.map(String).join(' ') });
  const error = (...args) => {
    log('error')(...args);
    faults.add('console', args.find((arg) => arg?.stack) ?? args.map(String).join(' '));
  };
  return {
    log: log('log'),
    info: log('info'),
    warn: log('warn'),
    debug: log('debug'),
    group() {},
    groupEnd() {},
    error,
  };
}

/** Runs inside the realm (its text is evaluated there), so it may use nothing from this module. */
function limitRealm(report, lackingGlobals, lackingMethods) {
  for (const name of lackingGlobals) delete globalThis[name];
  for (const path of lackingMethods) {
    const parts = path.split('.');
    const method = parts.pop();
    const owner = parts.reduce((value, part) => value?.[part], globalThis);
    if (owner) delete owner[method];
  }

  // What these print depends on the phone's language and engine, so no two phones show the same.
  for (const method of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    Date.prototype[method] = function () {
      report('locale', `Date#${method} differs from phone to phone`);
      return this.toString();
    };
  }
  Number.prototype.toLocaleString = function () {
    report('locale', 'Number#toLocaleString differs from phone to phone');
    return this.toString();
  };

  // iOS reads '2026-01-05T09:00:00' but not '2026-01-05 09:00:00'; Android reads both, so nobody notices.
  const unreadable = (text) => {
    if (typeof text !== 'string' || !/^\d{4}-\d{1,2}(-\d{1,2})? |^\d{4}-(\d-|\d{2}-\d(?!\d))/.test(text)) return false;
    report('date', `iOS cannot read the date '${text}'`);
    return true;
  };
  globalThis.Date = new Proxy(Date, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 1 && unreadable(args[0]) ? [NaN] : args, newTarget),
    get: (target, key) => (key === 'parse' ? (text) => (unreadable(text) ? NaN : target.parse(text)) : target[key]),
  });

  // WeChat forbids code from text, except this one phrase that libraries use to find the global object.
  const NativeFunction = Function;
  globalThis.Function = function (...args) {
    if (args.length === 1 && /^return this;?$/.test(String(args[0]).trim())) return () => globalThis;
    throw new EvalError('WeChat does not run code from text');
  };
  globalThis.Function.prototype = NativeFunction.prototype;
}
