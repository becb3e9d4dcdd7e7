import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../platform/api';
import { goBack } from '../platform/navigation';
import { useSending } from '../platform/sending';
import { Button } from '../ui/button';
import { ErrorNote } from '../ui/notes';
import { Confirm } from '../ui/sheet';
import type { Task } from './task';

/** A slot's duty lawyer, and a colleague who takes over, search for conflicts before the words open. */
export function ConflictCheck({ task: { id, version, actions }, onDone }: { task: Task; onDone(): void }) {
  const [asking, setAsking] = useState(false);
  const confirming = useSending({
    name: `confirm/${id}`,
    request: (body: { version: number; conflictChecked: true }, once) =>
      api('POST /tasks/{id}/confirm', { path: { id }, body, once }),
    onDone,
    onMoved: onDone,
  });
  const declining = useSending({
    name: `task-decline/${id}`,
    request: (body: { version: number; code: 'conflict' }, once) =>
      api('POST /tasks/{id}/decline', { path: { id }, body, once }),
    onDone: goBack,
    onMoved: onDone,
  });
  return (
    <View className="card stack">
      <View className="weak">先在本所查利益冲突，确认以后才能看到内容和电话。</View>
      {confirming.failure && <ErrorNote failure={confirming.failure} />}
      <Button busy={confirming.busy} onTap={() => confirming.send({ version, conflictChecked: true })}>
        已查利冲，打开内容
      </Button>
      {actions.includes('decline') && (
        <Button look="ghost" onTap={() => setAsking(true)}>
          有利冲
        </Button>
      )}
      {asking && (
        <Confirm
          title="有利益冲突，不接待?"
          yes="有利冲，交镇里安排"
          busy={declining.busy}
          failure={declining.failure}
          onYes={() => declining.send({ version, code: 'conflict' })}
          onClose={() => setAsking(false)}
        >
          镇法治办会为咨询人另外安排律师，您不再看得到这件事。
        </Confirm>
      )}
    </View>
  );
}
