import { Button, Select } from 'antd';
import { boardChoices, type Named } from './board-choices';
import { boardSearch, type BoardSearch } from './board-search';
import { NumberField } from './number-field';

interface BoardFiltersProps {
  search: BoardSearch;
  firms: readonly Named[];
  communities: readonly Named[];
  onChange: (search: BoardSearch) => void;
}
/** Filters that narrow the board; all of them end up in the address. */
export function BoardFilters({ search, firms, communities, onChange }: BoardFiltersProps) {
  const closed = search.show === 'closed';
  const choices = boardChoices(search, firms, communities);
  const filtered = Object.keys(search).some((key) => key !== 'show');
  const set = (change: Partial<Record<keyof BoardSearch, string | undefined>>) =>
    onChange(boardSearch({ ...search, ...change }));
  return (
    <div className="list-filters no-print" role="search" aria-label="筛选事项">
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
