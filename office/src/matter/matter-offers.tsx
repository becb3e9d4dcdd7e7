import { minutesInWords } from '@huifa/shared/calendar/office-hours';
import { firmShort } from '../ui/desk-labels';
import { Moment } from '../ui/moment';
import { Card } from '../ui/page';
import type { BoardOfferView } from '../views';
import { declineLabel, OFFER_STATES } from './matter-labels';

/** Which firms were asked, and what they said. */
export function MatterOffers({ offers }: { offers: readonly BoardOfferView[] }) {
  if (offers.length === 0) return null;
  return (
    <Card title="派给过谁" note={`${offers.length} 次`}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">律所</th>
            <th scope="col">派出</th>
            <th scope="col">看到</th>
            <th scope="col">回音</th>
            <th scope="col" className="right">
              用时
            </th>
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <tr key={offer.offeredAt}>
              <td className="nowrap" title={offer.firmName}>
                {firmShort(offer.firmName)}
              </td>
              <td>
                <Moment at={offer.offeredAt} />
              </td>
              <td>
                <Moment at={offer.viewedAt} />
              </td>
              <td>
                <span className={`tag ${TONES[offer.state]}`}>{OFFER_STATES[offer.state]}</span>{' '}
                {offer.declineCode !== null && declineLabel(offer.declineCode)}
                {offer.state === 'open' && (
                  <span className="list-second">
                    最晚 <Moment at={offer.expiresAt} />
                  </span>
                )}
              </td>
              <td className="right nowrap">{offer.minutes === null ? '' : minutesInWords(offer.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const TONES: Record<BoardOfferView['state'], string> = {
  open: 'tag-plain',
  accepted: 'tag-green',
  declined: 'tag-amber',
  expired: 'tag-amber',
  withdrawn: 'tag-stopped',
};
