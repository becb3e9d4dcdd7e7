import { Segmented } from 'antd';

interface KeptChoiceProps {
  label: string;
  retired: boolean;
  /** What is no longer in use: 「已停用」. */
  retiredLabel?: string;
  onChange: (retired: boolean) => void;
}

/** Whether one looks at what is in use or at what no longer is. */
export function KeptChoice({ label, retired, retiredLabel = '已停用', onChange }: KeptChoiceProps) {
  return (
    <Segmented
      aria-label={label}
      className="keeping-choice no-print"
      value={retired ? 'retired' : 'live'}
      options={[
        { value: 'live', label: '在用' },
        { value: 'retired', label: retiredLabel },
      ]}
      onChange={(show) => onChange(show === 'retired')}
    />
  );
}
