import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What is so: 「现在没有等您决定的事」. */
  title: string;
  /** What will appear here. */
  hint: string;
  /** The first step, if there is one. */
  children?: ReactNode;
}

export function EmptyState({ title, hint, children }: EmptyStateProps) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      <p className="small">{hint}</p>
      {children}
    </div>
  );
}
