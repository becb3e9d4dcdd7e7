import { ROLE_LABELS } from '@huifa/shared/access/roles';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../api';
import { FormError } from '../ui/error-state';
import type { SessionView } from '../views';

/** The made-up people of a demonstration; any other installation answers 404, and the page shows nothing. */
const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: () => api('GET /demo/people'),
  staleTime: Infinity,
  retry: false,
});

interface DemoPeopleProps {
  onSession: (session: SessionView) => void;
}

/** One press instead of password and second factor: the door exists only in a demonstration. */
export function DemoPeople({ onSession }: DemoPeopleProps) {
  const { data } = useQuery(demoPeopleQuery);
  const enter = useMutation({
    mutationFn: (login: string) => api('POST /demo/desk-sessions', { body: { login } }),
    onSuccess: ({ session }) => onSession(session),
  });
  if (data === undefined || data.office.length === 0) return null;
  return (
    <section className="demo-people">
      <h2>这是演示。选一位演示人员直接进入：</h2>
      <FormError error={enter.error} />
      <ul>
        {data.office.map(({ name, role, note, login }) => (
          <li key={name}>
            <Button
              block
              disabled={enter.isPending || login === null}
              onClick={() => login !== null && enter.mutate(login)}
            >
              {name}（{ROLE_LABELS[role]}）{note !== '' && <span className="small">{note}</span>}
            </Button>
          </li>
        ))}
      </ul>
      <p className="small">
        想走一遍完整登录：账号填 {data.office[0]?.login}，密码填 {data.office[0]?.password}，再用手机扫码或短信确认。
      </p>
    </section>
  );
}
