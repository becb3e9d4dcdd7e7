import { findAll, textOf, upwards } from './view-tree.mjs';

/**
 * What a person entered lives in WeChat's native controls, not in the page's data. It stays until the page gives the
 * control another `value` or `checked`; then the page's word counts. Kept per page by the control's id or place.
 */
export function entered(page, node) {
  const kept = page.controls.get(keyOf(node));
  const given = givenValue(node);
  return kept && kept.given === given ? kept.value : given;
}

export function enter(page, node, value) {
  page.controls.set(keyOf(node), { value, given: givenValue(node) });
}

/** The values a form hands to bindsubmit, by the controls' names. */
export function formValues(page, form) {
  const named = findAll(form, (node) => node.attr.name && READ[node.tag]);
  return Object.fromEntries(named.map((node) => [node.attr.name, READ[node.tag](page, node)]));
}

export function isChecked(page, node) {
  const value = entered(page, node);
  return value === true || value === 'true';
}

/** Ticks a radio or checkbox and returns the group that hears of it, with the group's new value. */
export function tick(page, node) {
  if (node.tag === 'checkbox') {
    enter(page, node, !isChecked(page, node));
    const group = upwards(node).find(({ tag }) => tag === 'checkbox-group');
    return group && { group, value: READ['checkbox-group'](page, group) };
  }
  const group = upwards(node).find(({ tag }) => tag === 'radio-group');
  for (const radio of group ? findAll(group, ({ tag }) => tag === 'radio') : []) enter(page, radio, radio === node);
  return group && { group, value: String(node.attr.value ?? '') };
}

/** What stands on a label, a placeholder or the control itself; how a person names the control. */
export function controlNames(node) {
  const label = upwards(node).find(({ tag }) => tag === 'label');
  return [node.attr.placeholder, node.attr.ariaLabel, label && textOf(label)].filter(Boolean).map(String);
}

const READ = {
  input: entered,
  textarea: entered,
  switch: isChecked,
  slider: entered,
  picker: entered,
  'radio-group': (page, group) => {
    const ticked = findAll(group, (node) => node.tag === 'radio' && isChecked(page, node))[0];
    return ticked ? String(ticked.attr.value ?? '') : '';
  },
  'checkbox-group': (page, group) =>
    findAll(group, (node) => node.tag === 'checkbox' && isChecked(page, node)).map((node) =>
      String(node.attr.value ?? ''),
    ),
};

function givenValue(node) {
  const { checked, value = '' } = node.attr;
  return node.tag === 'radio' || node.tag === 'checkbox' || node.tag === 'switch' ? (checked ?? false) : value;
}

function keyOf(node) {
  if (node.attr.id) return `#${node.attr.id}`;
  const place = upwards(node).map((at) => `${at.tag}[${at.parent?.children.indexOf(at) ?? 0}]`);
  return place.join('<');
}
