import { wxCall } from './wx-calls.mjs';
import { deviceApi } from './wx-device.mjs';
import { dialogApi } from './wx-dialogs.mjs';
import { navigationApi } from './page-stack.mjs';
import { requestApi } from './wx-request.mjs';
import { storageApi } from './wx-storage.mjs';

/**
 * The `wx` a mini-program gets. A function that is not here is undefined, as on an old phone; give it in `more` when a
 * journey needs it (`{ chooseMedia: () => ({ tempFiles: [...] }) }`).
 */
export function fakeWx(app, shelf, more) {
  return {
    ...deviceApi(app),
    ...storageApi(app, shelf),
    ...dialogApi(app),
    ...navigationApi(app),
    request: requestApi(app),
    ...Object.fromEntries(Object.entries(more).map(([name, run]) => [name, wxCall(app, name, run)])),
  };
}
