import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the package's files told `App`, `Page` and `Component`, and which component each tag means where. */
export class Definitions {
  app = null;
  #pages = new Map();
  #components = new Map();
  #tags = new Map();
  #loading = '';
  #loadedPackages = new Set();
  #dist;
  #config;
  #loader;

  constructor(dist, config, loader, context) {
    this.#dist = dist;
    this.#config = config;
    this.#loader = loader;
    context.App = (definition) => (this.app = definition);
    context.getApp = () => this.app;
    context.Page = (definition) => this.#pages.set(this.#loading, definition);
    context.Component = (definition) => this.#components.set(this.#loading, definition);
    context.Behavior = (definition) => definition;
  }

  /** Without `lazyCodeLoading` a phone runs the code of all pages of a package when it opens the package. */
  openPackage(root) {
    if (this.#loadedPackages.has(root) || this.#config.loadsOnDemand) return;
    this.#loadedPackages.add(root);
    for (const route of this.#config.routes) if (this.#config.packageOf(route) === root) this.page(route);
  }

  page(route) {
    this.openPackage(this.#config.packageOf(route));
    if (!this.#pages.has(route)) this.#run(route);
    const definition = this.#pages.get(route);
    if (!definition) throw new Error(`${route}.js does not call Page()`);
    return definition;
  }

  component(file) {
    if (!this.#components.has(file)) this.#run(file);
    const definition = this.#components.get(file);
    if (!definition) throw new Error(`${file}.js does not call Component()`);
    return definition;
  }

  /** Which component file a tag stands for in the WXML of `file`; undefined for WeChat's own tags. */
  componentFile(file, tag) {
    if (!this.#tags.has(file)) {
      const own = readJson(path.join(this.#dist, `${file}.json`)).usingComponents ?? {};
      const all = { ...this.#config.json.usingComponents, ...own };
      const resolve = (target) =>
        target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(file), target);
      this.#tags.set(file, new Map(Object.entries(all).map(([name, target]) => [name, resolve(target)])));
    }
    return this.#tags.get(file).get(tag);
  }

  #run(file) {
    const before = this.#loading;
    this.#loading = file;
    this.#loader.load(file);
    this.#loading = before;
  }
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
