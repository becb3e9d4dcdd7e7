import { DAY_MS, type Instant } from '@huifa/shared/kernel/day';
import { DISSATISFIED_FROM } from '@huifa/shared/matters/office-acts';
import type { Clause } from '../platform/access/scope.js';

const DISSATISFIED_DAYS = 90;

/** Ratings `r` of the last round, low, of the last 90 days, and without a call of the office. */
export function notCalled(now: Instant): Clause {
  return {
    sql: `r.round = (SELECT MAX(x.round) FROM ratings x WHERE x.matter_id = r.matter_id) AND r.level <= ?
        AND NOT EXISTS(SELECT 1 FROM revisits v WHERE v.matter_id = r.matter_id AND v.round = r.round) AND r.at > ?`,
    params: [DISSATISFIED_FROM, new Date(now - DISSATISFIED_DAYS * DAY_MS)],
  };
}
