import type { FormRule } from 'antd';

/** What forms.gen.ts knows of a text field. */
interface FieldLimits {
  readonly required: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
}

const trim = (value: unknown) => (typeof value === 'string' ? value.trim() : value);

/** The server's own rules for a text field, in antd's words; `name` is what the person sees: 「理由」. */
export function fieldRules({ required, minLength = 0, maxLength }: FieldLimits, name: string): FormRule[] {
  const rules: FormRule[] = [];
  if (required) rules.push({ required: true, whitespace: true, message: `请写明${name}` });
  if (minLength > 1) rules.push({ min: minLength, transform: trim, message: `${name}至少写 ${minLength} 个字` });
  if (maxLength !== undefined)
    rules.push({ max: maxLength, transform: trim, message: `${name}最多写 ${maxLength} 个字` });
  return rules;
}
