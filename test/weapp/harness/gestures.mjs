import { enter, formValues, isChecked, tick } from './form-controls.mjs';
import { findAll, isHidden, textOf, upwards } from './view-tree.mjs';

const BUBBLING = /^(tap|longpress|longtap|touchstart|touchmove|touchend|touchcancel)$/;

/** WeChat cuts what is typed after 140 letters unless the page says otherwise. */
export const DEFAULT_MAX_LENGTH = 140;

/** What fingers do to the view, and what WeChat's native controls make of it. */
export class Gestures {
  tapping = false;
  #app;

  constructor(app) {
    this.#app = app;
  }

  /** Taps a node as a finger would: nothing hidden, nothing disabled, nothing under a dialog. */
  tap(node) {
    const around = upwards(node);
    if (this.#app.dialog) throw new Error(`a dialog covers the page: ${this.#app.dialog.text}`);
    if (around.some(isHidden)) throw new Error(`${describe(node)} is hidden`);
    const disabled = around.find(
      ({ tag, attr }) => attr?.disabled && /^(button|input|textarea|picker|switch)$/.test(tag),
    );
    if (disabled) throw new Error(`${describe(disabled)} is disabled`);
    this.tapping = true;
    try {
      const heard = this.dispatch(node, 'tap', { x: 0, y: 0 });
      if (!this.#act(node) && !heard) throw new Error(`nothing hears a tap on ${describe(node)}`);
    } finally {
      this.tapping = false;
    }
  }

  /** Types into a field, in place of what stood there. */
  type(node, text) {
    if (node.attr.disabled) throw new Error(`${describe(node)} is disabled`);
    if (node.attr.type === 'number' && /\D/.test(text)) throw new Error(`the number keyboard has no '${text}'`);
    const max = Number(node.attr.maxlength || DEFAULT_MAX_LENGTH);
    const value = max < 0 ? text : [...text].slice(0, max).join('');
    this.dispatch(node, 'focus', { value, height: 0 });
    enter(this.#app.pages.top, node, value);
    this.dispatch(node, 'input', { value, cursor: value.length });
    this.dispatch(node, 'blur', { value, cursor: value.length });
  }

  /** Picks from a picker: an index, or an array of indexes, or a day 'YYYY-MM-DD' in date mode. */
  pick(node, value) {
    if (node.attr.disabled) throw new Error(`${describe(node)} is disabled`);
    enter(this.#app.pages.top, node, value);
    this.dispatch(node, 'change', { value });
  }

  /** A component's triggerEvent: heard by the functions its host names, no further. */
  emit(host, event, detail) {
    if (host) this.dispatch(host, event, detail, { bubbles: false });
  }

  /** Sends an event from a node upwards. @returns whether anything listens */
  dispatch(node, type, detail, { bubbles = BUBBLING.test(type) } = {}) {
    let heard = false;
    for (const at of bubbles ? upwards(node) : [node]) {
      const binding = at.attr && bindingOf(at.attr, type);
      if (!binding) continue;
      heard = true;
      at.owner.call(binding.handler, this.#event(type, node, at, detail));
      if (binding.stops) break;
    }
    return heard;
  }

  #event(type, target, current, detail) {
    const touch = { identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 };
    const touches = type.startsWith('touch') || type === 'tap' ? [touch] : [];
    return this.#app.realm.copy({
      ...{ type, timeStamp: Date.now(), detail, mark: {}, touches, changedTouches: touches },
      target: subject(target),
      currentTarget: subject(current),
    });
  }

  /** What native controls do by themselves when tapped. @returns whether they did anything */
  #act(node) {
    for (const at of upwards(node)) {
      const act = ACTIONS[at.tag];
      if (act) return act(this, this.#app, at) !== false;
    }
    return false;
  }
}

const ACTIONS = {
  button(gestures, app, node) {
    const kind = node.attr.formType;
    const form = kind && upwards(node).find(({ tag }) => tag === 'form');
    if (!form) return false;
    return gestures.dispatch(form, kind, kind === 'submit' ? { value: formValues(app.pages.top, form) } : {});
  },
  label(gestures, app, node) {
    const controls = /^(radio|checkbox|switch|button)$/;
    const named = node.attr.for && findAll(app.view(), ({ attr }) => attr.id === node.attr.for)[0];
    const control = named || findAll(node, ({ tag }) => controls.test(tag))[0];
    return control ? ACTIONS[control.tag]?.(gestures, app, control) : false;
  },
  radio: change,
  checkbox: change,
  switch(gestures, app, node) {
    const value = !isChecked(app.pages.top, node);
    enter(app.pages.top, node, value);
    return gestures.dispatch(node, 'change', { value });
  },
  input: focus,
  textarea: focus,
  navigator(gestures, app, node) {
    const { url, delta, openType: kind = 'navigate' } = node.attr;
    const name = { navigate: 'navigateTo', redirect: 'redirectTo' }[kind] ?? kind;
    app.wx[name]({ url, delta, fail() {} });
  },
};

function change(gestures, app, node) {
  if (node.attr.disabled) throw new Error(`${describe(node)} is disabled`);
  const told = tick(app.pages.top, node);
  if (told) gestures.dispatch(told.group, 'change', { value: told.value });
}

function focus(gestures, app, node) {
  gestures.dispatch(node, 'focus', { value: node.attr.value ?? '', height: 0 });
}

function bindingOf(attr, type) {
  for (const [prefix, stops] of Object.entries({ bind: false, 'bind:': false, catch: true, 'catch:': true })) {
    const handler = attr[prefix + type];
    if (handler) return { handler, stops };
  }
  return null;
}

function subject({ attr }) {
  return { id: attr.id ?? '', dataset: datasetOf(attr), offsetLeft: 0, offsetTop: 0 };
}

/** data-user-name becomes userName, data-userName becomes username. */
function datasetOf(attr) {
  const entries = Object.entries(attr).filter(([name]) => name.startsWith('data-'));
  const camel = (name) =>
    name
      .slice(5)
      .toLowerCase()
      .replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return Object.fromEntries(entries.map(([name, value]) => [camel(name), value]));
}

export function describe(node) {
  const text = textOf(node).slice(0, 20);
  return `<${node.tag}${node.attr?.id ? ` id=${node.attr.id}` : ''}>${text ? ` 「${text}」` : ''}`;
}
