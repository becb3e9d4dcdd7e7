import { Button, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

export interface TapProps {
  className?: string;
  onTap(): void;
  /** For a screen reader, when the words inside do not say it. */
  label?: string;
  role?: 'radio' | 'checkbox' | 'switch';
  checked?: boolean;
  disabled?: boolean;
}

/** Anything a finger presses. WeChat's own button, so that its screen readers announce it; on h5 see tap.h5.tsx. */
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
    <Button
      className="tap"
      hoverClass="tapped"
      disabled={disabled}
      onClick={onTap}
      {...(label && { 'aria-label': label })}
      {...(role && { 'aria-role': role, 'aria-checked': checked ? 'true' : 'false' })}
    >
      {/* WeChat lays out a button's own box its own way; the looks go inside. */}
      <View className={className}>{children}</View>
    </Button>
  );
}
