import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteRange } from '@huifa/shared/kernel/byte-range';
import type { Arrived } from './arrivals.js';
import { Storage } from './storage.js';

/** Files in a folder of this machine, which all instances share. */
export class DiskStorage extends Storage {
  constructor(
    private readonly root: string,
    /** nginx's internal location for that folder, such as /files/; empty: we send the bytes. */
    private readonly location: string,
  ) {
    super();
  }

  async keep(key: string, { path }: Arrived): Promise<void> {
    const place = join(this.root, below(key));
    await mkdir(dirname(place), { recursive: true });
    await rename(path, place);
    await flushFolder(dirname(place));
  }

  async read(key: string, range: ByteRange | null): Promise<Readable | null> {
    const path = join(this.root, below(key));
    const there = await stat(path).catch(() => null);
    if (there === null) return null;
    return createReadStream(path, range === null ? {} : { start: range.from, end: range.to });
  }

  async remove(key: string): Promise<void> {
    await rm(join(this.root, below(key)), { force: true });
  }

  internalPath(key: string): string | null {
    return this.location === '' ? null : this.location + below(key);
  }
}

/** A folder for each first two digits: no folder grows too long for a person to look into. */
function below(key: string): string {
  return `${key.slice(0, 2)}/${key}`;
}

/** A name is on the disk only when its folder is. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
