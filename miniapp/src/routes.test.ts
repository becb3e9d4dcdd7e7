import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mainPages, pageOf, ROUTES, routeAt, subPackages } from './routes';

const here = dirname(fileURLToPath(import.meta.url));

it('names only pages that exist, each once', () => {
  const pages = Object.values(ROUTES).map(pageOf);
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages.filter((page) => !existsSync(join(here, `${page}.tsx`)))).toEqual([]);
});

it('keeps tab pages in the main package and everything else out of it', () => {
  expect(mainPages).toEqual(['home/index', 'episodes/index', 'matters/index', 'mine/index']);
  expect(subPackages.map(({ root }) => root).sort()).toEqual([
    'account',
    'adviser',
    'booking',
    'disclosure',
    'episode',
    'guide',
    'matter',
  ]);
});

it('finds the route of an address with parameters', () => {
  expect(routeAt('/matter/pages/detail/index?id=1')?.title).toBe('法律咨询');
  expect(routeAt('/nowhere')).toBeUndefined();
});
