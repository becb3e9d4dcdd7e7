import { OFFICE_REASONS } from '@huifa/shared/matters/office-reasons';
import type { Input } from '@huifa/shared/api/client';
import { LIGHTS } from '@huifa/shared/consultations/clock';
import { consultationMachine } from '@huifa/shared/consultations/consultation.machine';
import { TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { isDay } from '@huifa/shared/kernel/day';
import { WAYS } from '@huifa/shared/consultations/ways';
import type { Move } from '@huifa/shared/matters/whose-move';

const MOVES: readonly Move[] = ['office', 'firm', 'resident', 'nobody'];

/** What the board shows. It lives in the address, so that a colleague can be sent what one sees. */
export type BoardSearch = NonNullable<Input<'GET /board'>['query']>;

/** What an address says, with everything unknown left out. */
export function boardSearch(search: Record<string, unknown>): BoardSearch {
  const read: { [Key in keyof BoardSearch]-?: BoardSearch[Key] | undefined } = {
    show: search.show === 'closed' ? 'closed' : undefined,
    number: textOf(search.number),
    officeReason: oneOf(OFFICE_REASONS, search.officeReason),
    light: oneOf(LIGHTS, search.light),
    move: oneOf(MOVES, search.move),
    state: oneOf(consultationMachine.states, search.state),
    topic: oneOf(TOPIC_CODES, search.topic),
    way: oneOf(WAYS, search.way),
    firmId: idOf(search.firmId),
    communityId: idOf(search.communityId),
    dissatisfied: String(search.dissatisfied) === 'true' ? 'true' : undefined,
    receivedFrom: dayOf(search.receivedFrom),
    receivedTo: dayOf(search.receivedTo),
    moneyAsked: String(search.moneyAsked) === 'true' ? 'true' : undefined,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

/** The router reads ?number=412 as a number. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 20) : '';
  return text === '' ? undefined : text;
}

function dayOf(value: unknown): string | undefined {
  return isDay(value) ? value : undefined;
}

function idOf(value: unknown): string | undefined {
  const text = String(value);
  return /^[0-9a-f]{32}$/.test(text) ? text : undefined;
}
