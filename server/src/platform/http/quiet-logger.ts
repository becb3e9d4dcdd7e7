import type { LoggerService } from '@nestjs/common';
import type { AppMode } from '../../config.js';

/** JSON lines without personal data: callers pass codes and ids, never rows. Silent about routine outside production. */
export class QuietLogger implements LoggerService {
  constructor(private readonly mode: AppMode) {}

  log(message: unknown, context?: string): void {
    if (this.mode === 'production') this.write('info', message, context);
  }

  warn(message: unknown, context?: string): void {
    if (this.mode !== 'test') this.write('warn', message, context);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, typeof rest.at(-1) === 'string' ? (rest.at(-1) as string) : undefined);
  }

  private write(level: string, message: unknown, context: string | undefined): void {
    const body = typeof message === 'object' && message !== null ? message : { message: String(message) };
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, context, ...body })}\n`);
  }
}
