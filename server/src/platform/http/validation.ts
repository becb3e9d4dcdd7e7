import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Length, Matches, MaxLength, ValidateBy, ValidateIf } from 'class-validator';
import { isDay } from '@huifa/shared/kernel/day';

/**
 * Control characters other than tab, line feed and carriage return, and the invisible marks that turn text around:
 * they break letters, logs and screens. Emoji are welcome.
 */
const FORBIDDEN_CHARACTERS = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/;

/** Spaces at both ends are a slip of the thumb. */
export function Trim(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
}

/** Free text that a person types. */
export function Words(min: number, max: number): PropertyDecorator {
  return applyDecorators(
    Trim(),
    IsString(),
    min > 0 ? Length(min, max) : MaxLength(max),
    Matches(FORBIDDEN_CHARACTERS, { message: '里面有看不见的特殊符号，请删掉后再提交' }),
  );
}

/** A random id of ours (32 hex digits). */
export function IsId(): PropertyDecorator {
  return applyDecorators(IsString(), Matches(/^[0-9a-f]{32}$/, { message: '编号不对' }));
}

/** May be null, but not left out by mistake as something else. */
export function OrNull(): PropertyDecorator {
  return ValidateIf((_, value: unknown) => value !== null);
}

/**
 * A field that belongs to one kind of form: needed there, and refused where the form is of another kind. What is not
 * looked at would be taken without being kept.
 */
export function NeededWhen<Form extends object>(belongs: (form: Form) => boolean): PropertyDecorator {
  return applyDecorators(
    ValidateIf((form: Form, value: unknown) => belongs(form) || value !== undefined),
    ValidateBy({
      name: 'neededWhen',
      validator: {
        validate: (_, args) => belongs(args?.object as Form),
        defaultMessage: () => '这一项和选的方式对不上，请退回上一步重新选',
      },
    }),
  );
}

/** A day of the calendar: '2026-11-23'. 30 February is none. */
export function IsLegalDay(): PropertyDecorator {
  return applyDecorators(
    IsString(),
    ValidateBy({
      name: 'isLegalDay',
      validator: { validate: (value: unknown) => isDay(value), defaultMessage: () => '日期不对，请重新选' },
    }),
  );
}
