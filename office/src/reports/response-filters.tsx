import { TOPIC_CODES, TOPICS } from '@huifa/shared/consultations/topics';
import { RESPONSE_GROUP_LABELS, RESPONSE_GROUPS } from '@huifa/shared/reports/response-times';
import { Button, DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import type { ResponseTimesView } from '../views';
import { responseSearch, type ResponseSearch } from './response-search';

const DAY = 'YYYY-MM-DD';

interface ResponseFiltersProps {
  search: ResponseSearch;
  times: ResponseTimesView | undefined;
  onChange: (search: ResponseSearch) => void;
}

/** What is looked at and how it is grouped; all of it ends up in the address. */
export function ResponseFilters({ search, times, onChange }: ResponseFiltersProps) {
  const set = (change: Record<string, string | undefined>) => onChange(responseSearch({ ...search, ...change }));
  const { by, ...narrowed } = search;
  return (
    <div className="list-filters no-print" role="search" aria-label="筛选派单">
      <Segmented
        aria-label="按什么分"
        value={by ?? 'firm'}
        options={RESPONSE_GROUPS.map((group) => ({ value: group, label: `按${RESPONSE_GROUP_LABELS[group]}` }))}
        onChange={(value) => set({ by: value })}
      />
      <DatePicker.RangePicker
        aria-label="派单日期"
        allowClear={false}
        value={times === undefined ? null : [dayjs(times.from), dayjs(times.to)]}
        onChange={(days) => set({ from: days?.[0]?.format(DAY), to: days?.[1]?.format(DAY) })}
      />
      {choicesOf(times).map(({ key, label, options, width }) => (
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
      {Object.keys(narrowed).length > 0 && (
        <Button onClick={() => onChange(by === undefined ? {} : { by })}>清除筛选</Button>
      )}
    </div>
  );
}

/** What narrows the table now, in words. */
export function responseFilterWords(search: ResponseSearch, times: ResponseTimesView): string[] {
  const chosen = choicesOf(times).flatMap(({ key, label, options }) => {
    const found = options.find(({ value }) => value === search[key]);
    return found === undefined ? [] : [`${label}：${found.label}`];
  });
  return [`派单日期：${times.from} 到 ${times.to}`, ...chosen];
}

function choicesOf(times: ResponseTimesView | undefined) {
  const named = (list: readonly { id: string; name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { key: 'firmId', label: '律所', options: named(times?.firms), width: 150 },
    {
      key: 'topic',
      label: '类别',
      options: TOPIC_CODES.map((code) => ({ value: code, label: TOPICS[code].label })),
      width: 122,
    },
    { key: 'communityId', label: '社区', options: named(times?.communities), width: 122 },
  ] as const;
}
