import { ROLE_LABELS } from '@huifa/shared/access/roles';
import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { accessSearch, type AccessSearch, ACTIONS, LOGGED_ROLES } from './access-search';
import { ACTION_WORDS } from './action-words';

interface AccessFiltersProps {
  search: AccessSearch;
  people: readonly { id: string; name: string | null }[];
  onChange: (search: AccessSearch) => void;
}

/** By day, person, role, step and outcome; all of it ends up in the address. */
export function AccessFilters({ search, people, onChange }: AccessFiltersProps) {
  const set = (change: Record<string, string | null | undefined>) => onChange(accessSearch({ ...search, ...change }));
  const choose = (key: keyof AccessSearch, label: string, options: { value: string; label: string }[]) => (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: 150 }}
      popupMatchSelectWidth={false}
      options={options}
      value={search[key] ?? null}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <div className="access-filters no-print" role="search" aria-label="筛选记录">
      <DatePicker.RangePicker
        aria-label="时间"
        allowEmpty={[true, true]}
        value={[search.from ? dayjs(search.from) : null, search.to ? dayjs(search.to) : null]}
        onChange={(days) => set({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })}
      />
      {choose(
        'personId',
        '谁',
        people.map(({ id, name }) => ({ value: id, label: name ?? id.slice(0, 8) })),
      )}
      {choose(
        'role',
        '身份',
        LOGGED_ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
      )}
      {choose(
        'action',
        '做了什么',
        ACTIONS.flatMap((value) => (ACTION_WORDS[value] ? [{ value, label: ACTION_WORDS[value] }] : [])),
      )}
      {choose('outcome', '结果', [
        { value: 'done', label: '办成' },
        { value: 'refused', label: '被拒绝' },
      ])}
      {Object.keys(search).length > 0 && <Button onClick={() => onChange({})}>清除筛选</Button>}
    </div>
  );
}
