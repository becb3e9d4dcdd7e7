import { ValidateBy } from 'class-validator';

const MOST = 60;
const LONGEST = 5_000;
const NAME = /^[a-zA-Z][a-zA-Z0-9]{0,39}$/;

/** Blanks of a letter by name: short names, texts of a bearable length, nothing else. */
export function IsFields(): PropertyDecorator {
  return ValidateBy({
    name: 'isFields',
    validator: { validate: areFields, defaultMessage: () => '填写的内容不对，请返回上一页重新填' },
  });
}

function areFields(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value as Record<string, unknown>);
  return (
    entries.length <= MOST &&
    entries.every(([name, text]) => NAME.test(name) && typeof text === 'string' && text.length <= LONGEST)
  );
}
