import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { ByteRange } from '@huifa/shared/kernel/byte-range';
import type { S3Place } from '../../config.js';
import type { Arrived } from './arrivals.js';
import { Storage } from './storage.js';

const nothing = (): void => undefined;
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

type Sdk = typeof import('@aws-sdk/client-s3');

/** Files in a bucket of an S3-compatible service (阿里云 OSS, 腾讯云 COS, MinIO), which all instances share. */
export class S3Storage extends Storage {
  private readonly ready: Promise<{ sdk: Sdk; client: S3Client }>;

  constructor(private readonly place: S3Place) {
    super();
    this.ready = this.open();
  }

  async keep(key: string, { path, bytes }: Arrived): Promise<void> {
    const { sdk, client } = await this.ready;
    const Body = createReadStream(path);
    await client.send(new sdk.PutObjectCommand({ ...this.object(key), Body, ContentLength: bytes }));
  }

  async read(key: string, range: ByteRange | null): Promise<Readable | null> {
    const { sdk, client } = await this.ready;
    const Range = range === null ? undefined : `bytes=${range.from}-${range.to}`;
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand({ ...this.object(key), Range }));
      return Body as Readable;
    } catch (error) {
      if (error instanceof sdk.NoSuchKey) return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    const { sdk, client } = await this.ready;
    await client.send(new sdk.DeleteObjectCommand(this.object(key)));
  }

  /** The bytes go through this process: the bucket is nobody else's to read. */
  internalPath(): string | null {
    return null;
  }

  private object(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.place.bucket, Key: key };
  }

  /** The library is a heavy one: only who keeps files in a bucket loads it. */
  private async open(): Promise<{ sdk: Sdk; client: S3Client }> {
    const sdk = await import('@aws-sdk/client-s3');
    const { endpoint, region, accessKey, secretKey, pathStyle } = this.place;
    const client = new sdk.S3Client({
      endpoint,
      region,
      credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
      forcePathStyle: pathStyle,
      // What goes wrong is told by whoever asked.
      logger: SILENT,
      // Amazon's newer checksums are not known to every service that speaks S3.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    return { sdk, client };
  }
}
