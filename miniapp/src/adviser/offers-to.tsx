import { OFFERS_TO, OFFERS_TO_LABELS, type OffersTo } from '@huifa/shared/dispatch/offers-to';
import { api } from '../platform/api';
import { useLoad } from '../platform/load';
import { useSending } from '../platform/sending';
import { Card } from '../ui/card';
import { Choice } from '../ui/choice';
import { Loaded } from '../ui/loaded';
import { ErrorNote } from '../ui/notes';
import { CardSkeleton } from '../ui/skeleton';

const WHO = '派来的事给谁看';
const OPTIONS = OFFERS_TO.map((value) => ({ value, label: OFFERS_TO_LABELS[value] }));

/** The firm's own choice: messages and the list of offers follow it. */
export function WhoReceives() {
  const settings = useLoad('firm-settings', () => api('GET /firm/settings'));
  const choosing = useSending({
    name: 'firm-settings',
    request: (body: { offersTo: OffersTo }) => api('PUT /firm/settings', { body }),
    onDone: () => void settings.reload(),
  });
  return (
    <Loaded of={settings} skeleton={<CardSkeleton lines={3} />}>
      {({ offersTo }) => (
        <Card title={WHO}>
          <Choice
            label={WHO}
            options={OPTIONS}
            value={offersTo}
            onChange={(chosen) => choosing.send({ offersTo: chosen })}
          />
          {choosing.failure && <ErrorNote failure={choosing.failure} />}
        </Card>
      )}
    </Loaded>
  );
}
