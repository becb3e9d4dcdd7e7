import { type ReactNode, useEffect, useRef } from 'react';

interface PageProps {
  title: string;
  /** What the person must know first, in one sentence. */
  lead?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** The screen is one window high and its parts scroll by themselves. */
  fixed?: boolean;
  children: ReactNode;
}

/** Frame of every screen: names the tab, and tells a screen reader that the screen has changed. */
export function Page({ title, lead, actions, fixed = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · 惠法通`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <main id="main" className={fixed ? 'page page-fixed' : 'page'}>
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
        {actions !== undefined && <div className="page-actions no-print">{actions}</div>}
      </header>
      {children}
    </main>
  );
}

interface CardProps {
  title: string;
  /** At the right of the title: a count with its unit, or a link. */
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A white box with a heading. */
export function Card({ title, note, className = '', children }: CardProps) {
  return (
    <section className={`card ${className}`} aria-label={title}>
      <h2 className="card-head">
        {title}
        {note !== undefined && <span className="card-note">{note}</span>}
      </h2>
      {children}
    </section>
  );
}
