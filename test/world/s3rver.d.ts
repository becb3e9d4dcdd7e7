/** What is used of s3rver, which brings no types. */
declare module 's3rver' {
  import type { Server } from 'node:http';

  export default class S3rver {
    httpServer: Server;
    constructor(options: {
      port: number;
      silent: boolean;
      directory: string;
      configureBuckets: { name: string; configs: [] }[];
    });
    run(): Promise<unknown>;
    close(): Promise<void>;
  }
}
