import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FILE_LIMITS, type FileKind } from '@huifa/shared/attachments/attachment.rules';
import { refuse } from '../refuse.js';
import { Arrivals } from '../storage/arrivals.js';
import { Storage } from '../storage/storage.js';
import { FileFault } from './file-fault.js';
import type { Judged } from './judge.js';

/** A file as it was sent, whole: at most `FILE_LIMITS.bytes`. */
export interface Sent {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A kept file on its way to who may read it. */
export interface Download {
  readonly name: string;
  readonly kind: FileKind;
  readonly stream: Readable;
}

/** Files of people: judged before they are kept, under a key that says nothing. */
@Injectable()
export class KeptFiles {
  constructor(
    private readonly arrivals: Arrivals,
    private readonly storage: Storage,
  ) {}

  /** FILE_TOO_LARGE, or FILE_REFUSED with the reason. `besides`: what this place does not take, in a `FileFault`. */
  async judged({ name, bytes }: Sent, besides: (kind: FileKind) => void = () => undefined): Promise<Judged> {
    if (bytes.length > FILE_LIMITS.bytes) throw refuse('FILE_TOO_LARGE');
    try {
      // Readers of pictures and documents weigh 25 MB: a server that never gets a file does without.
      const { judge } = await import('./judge.js');
      const file = await judge(name, bytes);
      besides(file.kind);
      return file;
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      throw refuse('FILE_REFUSED', [{ field: 'file', message: error.sentence }]);
    }
  }

  /** Keeps the bytes for good; resolves with their key. */
  async keep(bytes: Buffer): Promise<string> {
    const key = randomBytes(32).toString('hex');
    // Redrawn, a picture may be larger than it was sent.
    const arrived = await this.arrivals.receive(Readable.from([bytes]), Infinity);
    try {
      await this.storage.keep(key, arrived);
    } finally {
      await this.arrivals.discard(arrived);
    }
    return key;
  }

  read(key: string): Promise<Readable | null> {
    return this.storage.read(key, null);
  }

  remove(key: string): Promise<void> {
    return this.storage.remove(key);
  }
}
