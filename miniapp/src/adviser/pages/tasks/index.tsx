import type { Answer } from '@huifa/shared/api/client';
import { dayOf } from '@huifa/shared/kernel/day';
import { View } from '@tarojs/components';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { go } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { Heading } from '../../../ui/heading';
import { Loaded } from '../../../ui/loaded';
import { topicLabel } from '../../../ui/matter-news';
import { Empty } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { ListSkeleton } from '../../../ui/skeleton';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { AdviserBar } from '../../bar';
import { useEveryMinute } from '../../every-minute';
import { LIGHT_TONES, minutesInWords } from '../../minutes';
import { WAYS_FOR_LAWYER, whenInWords } from '../../when';

type Task = Answer<'GET /tasks'>['open'][number];

/** Today's work: what meets or falls due today, or is over already. */
function isForToday({ appointment, callWindow, dueAt, minutesLeft }: Task): boolean {
  const today = dayOf(Date.now());
  const moments = [appointment?.startsAt, callWindow?.startsAt, dueAt];
  return (minutesLeft ?? 0) < 0 || moments.some((moment) => moment && dayOf(Date.parse(moment)) <= today);
}

export default function Tasks() {
  const tasks = useLoad('tasks', () => api('GET /tasks'));
  useEveryMinute(tasks.reload);
  return (
    <Page foot={<AdviserBar here="tasks" />}>
      <Button look="quiet" onTap={() => go('week')}>
        按一周看
      </Button>
      <Loaded of={tasks} skeleton={<ListSkeleton />}>
        {({ open, closed }) => (
          <>
            {open.length + closed.length === 0 && (
              <Empty icon="calendar">接了单、排了坐班，就在这里按时间排好。先到「派单」看看。</Empty>
            )}
            <Group title="居民又问了" tasks={open.filter(({ askedOn }) => askedOn)} />
            <Group title="今天要办" tasks={open.filter((task) => !task.askedOn && isForToday(task))} />
            <Group title="往后的事" tasks={open.filter((task) => !task.askedOn && !isForToday(task))} />
            <Group title="办完的事" tasks={closed} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Group({ title, tasks }: { title: string; tasks: readonly Task[] }) {
  if (tasks.length === 0) return null;
  return (
    <>
      <Heading>{`${title}　${tasks.length} 件`}</Heading>
      {tasks.map((task) => (
        <TaskCard key={task.id} task={task} />
      ))}
    </>
  );
}

function TaskCard({ task }: { task: Task }) {
  const left = task.state === 'awaitingResident' ? '等咨询人补充' : minutesInWords(task.minutesLeft);
  const note = [task.villageName, whenInWords(task)].filter(Boolean).join(' · ');
  return (
    <Tap className="card stack-tight" onTap={() => go('task', { id: task.id })}>
      <View className="row">
        <View className="weak grow">{WAYS_FOR_LAWYER[task.way]}</View>
        {left && <Tag tone={LIGHT_TONES[task.light]}>{left}</Tag>}
      </View>
      <View className="strong">{`${topicLabel(task.topic)} · ${task.residentName}`}</View>
      {note && <View className="weak">{note}</View>}
    </Tap>
  );
}
