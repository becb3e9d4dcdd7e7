import type { TextInputProps } from './text-input';

/** On h5 the browser's own fields: they keep the cursor, the spell checker and the label as people expect. */
export function TextInput({ label, value, onChange, kind = 'text', placeholder = '', bad = false }: TextInputProps) {
  const common = {
    value,
    placeholder,
    'aria-label': label,
    'aria-invalid': bad,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (kind === 'words')
    return <textarea className={`input input-words${bad ? ' input-bad' : ''}`} rows={4} {...common} />;
  return (
    <input
      className={`input${bad ? ' input-bad' : ''}`}
      type="text"
      inputMode={kind === 'number' ? 'numeric' : 'text'}
      autoComplete="off"
      {...common}
    />
  );
}
