import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorBody, type ErrorCode, sentenceOf } from '@huifa/shared/kernel/errors';
import { RefusalException, refuse } from '../refuse.js';

const DATABASE_AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'PROTOCOL_CONNECTION_LOST',
  'POOL_CLOSED',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_TOO_MANY_USER_CONNECTIONS',
]);

/** Every error leaves through here, as `{ code, message, requestId, details? }`; faults show nothing of their inside. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = toRefusal(error);
    if (refusal.code === 'INTERNAL') this.logger.error({ requestId: request.id, fault: describe(error) });
    const body: ErrorBody = {
      code: refusal.code,
      message: sentenceOf(refusal.code, refusal.details),
      requestId: request.id,
      ...(refusal.details === undefined ? {} : { details: refusal.details }),
    };
    void reply.status(refusal.getStatus()).header('cache-control', 'no-store').send(body);
  }
}

function toRefusal(error: unknown): RefusalException {
  if (error instanceof RefusalException) return error;
  if (isDatabaseAway(error)) return refuse('DATABASE_AWAY');
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'CALENDAR_MISSING') return refuse('CALENDAR_MISSING');
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refuse('PAYLOAD_TOO_LARGE');
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  return refuse(codeFor(status));
}

function codeFor(status: number | undefined): ErrorCode {
  if (status === 404 || status === 405) return 'NOT_FOUND';
  if (status === 429) return 'TOO_MANY_REQUESTS';
  if (status === 413) return 'PAYLOAD_TOO_LARGE';
  return status !== undefined && status >= 400 && status < 500 ? 'MALFORMED' : 'INTERNAL';
}

function isDatabaseAway(error: unknown): boolean {
  const { code, driverError, message } = error as { code?: string; driverError?: { code?: string }; message?: string };
  return (
    DATABASE_AWAY.has(code ?? '') ||
    DATABASE_AWAY.has(driverError?.code ?? '') ||
    /Pool is closed|closed state|Queue limit reached/.test(message ?? '')
  );
}

/** Class, code and stack, without the message of a database error: it would carry the query's values. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code, errno } = error as { code?: string; errno?: number };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8);
  const message = errno === undefined ? error.message : '';
  return [`${error.name} ${code ?? ''} ${errno ?? ''} ${message}`.trim(), ...frames].join('\n');
}
