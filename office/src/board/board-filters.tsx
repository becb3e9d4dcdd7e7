import { OFFICE_REASON_LABELS, OFFICE_REASONS } from '@huifa/shared/matters/office-reasons';
import { LIGHT_LABELS, LIGHTS } from '@huifa/shared/consultations/clock';
import { STATE_LABELS } from '@huifa/shared/consultations/consultation.labels';
import { OPEN_STATES } from '@huifa/shared/consultations/consultation.machine';
import { TOPIC_CODES, TOPICS } from '@huifa/shared/consultations/topics';
import { WAYS } from '@huifa/shared/consultations/ways';
import { MOVE_LABELS } from '@huifa/shared/matters/whose-move';
import { Button, Select } from 'antd';
import { boardSearch, type BoardSearch } from './board-search';
import { DESK_WAYS } from '../ui/desk-labels';
import { NumberField } from './number-field';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface BoardFiltersProps {
  search: BoardSearch;
  firms: readonly Named[];
  communities: readonly Named[];
  onChange: (search: BoardSearch) => void;
}
interface Choice {
  readonly key: keyof BoardSearch;
  readonly label: string;
  readonly options: { value: string; label: string }[];
  readonly width: number;
}

const MOVES = ['office', 'firm', 'resident'] as const;
const option = (value: string, label: string) => ({ value, label });
const named = ({ id, name }: Named) => option(id, name);

/** Filters that narrow the board; all of them end up in the address. */
export function BoardFilters({ search, firms, communities, onChange }: BoardFiltersProps) {
  const closed = search.show === 'closed';
  const choices: Choice[] = [
    ...(closed ? [] : OPEN_CHOICES),
    { key: 'way', label: '方式', options: WAYS.map((way) => option(way, DESK_WAYS[way])), width: 106 },
    { key: 'topic', label: '类别', options: TOPIC_CODES.map((code) => option(code, TOPICS[code].label)), width: 122 },
    { key: 'firmId', label: '律所', options: firms.map(named), width: 140 },
    { key: 'communityId', label: '社区', options: communities.map(named), width: 116 },
  ];
  const filtered = Object.keys(search).some((key) => key !== 'show');
  const set = (change: Partial<Record<keyof BoardSearch, string | undefined>>) =>
    onChange(boardSearch({ ...search, ...change }));
  return (
    <div className="board-filters no-print" role="search" aria-label="筛选事项">
      <NumberField value={search.number} onChange={(number) => set({ number })} />
      {choices.map(({ key, label, options, width }) => (
        <Select
          key={key}
          aria-label={label}
          placeholder={label}
          style={{ width }}
          popupMatchSelectWidth={false}
          allowClear
          options={options}
          value={search[key] ?? null}
          onChange={(value: string | null | undefined) => set({ [key]: value ?? undefined })}
        />
      ))}
      {filtered && <Button onClick={() => onChange(closed ? { show: 'closed' } : {})}>清除筛选</Button>}
    </div>
  );
}

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
