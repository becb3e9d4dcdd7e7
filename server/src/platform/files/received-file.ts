import type { FastifyRequest } from 'fastify';
import { FILE_LIMITS } from '@huifa/shared/attachments/attachment.rules';
import { refuse } from '../refuse.js';
import type { Sent } from './kept-files.js';

/** One file and nothing else; the name stays as it was sent, so that a way out of a folder shows. */
const LIMITS = {
  preservePath: true,
  limits: { files: 1, fields: 0, parts: 1, fileSize: FILE_LIMITS.bytes, headerPairs: 20 },
};

/** The file of a multipart request; `name` where the phone knows a better one than its own copy has. None: FILE_NEEDED. More than ten megabytes: FILE_TOO_LARGE, before all of it is read. */
export async function receivedFile(request: FastifyRequest, name?: string): Promise<Sent> {
  if (!request.isMultipart()) throw refuse('FILE_NEEDED');
  try {
    const part = await request.file(LIMITS);
    if (part === undefined || part.fieldname !== 'file') throw refuse('FILE_NEEDED');
    return { name: name ?? part.filename, bytes: await part.toBuffer() };
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw refuse('FILE_TOO_LARGE');
    if (code?.startsWith('FST_')) throw refuse('FILE_NEEDED');
    throw error;
  }
}
