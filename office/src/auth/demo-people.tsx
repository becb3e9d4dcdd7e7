import { ROLE_LABELS } from '@huifa/shared/access/roles';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../api';
import type { Credentials } from '../session';

/** The made-up people of a demonstration; any other installation answers 404, and the page shows nothing. */
const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: () => api('GET /demo/people'),
  staleTime: Infinity,
  retry: false,
});

interface DemoPeopleProps {
  disabled: boolean;
  onChoose: (credentials: Credentials) => void;
}

/** One press instead of typing the password of a demonstration. */
export function DemoPeople({ disabled, onChoose }: DemoPeopleProps) {
  const { data } = useQuery(demoPeopleQuery);
  if (data === undefined || data.office.length === 0) return null;
  return (
    <section className="demo-people">
      <h2>这是演示。选一位演示人员直接进入：</h2>
      <ul>
        {data.office.map(({ name, role, note, login, password }) => (
          <li key={name}>
            <Button
              block
              disabled={disabled || login === null || password === null}
              onClick={() => onChoose({ login: login ?? '', password: password ?? '' })}
            >
              {name}（{ROLE_LABELS[role]}）{note !== '' && <span className="small">{note}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
