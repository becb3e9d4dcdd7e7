import { Input, Textarea } from '@tarojs/components';

export interface TextInputProps {
  /** The field's label, for a screen reader. */
  label: string;
  value: string;
  onChange(value: string): void;
  /** words: several lines; idcard: digits and X. */
  kind?: 'text' | 'number' | 'idcard' | 'words';
  placeholder?: string;
  bad?: boolean;
}

/** Never cuts what is pasted: whoever reads the form says when it is too long. On h5 see text-input.h5.tsx. */
const NO_LIMIT = -1;

export function TextInput({ label, value, onChange, kind = 'text', placeholder = '', bad = false }: TextInputProps) {
  const common = {
    value,
    placeholder,
    placeholderClass: 'input-hint',
    maxlength: NO_LIMIT,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    'aria-label': label,
  };
  if (kind === 'words')
    return <Textarea className={`input input-words${bad ? ' input-bad' : ''}`} autoHeight {...common} />;
  return <Input className={`input${bad ? ' input-bad' : ''}`} type={kind} {...common} />;
}
