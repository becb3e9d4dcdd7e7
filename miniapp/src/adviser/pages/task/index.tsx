import { View } from '@tarojs/components';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { go, useParam } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ListSkeleton } from '../../../ui/skeleton';
import { ConflictCheck } from '../../conflict-check';
import type { Task } from '../../task';
import { Answered, Dialogue, TaskFacts } from '../../task-cards';

export default function TaskDetail() {
  const id = useParam('id');
  const task = useLoad(`task/${id}`, () => api('GET /tasks/{id}', { path: { id } }));
  const known = task.data;
  return (
    <Page foot={known && (known.actions.includes('answer') || known.actions.includes('ask')) && <Foot task={known} />}>
      <Loaded of={task} skeleton={<ListSkeleton lines={4} />}>
        {(loaded) => (
          <>
            <TaskFacts task={loaded} />
            {loaded.actions.includes('confirm') && <ConflictCheck task={loaded} onDone={() => void task.reload()} />}
            {loaded.opened && <Dialogue task={loaded} />}
            <Answered task={loaded} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Foot({ task: { id, actions } }: { task: Task }) {
  return (
    <View className="row">
      {actions.includes('ask') && (
        <View className="grow">
          <Button look="ghost" onTap={() => go('taskAsk', { id })}>
            请他补充
          </Button>
        </View>
      )}
      {actions.includes('answer') && (
        <View className="grow">
          <Button onTap={() => go('taskAnswer', { id })}>写答复，办结</Button>
        </View>
      )}
    </View>
  );
}
