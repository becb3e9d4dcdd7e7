import { Global, Module } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../config.module.js';
import { KeptFiles } from '../files/kept-files.js';
import { Arrivals } from './arrivals.js';
import { DiskStorage } from './disk-storage.js';
import { S3Storage } from './s3-storage.js';
import { Storage } from './storage.js';

/** Files that people send: where they arrive, and where they are kept. */
@Global()
@Module({
  providers: [
    Arrivals,
    KeptFiles,
    {
      provide: Storage,
      inject: [CONFIG],
      useFactory: ({ filesDir, filesAccel, s3 }: Config) =>
        s3 === null ? new DiskStorage(filesDir, filesAccel) : new S3Storage(s3),
    },
  ],
  exports: [Arrivals, KeptFiles, Storage],
})
export class StorageModule {}
