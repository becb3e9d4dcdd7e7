import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { ID_PATTERN } from '../ids.js';
import { refuse } from '../refuse.js';

/** class-validator takes a field called `constructor` for a known one, as every object has it; Nest drops `prototype`. */
class FormPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const inherited = namesIn(value).find((name) => name === 'prototype' || name in Object.prototype);
    if (inherited !== undefined)
      throw refuse('INVALID', [{ field: inherited, message: inChinese('whitelistValidation', '') }]);
    return super.transform(value, metadata);
  }
}

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}

/** Unknown fields, wrong types, too long: refused with the fields named. */
export function validationPipe(): ValidationPipe {
  return new FormPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      refuse(
        'INVALID',
        errors.flatMap((error) => fieldsOf(error)),
      ),
  });
}

interface FieldFault {
  readonly field: string;
  readonly message: string;
}

function fieldsOf(error: ValidationError, prefix = ''): FieldFault[] {
  const field = prefix + error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: inChinese(rule, message),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldsOf(child, `${field}.`))];
}

const SENTENCES: Record<string, string> = {
  whitelistValidation: '多了一个不认识的栏目',
  isString: '这里应填文字',
  isBoolean: '请选是或不是',
  isInt: '这里应填整数',
  isIn: '请从给出的选项里选一个',
  isLength: '不能空着，也不能太长',
  maxLength: '写得太长了，请短一些',
  min: '数字太小',
  max: '数字太大',
};

/** What a form says itself about its field goes before the general sentence of the rule. */
function inChinese(rule: string, message: string): string {
  return /[\u4e00-\u9fff]/.test(message) ? message : (SENTENCES[rule] ?? '填写不对，请检查');
}

/** An id in a path. A malformed one is as if the row were missing. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!ID_PATTERN.test(value)) throw refuse('NOT_FOUND');
    return value;
  }
}
