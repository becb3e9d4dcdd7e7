import { Link } from '@tanstack/react-router';
import type { DisclosureCountsView } from '../views';
import { type DisclosureSearch, NARROWINGS } from './disclosure-search';
import { NARROWING_LABELS } from './disclosure-words';

interface DisclosureFiguresProps {
  counts: DisclosureCountsView | undefined;
}

/** What waits, and what is late. Each number narrows the list to what it counts. */
export function DisclosureFigures({ counts }: DisclosureFiguresProps) {
  return (
    <nav className="figures" aria-label="按情况看">
      <div className="figure-group disclosure-figures">
        <div className="figure-row">
          {NARROWINGS.map((only) => (
            <Tile
              key={only}
              label={NARROWING_LABELS[only]}
              value={counts?.[only]}
              tone={only === 'overdue' ? 'ink-bad' : 'ink-warn'}
              search={{ only }}
            />
          ))}
          <Tile label="全部在办" value={counts?.open} tone="" search={{}} />
        </div>
      </div>
    </nav>
  );
}

interface TileProps {
  label: string;
  value: number | undefined;
  tone: string;
  search: DisclosureSearch;
}

function Tile({ label, value, tone, search }: TileProps) {
  return (
    <Link to="/disclosures" search={search} activeOptions={{ exact: true }} className="figure">
      <span className={`figure-number ${value !== undefined && value > 0 ? tone : ''}`}>
        {value === undefined ? <span className="bone figure-bone" /> : value}
        {value !== undefined && <span className="figure-unit"> 件</span>}
      </span>
      <span className="figure-label">{label}</span>
    </Link>
  );
}
