import { Text } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';

interface ButtonProps {
  children: string;
  onTap(): void;
  /** One primary a screen; danger for what cannot be undone; accent only for the call button of 长辈版. */
  look?: 'primary' | 'ghost' | 'quiet' | 'danger' | 'accent';
  icon?: IconName;
  /** While a request is out: says so, and takes no second press. */
  busy?: boolean;
  disabled?: boolean;
  /** For a screen reader, where the words alone do not say what it is about. */
  label?: string;
}

export function Button({
  children,
  onTap,
  look = 'primary',
  icon,
  busy = false,
  disabled = false,
  label,
}: ButtonProps) {
  return (
    <Tap
      className={`btn btn-${look}${disabled ? ' btn-off' : ''}`}
      disabled={disabled || busy}
      {...(label && { label })}
      onTap={onTap}
    >
      {icon && <Icon name={icon} />}
      <Text>{busy ? '请稍等…' : children}</Text>
    </Tap>
  );
}
