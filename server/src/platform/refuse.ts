import { HttpException } from '@nestjs/common';
import { type ErrorCode, ERRORS } from '@huifa/shared/kernel/errors';

/** A refusal that a person can cause: `throw refuse('SLOT_TAKEN')`. Status and sentence come from the error table. */
export class RefusalException extends HttpException {
  constructor(
    readonly code: ErrorCode,
    readonly details?: unknown,
  ) {
    super({ code, message: ERRORS[code].message }, ERRORS[code].status);
  }
}

export function refuse(code: ErrorCode, details?: unknown): RefusalException {
  return new RefusalException(code, details);
}
