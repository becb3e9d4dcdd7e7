import type { LetterElement } from '@huifa/shared/disclosure/elements';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { fieldRules } from '../ui/field-rules';
import { DayField } from './day-field';
import { shownElements, type TypedFields } from './letter-form';

/** From so many characters on a text is written over several lines. */
const LONG = 100;
const FEW_OPTIONS = 4;

/** The blanks of a letter, asked for one by one; a choice brings what it asks for besides. */
export function LetterFields({ elements }: { elements: readonly LetterElement[] }) {
  const typed = (Form.useWatch('fields') as TypedFields | undefined) ?? {};
  return (
    <>
      {shownElements(elements, typed).map((element) => (
        <LetterField key={element.key} element={element} />
      ))}
    </>
  );
}

function LetterField({ element }: { element: LetterElement }) {
  const { key, label, kind, max, optional } = element;
  const name = ['fields', key];
  const heading = optional ? `${label}（可以不填）` : label;
  switch (kind) {
    case 'day':
      return <DayField name={name} label={label} optional={optional} />;
    case 'count':
      return (
        <Form.Item name={name} label={heading} rules={optional ? [] : [{ required: true, message: `请填${label}` }]}>
          <InputNumber min={1} max={9_999_999} precision={0} style={{ width: 160 }} />
        </Form.Item>
      );
    case 'choice':
      return (
        <Form.Item name={name} label={heading} rules={optional ? [] : [{ required: true, message: `请选${label}` }]}>
          <Choice element={element} />
        </Form.Item>
      );
    case 'text':
      return (
        <Form.Item name={name} label={heading} rules={fieldRules({ required: !optional, maxLength: max }, label)}>
          {max > LONG ? (
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={max} showCount />
          ) : (
            <Input maxLength={max} />
          )}
        </Form.Item>
      );
  }
}

interface ChoiceProps {
  element: LetterElement;
  /** Given by the Form.Item around it. */
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

function Choice({ element: { options, optional }, id, value, onChange }: ChoiceProps) {
  const choices = options.map((one) => ({ value: one.value, label: one.label }));
  if (options.length > FEW_OPTIONS || optional)
    return (
      <Select
        {...(id === undefined ? {} : { id })}
        {...(value === undefined ? {} : { value })}
        allowClear={optional}
        placeholder="选一项"
        options={choices}
        onChange={(chosen: string) => onChange?.(chosen)}
      />
    );
  return (
    <Radio.Group
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      options={choices}
      onChange={({ target }) => onChange?.(target.value as string)}
    />
  );
}
