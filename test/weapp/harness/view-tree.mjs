import { createRequire } from 'node:module';
import vm from 'node:vm';
import { ComponentInstance } from './component-instance.mjs';

const { wxmlToJs } = createRequire(import.meta.url)('miniprogram-compiler');
const compiled = new Map();

// The compiled views give advice (a missing wx:key) on every rendering.
const SILENT = { log() {}, info() {}, warn() {}, error() {} };

/** Compiles all WXML and WXS of a package with WeChat's own compiler; once per folder, it takes a moment. */
export function compileViews(dist) {
  if (!compiled.has(dist)) {
    const code = wxmlToJs(dist, { maxBuffer: 64 * 1024 * 1024 });
    // The view is a world apart from the logic: it knows data, never the logic's objects.
    const view = vm.runInContext(`(function (window, document) {${code}})`, vm.createContext({ console: SILENT }));
    compiled.set(dist, view({}, {}));
  }
  return compiled.get(dist);
}

/**
 * The page as a person sees it: nodes `{ tag, attr, children, parent, owner }` and texts `{ text, parent }`. The owner
 * is the page or component whose functions the node's events call.
 */
export function viewTree(app, page) {
  return render(app, { file: page.route, owner: page, page, path: '' });
}

function render(app, place) {
  const view = app.views(`${place.file}.wxml`);
  if (!view) throw new Error(`${place.file}.wxml is missing`);
  return grow(app, view(place.owner.data, {}, {}), null, place);
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
