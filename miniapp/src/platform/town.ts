/** The town itself: its number, villages, firms, and who sits where next. */
import type { Answer } from '@huifa/shared/api/client';
import { minutesInWords } from '@huifa/shared/calendar/office-hours';
import { api } from './api';
import { type Loaded, useLoad } from './load';

export type Town = Answer<'GET /town'>;

/** Before the server has answered, and when it does not: the number people can always ring. */
const STATION_PHONE = process.env.TARO_APP_STATION_PHONE;

/** Every screen asks for the town; villages and firms do not change from tap to tap. */
const FRESH_MS = 60_000;

let latest: Town | null = null;
let askedAt = 0;

async function askTown(): Promise<Town> {
  if (latest && Date.now() - askedAt < FRESH_MS) return latest;
  latest = await api('GET /town');
  askedAt = Date.now();
  return latest;
}

/** Shows what is known from an earlier screen at once, while the newest is on its way. */
export function useTown(): Loaded<Town> {
  const load = useLoad('town', askTown);
  return { ...load, data: load.data ?? latest };
}

/** 「3 个工作日内」, as promised today; before the server has answered nothing is promised. */
export function writtenWithin(town: Town | null): string {
  const promised = (town ?? latest)?.promises.writtenMinutes;
  return promised === undefined ? '几个工作日内' : `${minutesInWords(promised)}内`;
}

export function stationPhone(town: Town | null): string {
  return (town ?? latest)?.stationPhone ?? STATION_PHONE;
}
