import { refuse, wxCall } from './wx-calls.mjs';

const BUTTON_MAX_LETTERS = 4;
const SHEET_MAX_CHOICES = 6;
const TOAST_WITH_ICON_MAX_LETTERS = 7;

/**
 * Modals, action sheets and toasts. A dialog covers the page until the person answers it: `app.dialog` shows it,
 * `phone.answer('同意')` presses one of its buttons.
 */
export function dialogApi(app) {
  const open = (dialog) =>
    new Promise((resolve) => {
      app.dialog = { ...dialog, resolve };
    });
  return {
    showModal: wxCall(app, 'showModal', (options) => open(modal(app, options))),
    showActionSheet: wxCall(app, 'showActionSheet', (options) => open(sheet(app, options))),
    showToast: wxCall(app, 'showToast', (options) => showToast(app, options)),
    hideToast: wxCall(app, 'hideToast', () => void (app.toast = null)),
    showLoading: wxCall(app, 'showLoading', ({ title }) => void (app.loading = title ?? '')),
    hideLoading: wxCall(app, 'hideLoading', () => void (app.loading = null)),
  };
}

/** Presses a button of the open dialog. */
export function answerDialog(app, button) {
  const dialog = app.dialog;
  if (!dialog) throw new Error(`no dialog is open to answer 「${button}」`);
  if (!(button in dialog.buttons)) {
    throw new Error(`the dialog 「${dialog.text}」 has ${Object.keys(dialog.buttons).join('、')}, not 「${button}」`);
  }
  app.dialog = null;
  const result = dialog.buttons[button];
  dialog.resolve(result instanceof Error ? Promise.reject(result) : result);
}

function modal(app, { title = '', content = '', confirmText = '确定', cancelText = '取消', showCancel = true }) {
  for (const text of [confirmText, cancelText]) {
    if ([...text].length > BUTTON_MAX_LETTERS) {
      throw refuse(app, 'dialog', `the button 「${text}」 is longer than ${BUTTON_MAX_LETTERS} letters`);
    }
  }
  const buttons = { [confirmText]: { confirm: true, cancel: false, content: '' } };
  if (showCancel) buttons[cancelText] = { confirm: false, cancel: true, content: '' };
  return { text: [title, content].filter(Boolean).join('：'), buttons };
}

function sheet(app, { itemList = [], alertText = '' }) {
  if (itemList.length === 0 || itemList.length > SHEET_MAX_CHOICES) {
    throw refuse(app, 'dialog', `an action sheet has 1 to ${SHEET_MAX_CHOICES} choices, not ${itemList.length}`);
  }
  const buttons = Object.fromEntries(itemList.map((text, tapIndex) => [text, { tapIndex }]));
  return { text: alertText, buttons: { ...buttons, 取消: new Error('cancel') } };
}

function showToast(app, { title = '', icon = 'success', duration = 1500 }) {
  if (icon !== 'none' && [...title].length > TOAST_WITH_ICON_MAX_LETTERS) {
    app.faults.add(
      'dialog',
      `the toast 「${title}」 is cut: with an icon only ${TOAST_WITH_ICON_MAX_LETTERS} letters show`,
    );
  }
  app.toast = title;
  app.timers.set(() => (app.toast = null), duration);
}
