import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { officeMinutesBetween } from '@huifa/shared/calendar/office-hours';
import { responseFigure } from '@huifa/shared/reports/response-times';
import { CalendarService } from '../calendar/calendar.service.js';
import type { ResponseTimeView } from './board.dto.js';

interface EndedOffer {
  readonly firmId: string;
  readonly firmName: string;
  readonly state: 'accepted' | 'declined' | 'expired';
  readonly offeredAt: Date;
  readonly answeredAt: Date;
}

/** How fast firms answer: 「一半在…内，九成在…内」, always with the count. */
@Injectable()
export class ResponseTimeQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendar: CalendarService,
  ) {}

  /** All firms first, then each firm; offers answered since `since`. */
  async since(since: Date): Promise<ResponseTimeView[]> {
    const offers: EndedOffer[] = await this.dataSource.query(
      `SELECT o.firm_id AS firmId, f.name AS firmName, o.state, o.offered_at AS offeredAt, o.answered_at AS answeredAt
         FROM offers o JOIN firms f ON f.id = o.firm_id
        WHERE o.offered_at > ? AND o.state IN ('accepted', 'declined', 'expired') ORDER BY f.name`,
      [since],
    );
    const firms = [...new Map(offers.map(({ firmId, firmName }) => [firmId, firmName]))];
    return [
      this.figure(null, null, offers),
      ...firms.map(([id, name]) =>
        this.figure(
          id,
          name,
          offers.filter(({ firmId }) => firmId === id),
        ),
      ),
    ];
  }

  private figure(firmId: string | null, firmName: string | null, offers: readonly EndedOffer[]): ResponseTimeView {
    const { hours, current } = this.calendar;
    const { accepted, half, nineInTen, inTime } = responseFigure(
      offers.map(({ state, offeredAt, answeredAt }) => ({
        state,
        minutes: officeMinutesBetween(offeredAt.getTime(), answeredAt.getTime(), hours, current),
      })),
    );
    return { firmId, firmName, accepted, half, nineInTen, inTime };
  }
}
