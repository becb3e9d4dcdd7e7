import { createRequire } from 'node:module';
import vm from 'node:vm';
import { ComponentInstance } from './component-instance.mjs';

const { wxmlToJs } = createRequire(import.meta.url)('miniprogram-compiler');
const compiled = new Map();

/** Advice, not a fault: it comes on every rendering of a list without keys. */
const ADVICE = /wx:key/;

/**
 * Compiles all WXML and WXS of a package with WeChat's own compiler; once per folder, it takes a moment. The view is a
 * world apart from the logic: it gets a copy of the data, made in its own realm.
 *
 * @returns {(file: string, data: object, complain: (message: string) => void) => object} renders one WXML file
 */
export function compileViews(dist) {
  if (!compiled.has(dist)) compiled.set(dist, compile(dist));
  return compiled.get(dist);
}

function compile(dist) {
  const complaints = [];
  const say = (message) => ADVICE.test(message) || complaints.push(message?.message ?? String(message));
  const realm = vm.createContext({ console: { log: say, info: say, warn: say, error: say } });
  const code = wxmlToJs(dist, { maxBuffer: 64 * 1024 * 1024 });
  const views = vm.runInContext(`(function (window, document) {${code}})`, realm)({}, {});
  const parse = vm.runInContext('JSON.parse', realm);
  return (file, data, complain) => {
    const view = views(file);
    if (!view) throw new Error(`${file} is missing`);
    complaints.length = 0;
    const tree = view(parse(JSON.stringify(data)), {}, {});
    for (const complaint of complaints) complain(complaint.replace(/^WXMLRT_\$gwx:/, ''));
    return tree;
  };
}

/**
 * The page as a person sees it: nodes `{ tag, attr, children, parent, owner }` and texts `{ text, parent }`. The owner
 * is the page or component whose functions the node's events call.
 */
export function viewTree(app, page) {
  return render(app, { file: page.route, owner: page, page, path: '' });
}

function render(app, place) {
  const complain = (message) => app.faults.addOnce('view', message);
  return grow(app, app.render(`${place.file}.wxml`, place.owner.data, complain), null, place);
}

function grow(app, raw, parent, place) {
  if (typeof raw !== 'object') return { text: String(raw), parent };
  const node = { tag: raw.tag.replace(/^wx-/, ''), attr: raw.attr ?? {}, parent, owner: place.owner, children: [] };
  const component = app.definitions.componentFile(place.file, node.tag);
  const children = (raw.children ?? []).map((child, i) =>
    grow(app, child, node, { ...place, path: `${place.path}/${i}` }),
  );
  node.children = component ? growComponent(app, component, node, children, place) : children;
  return node;
}

function growComponent(app, file, node, slotted, place) {
  const key = `${file}@${place.path}`;
  const known = place.page.components.get(key);
  if (known) {
    known.give(node.attr);
  } else {
    const emit = (event, detail) => app.gestures.emit(place.page.hosts.get(key), event, detail);
    place.page.components.set(key, new ComponentInstance(app, app.definitions.component(file), node.attr, emit));
  }
  place.page.hosts.set(key, node);
  node.component = file;
  const inside = render(app, { ...place, file, owner: place.page.components.get(key), path: key });
  fillSlots(inside, slotted);
  for (const child of inside.children) child.parent = node;
  return inside.children;
}

function fillSlots(node, slotted) {
  node.children = node.children.flatMap((child) => {
    if (child.tag !== 'slot') {
      if (child.children) fillSlots(child, slotted);
      return [child];
    }
    const filling = slotted.filter((other) => (other.attr?.slot ?? '') === (child.attr.name ?? ''));
    for (const other of filling) other.parent = node;
    return filling;
  });
}

/** All text a person can read there, in order; what is hidden is left out. */
export function textOf(node) {
  if (node.text !== undefined) return node.text;
  if (isHidden(node)) return '';
  return node.children.map(textOf).join('');
}

/** Every element below (and with) the node for which `test` holds. */
export function findAll(node, test, found = []) {
  if (node.text !== undefined) return found;
  if (test(node)) found.push(node);
  for (const child of node.children) findAll(child, test, found);
  return found;
}

export function isHidden(node) {
  return node.attr?.hidden === true || node.attr?.hidden === 'true';
}

/** The node and all around it, innermost first. */
export function upwards(node) {
  const chain = [];
  for (let at = node; at; at = at.parent) chain.push(at);
  return chain;
}

/** Elements and depth as WeChat's own audit counts them: components and texts are no extra level. */
export function countNodes(node, depth = 0) {
  if (node.text !== undefined) return { nodes: 0, depth };
  const own = node.component || node.tag === 'page' ? 0 : 1;
  let total = { nodes: own, depth: depth + own };
  for (const child of node.children) {
    const below = countNodes(child, depth + own);
    total = { nodes: total.nodes + below.nodes, depth: Math.max(total.depth, below.depth) };
  }
  return total;
}
