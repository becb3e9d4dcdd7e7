import type { LinkProps } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../ui/page';

/** One of the seven boxes of the morning. */
export function Block({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <Card title={title} note={note} className="morning-block">
      {children}
    </Card>
  );
}

interface CountLineProps {
  label: string;
  count: number;
  unit?: string;
  tone?: 'bad' | 'warn';
  to: NonNullable<LinkProps['to']>;
  search?: LinkProps['search'];
}

/** A line with its figure, and the way to what it counts. */
export function CountLine({ label, count, unit = '件', tone, to, search }: CountLineProps) {
  const ink = count === 0 ? 'ink-none' : tone === undefined ? '' : `ink-${tone}`;
  return (
    <li>
      <Link to={to} search={search ?? {}} className="morning-line">
        <span>{label}</span>
        <span className={`morning-count ${ink}`}>
          <b>{count}</b> {unit}
        </span>
      </Link>
    </li>
  );
}

/** Plain words where there is nothing to count. */
export function Quiet({ children }: { children: ReactNode }) {
  return <p className="morning-quiet">{children}</p>;
}
