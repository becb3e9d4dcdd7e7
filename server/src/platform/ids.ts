import { randomBytes } from 'node:crypto';

/** A random id, 128 bits as 32 hex digits. Made by the app, since field encryption binds to the row. */
export function newId(): string {
  return randomBytes(16).toString('hex');
}

export const ID_PATTERN = /^[0-9a-f]{32}$/;
