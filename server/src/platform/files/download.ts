import type { FastifyReply } from 'fastify';
import type { Download } from './kept-files.js';

/**
 * Sends a file as something to save (RFC 6266). Whatever is in it, no browser takes it for a page of ours: it is never
 * shown, never guessed at, and runs nothing.
 */
export function sendDownload(reply: FastifyReply, { name, kind, stream }: Download): void {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  void reply
    .headers({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="file.${kind}"; filename*=UTF-8''${encoded}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    })
    .send(stream);
}
