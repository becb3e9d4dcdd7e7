import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file of a built package: `{ name, bytes, text }`, text read when asked for. */
export function packageFiles(dist) {
  return readdirSync(dist, { recursive: true })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => statSync(path.join(dist, name)).isFile())
    .sort()
    .map((name) => ({
      name,
      bytes: statSync(path.join(dist, name)).size,
      get text() {
        return readFileSync(path.join(dist, name), 'utf8');
      },
    }));
}

export function scriptsOf(files) {
  return files.filter(({ name }) => name.endsWith('.js'));
}
