import { Link, type LinkProps } from '@tanstack/react-router';

interface FigureProps {
  label: string;
  /** undefined while it is loading. */
  value: number | undefined;
  /** 件、人次、个工作日: a count without its unit says nothing. */
  unit: string;
  /** 人次 beside 件. */
  persons?: number | undefined;
  /** How it looks when it is not 0. */
  tone?: 'bad' | 'warn';
  /** The list it opens on the board. */
  search: LinkProps['search'];
}

/** One number in large type, and the way to what it counts. */
export function Figure({ label, value, unit, persons, tone, search }: FigureProps) {
  const ink = tone !== undefined && value !== undefined && value > 0 ? `ink-${tone}` : '';
  return (
    <Link to="/" search={search ?? {}} activeOptions={{ exact: true }} className="figure">
      <span className={`figure-number ${ink}`}>
        {value === undefined ? <span className="bone figure-bone" /> : value}
        {value !== undefined && (
          <span className="figure-unit"> {persons === undefined ? unit : `${unit} ${persons} 人次`}</span>
        )}
      </span>
      <span className="figure-label">{label}</span>
    </Link>
  );
}
