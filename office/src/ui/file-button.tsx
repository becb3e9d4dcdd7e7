import { Button } from 'antd';
import { useRef } from 'react';

interface FileButtonProps {
  label: string;
  accept: string;
  busy: boolean;
  onFile: (file: File) => void;
}

/** A button that opens the computer's own dialog. */
export function FileButton({ label, accept, busy, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" loading={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
