import type { Input } from '@huifa/shared/api/client';
import { TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { isDay } from '@huifa/shared/kernel/day';
import { RESPONSE_GROUPS } from '@huifa/shared/reports/response-times';

/** Which offers are looked at and how they are grouped; lives in the address. */
export type ResponseSearch = NonNullable<Input<'GET /reports/response-times'>['query']>;

/** What an address says, with everything unknown left out. */
export function responseSearch(search: Record<string, unknown>): ResponseSearch {
  const read: { [Key in keyof ResponseSearch]-?: ResponseSearch[Key] | undefined } = {
    by: RESPONSE_GROUPS.find((one) => one === search.by),
    from: isDay(search.from) ? search.from : undefined,
    to: isDay(search.to) ? search.to : undefined,
    firmId: idOf(search.firmId),
    topic: TOPIC_CODES.find((one) => one === search.topic),
    communityId: idOf(search.communityId),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

function idOf(value: unknown): string | undefined {
  const text = String(value);
  return /^[0-9a-f]{32}$/.test(text) ? text : undefined;
}
