/** How far each film was watched: kept on this phone, told to nobody. */
import { keep, kept } from '../platform/storage';

/** Nearer the beginning than this there is nothing to go on from. */
const WORTH_KEEPING_S = 3;
/** The oldest are forgotten first. */
const MOST = 50;

type Places = Record<string, number>;

function places(): Places {
  try {
    return JSON.parse(kept('watched') ?? '{}') as Places;
  } catch {
    return {};
  }
}

/** Seconds from the beginning; 0 when it was not begun, or was seen to its end. */
export function placeIn(id: string): number {
  return places()[id] ?? 0;
}

export function keepPlace(id: string, seconds: number): void {
  const { [id]: _, ...others } = places();
  const entries = Object.entries(others).slice(-MOST + 1);
  const kept = seconds > WORTH_KEEPING_S ? [...entries, [id, Math.floor(seconds)] as const] : entries;
  keep('watched', kept.length === 0 ? null : JSON.stringify(Object.fromEntries(kept)));
}
