import { OFFICE_REASON_LABELS, OFFICE_REASONS } from '@huifa/shared/matters/office-reasons';
import { Figure } from '../ui/figure';
import type { BoardCountsView } from '../views';

/** What waits for the office, and what is late. Each number opens its list. */
export function BoardFigures({ counts }: { counts: BoardCountsView | undefined }) {
  return (
    <div className="figures">
      <section className="figure-group" style={{ flex: 6 }}>
        <h2>等您处理</h2>
        <div className="figure-row">
          {OFFICE_REASONS.map((reason) => (
            <Figure
              key={reason}
              label={OFFICE_REASON_LABELS[reason]}
              value={counts?.[reason]}
              unit="件"
              tone={reason === 'nobodyEligible' ? 'bad' : 'warn'}
              search={{ officeReason: reason }}
            />
          ))}
          <Figure label="说被收了钱" value={counts?.moneyAsked} unit="件" tone="bad" search={{ moneyAsked: 'true' }} />
        </div>
      </section>
      <section className="figure-group" style={{ flex: 3 }}>
        <h2>承诺的时间</h2>
        <div className="figure-row">
          <Figure label="已超时" value={counts?.red} unit="件" tone="bad" search={{ light: 'red' }} />
          <Figure label="快到时" value={counts?.amber} unit="件" tone="warn" search={{ light: 'amber' }} />
          <Figure label="全部在办" value={counts?.open} unit="件" persons={counts?.openPersons} search={{}} />
        </div>
      </section>
    </div>
  );
}
