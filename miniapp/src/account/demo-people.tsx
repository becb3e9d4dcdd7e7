import type { Answer } from '@huifa/shared/api/client';
import { ROLE_LABELS } from '@huifa/shared/access/roles';
import { View } from '@tarojs/components';
import { api } from '../platform/api';
import { useLoad } from '../platform/load';
import { useSending } from '../platform/sending';
import { Heading } from '../ui/heading';
import { Line } from '../ui/line';
import { Loaded } from '../ui/loaded';
import { ErrorNote } from '../ui/notes';
import { CardSkeleton } from '../ui/skeleton';

type People = Answer<'GET /demo/people'>;

interface DemoPeopleProps {
  onDone(answer: Answer<'POST /sessions/wechat'>): void;
  /** The phones of those who sign in at the desk, instead of residents and lawyers. */
  atDesk?: boolean;
}

/** Only where WeChat is simulated: people to try the town as. */
export function DemoPeople({ onDone, atDesk = false }: DemoPeopleProps) {
  const people = useLoad('demo-people', () => api('GET /demo/people'));
  const signing = useSending({
    name: 'demo',
    request: (code: string) => api('POST /sessions/wechat', { body: { code } }),
    onDone,
  });
  return (
    <>
      {signing.failure && <ErrorNote failure={signing.failure} />}
      <Loaded of={people} skeleton={<CardSkeleton lines={4} />}>
        {({ residents, advisers, office }) => (
          <>
            {!atDesk && <Group title="演示：当一回居民" people={residents} onPick={signing.send} />}
            {!atDesk && <Group title="演示：当一回律师" people={advisers} onPick={signing.send} />}
            {atDesk && <Group title="演示：这是哪位工作人员的手机" people={office} onPick={signing.send} />}
          </>
        )}
      </Loaded>
    </>
  );
}

interface GroupProps {
  title: string;
  people: People['residents'];
  onPick(code: string): void;
}

function Group({ title, people, onPick }: GroupProps) {
  return (
    <>
      <Heading>{title}</Heading>
      <View className="card card-plain">
        {people.map(({ name, role, note, wechatCode }) => (
          <Line key={wechatCode} icon="mine" note={note} onTap={() => wechatCode && onPick(wechatCode)}>
            {role === 'resident' ? name : `${name}（${ROLE_LABELS[role]}）`}
          </Line>
        ))}
      </View>
    </>
  );
}
