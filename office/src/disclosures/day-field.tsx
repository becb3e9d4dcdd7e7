import { type Day, isDay } from '@huifa/shared/kernel/day';
import { DatePicker, Form, type FormRule } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';

interface DayFieldProps {
  name: string | string[];
  label: string;
  optional?: boolean;
  min?: Day;
  max?: Day;
  autoFocus?: boolean;
  extra?: string | undefined;
}

/** A legal day in a form: picked or typed, and kept as 'YYYY-MM-DD'. */
export function DayField({ name, label, optional = false, min, max, autoFocus = false, extra }: DayFieldProps) {
  const rules: FormRule[] = optional ? [] : [{ required: true, message: `请填${label}` }];
  return (
    <Form.Item
      name={name}
      label={optional ? `${label}（可以不填）` : label}
      rules={rules}
      extra={extra}
      getValueProps={(value: unknown) => ({ value: isDay(value) ? dayjs(value) : null })}
      normalize={(value: Dayjs | null) => value?.format('YYYY-MM-DD') ?? null}
    >
      <DatePicker
        autoFocus={autoFocus}
        allowClear={optional}
        placeholder="例如 2026-03-06"
        style={{ width: '100%' }}
        {...(min === undefined ? {} : { minDate: dayjs(min) })}
        {...(max === undefined ? {} : { maxDate: dayjs(max) })}
      />
    </Form.Item>
  );
}
