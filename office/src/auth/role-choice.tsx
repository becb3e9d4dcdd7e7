import { ROLE_LABELS, type Role } from '@huifa/shared/access/roles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Select } from 'antd';
import { api } from '../api';
import { useSession, useTakeSession } from '../session';
import { sentenceOf } from '../ui/refusal';

/** The hat that is on; whoever holds several puts on another here. */
export function RoleChoice() {
  const { role, roles } = useSession();
  const takeSession = useTakeSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const change = useMutation({
    mutationFn: (wanted: Role) => api('PUT /sessions/current/role', { body: { role: wanted } }),
    onSuccess: async (session) => {
      takeSession(session);
      // What the other hat saw is not this one's.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      await navigate({ to: '/' });
    },
    onError: (error) => void message.error(sentenceOf(error)),
  });
  if (roles.length < 2) return <span className="nowrap">{ROLE_LABELS[role]}</span>;
  return (
    <Select
      size="small"
      aria-label="身份"
      value={role}
      loading={change.isPending}
      popupMatchSelectWidth={false}
      options={roles.map((value) => ({ value, label: ROLE_LABELS[value] }))}
      onChange={(wanted) => change.mutate(wanted)}
    />
  );
}
