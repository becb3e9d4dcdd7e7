import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Topic } from '@huifa/shared/consultations/topics';
import { addDays, type Day, instantAt } from '@huifa/shared/kernel/day';
import type { ResponseTimesFilterDto } from './reports.dto.js';

export interface OfferRow {
  readonly state: 'accepted' | 'declined' | 'expired';
  readonly offeredAt: Date;
  readonly answeredAt: Date;
  readonly firmId: string;
  readonly firmName: string;
  readonly topic: Topic | null;
  readonly communityId: string | null;
  readonly communityName: string | null;
}

/** Offers that came to an end at the firm. What the office withdrew says nothing about the firm. */
@Injectable()
export class AnsweredOfferQueries {
  constructor(private readonly dataSource: DataSource) {}

  offers(from: Day, to: Day, { firmId, topic, communityId }: ResponseTimesFilterDto): Promise<OfferRow[]> {
    const narrowed = [
      ...(firmId === undefined ? [] : [{ sql: 'o.firm_id = ?', value: firmId }]),
      ...(topic === undefined ? [] : [{ sql: 'm.topic = ?', value: topic }]),
      ...(communityId === undefined ? [] : [{ sql: 'v.community_id = ?', value: communityId }]),
    ];
    return this.dataSource.query<OfferRow[]>(
      `SELECT o.state, o.offered_at AS offeredAt, o.answered_at AS answeredAt, o.firm_id AS firmId, f.name AS firmName,
              m.topic, c.id AS communityId, c.name AS communityName
         FROM offers o
         JOIN firms f ON f.id = o.firm_id
         JOIN matters m ON m.id = o.matter_id
         LEFT JOIN villages v ON v.id = m.village_id
         LEFT JOIN communities c ON c.id = v.community_id
        WHERE o.offered_at >= ? AND o.offered_at < ? AND o.state IN ('accepted', 'declined', 'expired')
              ${narrowed.map(({ sql }) => `AND ${sql}`).join(' ')}
        ORDER BY o.offered_at`,
      [new Date(instantAt(from)), new Date(instantAt(addDays(to, 1))), ...narrowed.map(({ value }) => value)],
    );
  }
}
