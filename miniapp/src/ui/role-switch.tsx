import { ROLE_LABELS, type Role } from '@huifa/shared/access/roles';
import { api } from '../platform/api';
import { type Me, setMe } from '../platform/me';
import { go } from '../platform/navigation';
import { useSending } from '../platform/sending';
import { Button } from './button';
import { Card } from './card';
import { ErrorNote } from './notes';

/** One person may be a resident and a lawyer; a session acts as one of them at a time. */
export function RoleSwitch({ me, title }: { me: Me; title: string }) {
  const switching = useSending({
    name: 'role',
    request: (role: Role) => api('PUT /sessions/current/role', { body: { role } }),
    onDone(session) {
      setMe(session);
      go(session.role === 'resident' ? 'home' : 'offers');
    },
  });
  return (
    <Card title={title}>
      {switching.failure && <ErrorNote failure={switching.failure} />}
      {me.roles
        .filter((role) => role !== me.role)
        .map((role) => (
          <Button key={role} look="ghost" busy={switching.busy} onTap={() => switching.send(role)}>
            {`换成${ROLE_LABELS[role]}身份`}
          </Button>
        ))}
    </Card>
  );
}
