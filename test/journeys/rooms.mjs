/** Every page of the desk, as its router names them: a new page is one of them by being there. */
import { readFileSync } from 'node:fs';
import { scopeOf } from '@huifa/shared/access/matrix';

const OFFICE = new URL('../../office/src/', import.meta.url);
const ROUTE = /const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*(path|id): '([^']+)'/g;
const ROOM = /to: '([^']+)',\s*label: '[^']+',\s*action: '([^']+)'/g;

/** All paths of the router: '/', '/matters/$id', '/keeping/people'. `source`: office/src/routes.tsx. */
export function pathsOfTheDesk(source = read('routes.tsx')) {
  const routes = new Map();
  for (const [, name, parent, kind, path] of source.matchAll(ROUTE))
    routes.set(name, { parent, path: kind === 'id' ? '' : path });
  const written = source.match(/createRoute\(/g)?.length ?? 0;
  if (routes.size !== written) throw new Error(`${written} routes are written, ${routes.size} of them understood`);
  const full = (name) => {
    const route = routes.get(name);
    return route === undefined ? '' : full(route.parent) + (route.path === '/' ? '' : route.path);
  };
  const paths = [...routes].filter(([, { path }]) => path !== '').map(([name]) => full(name) || '/');
  return [...new Set(paths)];
}

/** Who of the demo's `office` has business on a page: whom its room is for, or the director. */
export function visitorOf(path, office, source = read('rooms.ts')) {
  const rooms = new Map([...source.matchAll(ROOM)].map(([, to, action]) => [to, action]));
  const action = rooms.get(path) ?? (path === '/keeping' ? undefined : 'board.read');
  const may = office.filter(({ role }) => action === undefined || scopeOf(action, role) !== null);
  const person = may.find(({ role }) => role === 'director') ?? may[0];
  if (person === undefined) throw new Error(`nobody of the demo town may do ${action}, to which ${path} belongs`);
  return person;
}

function read(file) {
  return readFileSync(new URL(file, OFFICE), 'utf8');
}
