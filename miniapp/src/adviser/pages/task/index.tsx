import { View } from '@tarojs/components';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { go, useParam } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ListSkeleton } from '../../../ui/skeleton';
import { AnswerFields, AnswerFoot, useAnswer } from '../../answer';
import { Calls } from '../../calls';
import { ConflictCheck } from '../../conflict-check';
import { FilesGiven } from '../../files';
import type { Task } from '../../task';
import { Answered, Dialogue, TaskFacts } from '../../task-cards';

/** Everything of one matter on one page: words, telephone, answer. Five taps from the offer to the end. */
export default function TaskDetail() {
  const id = useParam('id');
  const task = useLoad(`task/${id}`, () => api('GET /tasks/{id}', { path: { id } }));
  const known = task.data;
  const reload = () => void task.reload();
  const answering = useAnswer(id, known, reload);
  const can = (action: Task['actions'][number]) => known?.actions.includes(action) ?? false;
  return (
    <Page foot={known && can('answer') && <AnswerFoot task={known} answering={answering} />}>
      <Loaded of={task} skeleton={<ListSkeleton lines={4} />}>
        {(loaded) => (
          <>
            <TaskFacts task={loaded} />
            {can('confirm') && <ConflictCheck task={loaded} onDone={reload} />}
            {loaded.opened && <Dialogue task={loaded} />}
            {loaded.opened && <FilesGiven matterId={loaded.id} />}
            {can('call') && <Calls task={loaded} answering={answering} onLogged={reload} />}
            <Answered task={loaded} />
            {can('answer') && <AnswerFields task={loaded} answering={answering} />}
            <Others task={loaded} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** What is done more rarely. */
function Others({ task: { id, actions } }: { task: Task }) {
  return (
    <View className="row">
      {actions.includes('ask') && (
        <View className="grow">
          <Button look="ghost" onTap={() => go('taskAsk', { id })}>
            请他补充
          </Button>
        </View>
      )}
      {actions.includes('handOver') && (
        <View className="grow">
          <Button look="ghost" onTap={() => go('handOver', { id })}>
            转给同事
          </Button>
        </View>
      )}
    </View>
  );
}
