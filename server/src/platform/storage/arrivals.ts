import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../config.module.js';
import { refuse } from '../refuse.js';

/** A file that has arrived, lies apart on this machine, and has not been looked at. */
export interface Arrived {
  readonly path: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
  readonly bytes: number;
}

/** Takes files in. Nothing that arrives is anywhere but here until somebody has judged its bytes. */
@Injectable()
export class Arrivals {
  private readonly folder: string;

  constructor(@Inject(CONFIG) { filesDir }: Config) {
    this.folder = join(filesDir, 'arriving');
  }

  /** Takes a stream of at most `most` bytes. The caller keeps the file (`Storage.keep`) and then discards it. */
  async receive(stream: Readable, most: number): Promise<Arrived> {
    const path = join(this.folder, randomUUID());
    await mkdir(this.folder, { recursive: true });
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _, done) {
        bytes += chunk.length;
        hash.update(chunk);
        done(bytes > most ? refuse('FILE_TOO_LARGE') : null, chunk);
      },
    });
    try {
      await pipeline(stream, counted, createWriteStream(path, { flush: true }));
    } catch (error) {
      await this.discard({ path });
      throw error;
    }
    return { path, digest: hash.digest('hex'), bytes };
  }

  discard({ path }: Pick<Arrived, 'path'>): Promise<void> {
    return rm(path, { force: true });
  }
}
