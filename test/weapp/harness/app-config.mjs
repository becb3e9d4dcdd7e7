import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What app.json says about a built mini-program: its pages, its tabs, its packages. */
export class AppConfig {
  constructor(dist) {
    this.json = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'));
    const subpackages = this.json.subPackages ?? this.json.subpackages ?? [];
    this.subpackages = subpackages.map((entry) => {
      const root = trimSlashes(entry.root);
      return { root, name: entry.name ?? root, routes: entry.pages.map((page) => `${root}/${trimSlashes(page)}`) };
    });
    this.mainRoutes = this.json.pages.map(trimSlashes);
    this.routes = [...this.mainRoutes, ...this.subpackages.flatMap((entry) => entry.routes)];
    this.tabs = this.json.tabBar?.list ?? [];
    this.tabRoutes = this.tabs.map((tab) => trimSlashes(tab.pagePath));
    this.firstRoute = trimSlashes(this.json.entryPagePath ?? this.mainRoutes[0]);
    this.loadsOnDemand = this.json.lazyCodeLoading === 'requiredComponents';
  }

  /** The root of the sub-package that holds a file, or '' for the main package. */
  packageOf(file) {
    const inside = trimSlashes(file);
    return this.subpackages.find(({ root }) => inside === root || inside.startsWith(`${root}/`))?.root ?? '';
  }

  isTab(route) {
    return this.tabRoutes.includes(route);
  }
}

/** The two parts of a page's address. WeChat hands the query over as written, without decoding it. */
export function addressOf(url) {
  const [place, search = ''] = String(url).split(/\?(.*)/s);
  const pairs = search.split('&').filter(Boolean);
  const query = Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s)).map(([key, value = '']) => [key, value]));
  return { place, query };
}

export function trimSlashes(text) {
  return text.replace(/^\/+|\/+$/g, '');
}
