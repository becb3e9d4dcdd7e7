import { scopeOf } from '@huifa/shared/access/matrix';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../session';
import { Moment } from '../ui/moment';
import { Card } from '../ui/page';
import type { DeskDisclosureView, FactView } from '../views';
import { VoidFactDialog } from './course-dialogs';
import { ShortDay } from './disclosure-table';
import { FACT_LABELS, STEP_LABELS } from './disclosure-words';

/** The days that the count is made of; the director may say that one was written down wrongly. */
export function FactsCard({ request }: { request: DeskDisclosureView }) {
  const { role } = useSession();
  const [voiding, setVoiding] = useState<FactView | null>(null);
  const mayVoid = scopeOf('disclosureDesk.duties', role) !== null && request.actions.includes('voidFact');
  if (request.facts.length === 0) return null;
  return (
    <Card title="影响期限的日子">
      <ul className="course">
        {request.facts.map((fact) => (
          <li key={fact.id} data-superseded={fact.voided ? '' : undefined}>
            <ShortDay day={fact.on} empty="" /> {FACT_LABELS[fact.kind] ?? fact.kind}
            {fact.voided && '（已作废）'}
            {fact.note !== null && <span className="list-second">{fact.note}</span>}
            {mayVoid && !fact.voided && fact.kind !== 'voided' && (
              <Button type="link" size="small" onClick={() => setVoiding(fact)}>
                记错了
              </Button>
            )}
          </li>
        ))}
      </ul>
      {voiding !== null && <VoidFactDialog request={request} fact={voiding} onClose={() => setVoiding(null)} />}
    </Card>
  );
}

/** Who did what, when. */
export function StepsCard({ request: { steps } }: { request: DeskDisclosureView }) {
  return (
    <Card title="经过">
      <ol className="course">
        {steps.map(({ event, at, byName }, index) => (
          <li key={index}>
            <Moment at={at} /> {STEP_LABELS[event] ?? event}
            <span className="small">　{byName}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
