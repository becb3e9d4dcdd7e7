import type { AddressInfo } from 'node:net';
import S3rver from 's3rver';
import type { S3Place } from '../../server/src/config.js';

const NAME = 'huifa';
/** The one key that s3rver knows. It refuses others; that a signature is right it does not check. */
const KEY = 'S3RVER';

/** A service that speaks S3, with a bucket for the files of a town. */
export async function openBucket(directory: string): Promise<{ place: S3Place; close: () => Promise<void> }> {
  const service = new S3rver({
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: NAME, configs: [] }],
  });
  await service.run();
  const { port } = service.httpServer.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  const place = { endpoint, bucket: NAME, region: 'us-east-1', accessKey: KEY, secretKey: KEY, pathStyle: true };
  return { place, close: () => service.close() };
}
