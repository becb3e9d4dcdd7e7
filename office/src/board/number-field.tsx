import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { FILTER_FIELD } from '../ui/shortcuts';

interface NumberFieldProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

const PAUSE_MS = 250;

/** A part of a matter number; looked up when the typing pauses. */
export function NumberField({ value = '', onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  // The address changed by other means than typing here: a figure, 「清除筛选」, the browser's way back.
  if (seen !== value) {
    setSeen(value);
    if (typed.trim() !== value) setTyped(value);
  }

  function type(text: string) {
    setTyped(text);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => onChange(text.trim() || undefined), PAUSE_MS);
  }

  return (
    <Input
      {...FILTER_FIELD}
      aria-label="事项编号"
      placeholder="编号（按 / 键）"
      style={{ width: 150 }}
      maxLength={20}
      allowClear
      value={typed}
      onChange={(event) => type(event.target.value)}
    />
  );
}
