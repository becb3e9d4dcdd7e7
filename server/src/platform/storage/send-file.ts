import type { FastifyReply, FastifyRequest } from 'fastify';
import { byteRange } from '@huifa/shared/kernel/byte-range';
import { refuse } from '../refuse.js';
import type { Storage } from './storage.js';

/** For what everybody may see: an address never shows other bytes, so it is asked for once. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';
/** For what only the desk sees. */
export const NOT_KEPT = 'private, no-cache';

/** A kept file as its feature knows it. */
interface Kept {
  readonly key: string;
  /** Tells its bytes from any others: their hash. */
  readonly digest: string;
  readonly mime: string;
  readonly bytes: number;
}

/**
 * Answers with a file, all or a part of it (RFC 9110): 200, 206, 304 or 416. Where nginx sends the bytes, only the
 * headers are ours, and parts are its own.
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  storage: Storage,
  { key, digest, mime, bytes }: Kept,
  cache: typeof FOR_GOOD | typeof NOT_KEPT,
): Promise<void> {
  const etag = `"${digest}"`;
  reply.headers({ etag, 'cache-control': cache, 'accept-ranges': 'bytes', 'content-type': mime });
  const { range: asked, 'if-none-match': known, 'if-range': same } = request.headers;
  if (
    known !== undefined &&
    String(known)
      .split(/\s*,\s*/)
      .some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)
  )
    return void reply.status(304).send();
  const internal = storage.internalPath(key);
  if (internal !== null) return void reply.header('x-accel-redirect', internal).send('');
  const range = same === undefined || same === etag ? byteRange(asked, bytes) : null;
  if (range === 'unsatisfiable')
    return void reply.status(416).header('content-range', `bytes */${bytes}`).type('text/plain').send('');
  // Fastify answers HEAD with the headers of what it would have sent, and reads that to its end: one byte will do.
  const stream = await storage.read(key, request.method === 'HEAD' ? { from: 0, to: 0 } : range);
  if (stream === null) {
    for (const name of ['etag', 'cache-control', 'content-type']) void reply.removeHeader(name);
    throw refuse('NOT_FOUND');
  }
  if (range !== null) reply.status(206).header('content-range', `bytes ${range.from}-${range.to}/${bytes}`);
  reply.header('content-length', range === null ? bytes : range.to - range.from + 1);
  void reply.send(stream);
}
