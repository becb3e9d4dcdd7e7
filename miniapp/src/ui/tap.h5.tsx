import type { PropsWithChildren } from 'react';
import type { TapProps } from './tap';

/** On h5 a real button: the keyboard and the screen reader know it without our help. */
export function Tap({
  className = '',
  onTap,
  label,
  role,
  checked,
  disabled = false,
  children,
}: PropsWithChildren<TapProps>) {
  return (
    <button
      type="button"
      className={`tap ${className}`}
      disabled={disabled}
      onClick={onTap}
      aria-label={label}
      role={role}
      aria-checked={role ? checked === true : undefined}
    >
      {children}
    </button>
  );
}
