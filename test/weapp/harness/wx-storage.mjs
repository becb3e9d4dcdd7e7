import { refuse, wxCall } from './wx-calls.mjs';

export const STORAGE_KEY_MAX_BYTES = 1024 * 1024;
export const STORAGE_MAX_BYTES = 10 * 1024 * 1024;

/**
 * wx storage over a Map of JSON texts. Give two apps the same Map and the second is the same phone, opened again.
 */
export function storageApi(app, shelf) {
  const read = (key) => app.realm.copy(JSON.parse(shelf.get(key)));
  const write = (key, value) => {
    const text = JSON.stringify(value ?? '');
    const others = [...shelf].reduce((sum, [name, kept]) => sum + (name === key ? 0 : kept.length), 0);
    if (text.length > STORAGE_KEY_MAX_BYTES) throw refuse(app, 'storage', `entry '${key}' is larger than 1 MB`);
    if (others + text.length > STORAGE_MAX_BYTES) throw refuse(app, 'storage', 'storage is larger than 10 MB');
    shelf.set(key, text);
  };
  const get = ({ key }) => {
    if (!shelf.has(key)) throw new Error('data not found');
    return { data: read(key) };
  };
  const info = () => ({ keys: [...shelf.keys()], currentSize: 1, limitSize: STORAGE_MAX_BYTES / 1024 });
  return {
    getStorageSync: (key) => (shelf.has(key) ? read(key) : ''),
    setStorageSync: write,
    removeStorageSync: (key) => void shelf.delete(key),
    clearStorageSync: () => shelf.clear(),
    getStorageInfoSync: () => app.realm.copy(info()),
    getStorage: wxCall(app, 'getStorage', get),
    setStorage: wxCall(app, 'setStorage', ({ key, data }) => write(key, data)),
    removeStorage: wxCall(app, 'removeStorage', ({ key }) => void shelf.delete(key)),
    clearStorage: wxCall(app, 'clearStorage', () => shelf.clear()),
    getStorageInfo: wxCall(app, 'getStorageInfo', info),
  };
}
