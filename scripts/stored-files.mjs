/** Files of a backup: copied, and known by their SHA-256, as `sha256sum --check` reads them. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The list of a backup, beside its files. */
export const SUMS = 'SHA256SUMS';

/** Every file below `folder`, by its path in it; [] when there is no such folder. */
export function filesBelow(folder, inside = '') {
  const path = join(folder, inside);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => {
      const name = join(inside, entry.name);
      return entry.isDirectory() ? filesBelow(folder, name) : [name];
    })
    .sort();
}

/** Copies everything below `from` into the folder `to`; resolves with the number of files. */
export function copyFiles(from, to) {
  const files = filesBelow(from);
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true, mode: 0o700 });
    copyFileSync(join(from, file), join(to, file));
  }
  return files.length;
}

/** Writes the list of everything that is in `folder`. */
export async function writeSums(folder) {
  const lines = [];
  for (const file of filesBelow(folder)) lines.push(`${await sha256(join(folder, file))}  ${file}\n`);
  writeFileSync(join(folder, SUMS), lines.join(''), { mode: 0o600 });
}

/** Files that are not what the list says, in words. */
export async function sumFaults(folder) {
  const wanted = readFileSync(join(folder, SUMS), 'utf8').trimEnd().split('\n');
  const faults = [];
  for (const line of wanted) {
    const [sum, file] = [line.slice(0, 64), line.slice(66)];
    if (!existsSync(join(folder, file))) faults.push(`缺少 ${file} / ${file} is missing`);
    else if ((await sha256(join(folder, file))) !== sum) faults.push(`${file} 已损坏 / ${file} is damaged`);
  }
  return faults;
}

async function sha256(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
