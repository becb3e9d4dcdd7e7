import { LIGHT_LABELS, LIGHTS } from '@huifa/shared/consultations/clock';
import { STATE_LABELS } from '@huifa/shared/consultations/consultation.labels';
import { OPEN_STATES } from '@huifa/shared/consultations/consultation.machine';
import { TOPIC_CODES, TOPICS } from '@huifa/shared/consultations/topics';
import { WAYS } from '@huifa/shared/consultations/ways';
import { OFFICE_REASON_LABELS, OFFICE_REASONS } from '@huifa/shared/matters/office-reasons';
import { MOVE_LABELS } from '@huifa/shared/matters/whose-move';
import { DESK_WAYS } from '../ui/desk-labels';
import type { BoardSearch } from './board-search';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** One thing by which the board can be narrowed. */
export interface Choice {
  readonly key: keyof BoardSearch;
  readonly label: string;
  readonly options: { value: string; label: string }[];
  readonly width: number;
}

/** What the board can be narrowed by, as far as it makes sense for what it shows. */
export function boardChoices(
  { show }: BoardSearch,
  firms: readonly Named[],
  communities: readonly Named[],
): readonly Choice[] {
  return [
    ...(show === 'closed' ? [] : OPEN_CHOICES),
    { key: 'way', label: '方式', options: WAYS.map((way) => option(way, DESK_WAYS[way])), width: 106 },
    { key: 'topic', label: '类别', options: TOPIC_CODES.map((code) => option(code, TOPICS[code].label)), width: 122 },
    { key: 'firmId', label: '律所', options: firms.map(named), width: 140 },
    { key: 'communityId', label: '社区', options: communities.map(named), width: 116 },
  ];
}

/** What narrows the board now, in words: 「类别：劳动人事」. */
export function boardFilterWords(
  search: BoardSearch,
  firms: readonly Named[],
  communities: readonly Named[],
): readonly string[] {
  const chosen = boardChoices(search, firms, communities).flatMap(({ key, label, options }) => {
    const value = options.find((one) => one.value === search[key]);
    return value === undefined ? [] : [`${label}：${value.label}`];
  });
  return search.number === undefined ? chosen : [`编号含 ${search.number}`, ...chosen];
}

const MOVES = ['office', 'firm', 'resident'] as const;
const option = (value: string, label: string) => ({ value, label });
const named = ({ id, name }: Named) => option(id, name);

/** Only matters under way have these. */
const OPEN_CHOICES: readonly Choice[] = [
  { key: 'move', label: '轮到谁', options: MOVES.map((move) => option(move, MOVE_LABELS[move])), width: 118 },
  { key: 'light', label: '时间', options: LIGHTS.map((light) => option(light, LIGHT_LABELS[light])), width: 96 },
  { key: 'state', label: '进展', options: OPEN_STATES.map((state) => option(state, STATE_LABELS[state])), width: 132 },
  {
    key: 'officeReason',
    label: '等您处理',
    options: OFFICE_REASONS.map((reason) => option(reason, OFFICE_REASON_LABELS[reason])),
    width: 122,
  },
];
