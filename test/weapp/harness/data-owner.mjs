/** WeChat refuses a setData of more than this and shows nothing new. */
export const SET_DATA_MAX_BYTES = 1024 * 1024;

/**
 * Gives a page or component instance `data` and a measured `setData`. Data crosses to the view as JSON, so functions
 * and undefined do not arrive, and every byte counts.
 */
export function giveData(app, instance, initial) {
  instance.data = app.realm.copy(initial ?? {});
  instance.setData = (patch, callback) => {
    const json = JSON.stringify(patch);
    const bytes = Buffer.byteLength(json);
    app.measures.setData(instance.route ?? app.pages.top?.route, bytes);
    if (bytes > SET_DATA_MAX_BYTES) {
      app.faults.add('setData', `${Math.round(bytes / 1024)} KB in one setData, WeChat refuses more than 1024`);
      return;
    }
    const values = app.realm.copy(patch);
    for (const [path, value] of Object.entries(values)) assign(instance.data, path, value);
    if (callback) app.timers.set(() => callback.call(instance));
  };
}

/** Sets 'list[2].name' or Taro's 'root.cn.[0].v' inside data, making what is missing on the way. */
function assign(data, path, value) {
  const keys = path.match(/[^.[\]]+/g);
  const last = keys.pop();
  let owner = data;
  keys.forEach((key, i) => {
    owner[key] ??= /^\d+$/.test(keys[i + 1] ?? last) ? [] : {};
    owner = owner[key];
  });
  owner[last] = value;
}
