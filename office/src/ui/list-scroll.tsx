import type { ReactNode } from 'react';

interface ListScrollProps {
  /** What the list holds, as a screen reader says it. */
  label: string;
  card?: boolean;
  children: ReactNode;
}

/** The part of a screen that scrolls; the keyboard can stand on it and scroll it though nothing in it can be pressed. */
export function ListScroll({ label, card = false, children }: ListScrollProps) {
  return (
    <div className={card ? 'card list-scroll' : 'list-scroll'} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
