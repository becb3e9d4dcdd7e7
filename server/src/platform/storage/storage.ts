import type { Readable } from 'node:stream';
import type { ByteRange } from '@huifa/shared/kernel/byte-range';
import type { Arrived } from './arrivals.js';

/**
 * Where files lie, under keys of hexadecimal digits that their feature chose: the hash of public bytes, something random
 * for what is private. A file is written once and never changed, so the same key twice is the same file.
 */
export abstract class Storage {
  /** Puts an arrived file in its place. It is there for good when this resolves. */
  abstract keep(key: string, arrived: Arrived): Promise<void>;

  /** The bytes of a kept file, all or some; null when it is not there. */
  abstract read(key: string, range: ByteRange | null): Promise<Readable | null>;

  /** Deletes a file that only its own row named; one that is not there is fine. */
  abstract remove(key: string): Promise<void>;

  /** What nginx is told so that it sends the file itself (X-Accel-Redirect); null: we send it. */
  abstract internalPath(key: string): string | null;
}
