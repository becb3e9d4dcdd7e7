import type { Answer } from '@huifa/shared/api/client';
import { type Day, dayOf } from '@huifa/shared/kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { dayInWords } from '../../../platform/moments';
import { go } from '../../../platform/navigation';
import { useSending } from '../../../platform/sending';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { DayInput } from '../../../ui/day-input';
import { Loaded } from '../../../ui/loaded';
import { Empty, ErrorNote, Note } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { CardSkeleton } from '../../../ui/skeleton';

type Leave = Answer<'GET /my-leaves'>['leaves'][number];

/** A lawyer says when he is away: offers pass him by, and what falls into it is told. */
export default function OwnLeave() {
  const leaves = useLoad('my-leaves', () => api('GET /my-leaves'));
  const reload = () => void leaves.reload();
  return (
    <Page>
      <NewLeave onDone={reload} />
      <Loaded of={leaves} skeleton={<CardSkeleton lines={3} />}>
        {({ leaves: all }) =>
          all.length === 0 ? (
            <Empty icon="calendar">没有写休假。</Empty>
          ) : (
            <>
              {all.map((leave) => (
                <LeaveCard key={leave.id} leave={leave} onDone={reload} />
              ))}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function NewLeave({ onDone }: { onDone(): void }) {
  const [today] = useState(() => dayOf(Date.now()));
  const [fromOn, setFrom] = useState<Day>(today);
  const [toOn, setTo] = useState<Day>(today);
  const adding = useSending({
    name: 'leave',
    request: (body: { fromOn: Day; toOn: Day }, once) => api('POST /my-leaves', { body, once }),
    onDone,
  });
  const begin = (day: Day) => {
    adding.dismiss();
    setFrom(day);
    if (day > toOn) setTo(day);
  };
  const end = (day: Day) => {
    adding.dismiss();
    setTo(day);
  };
  return (
    <Card title="写一段休假">
      <DayInput label="第一天" value={fromOn} from={today} onChange={begin} />
      <DayInput label="最后一天" value={toOn} from={fromOn} onChange={end} />
      <View className="weak">休假的日子不给您派单，同事也不能转给您。</View>
      {adding.failure && <ErrorNote failure={adding.failure} />}
      <Button busy={adding.busy} onTap={() => adding.send({ fromOn, toOn })}>
        记下休假
      </Button>
    </Card>
  );
}

function LeaveCard({ leave: { id, fromOn, toOn, sittings, matters }, onDone }: { leave: Leave; onDone(): void }) {
  const [today] = useState(() => dayOf(Date.now()));
  const ending = useSending({
    name: `leave-end/${id}`,
    request: (body: { leaveId: string }) => api('POST /my-leaves/ends', { body }),
    onDone,
  });
  const days = fromOn === toOn ? dayInWords(fromOn) : `${dayInWords(fromOn)} 到 ${dayInWords(toOn)}`;
  return (
    <Card title={days}>
      {sittings > 0 && <Note tone="warn">{`这几天您有 ${sittings} 段坐班，请打电话给镇法治办换人。`}</Note>}
      {matters > 0 && (
        <>
          <Note tone="warn">{`有 ${matters} 件事这几天到时间，请先办好或转给同事。`}</Note>
          <Button look="quiet" onTap={() => go('tasks')}>
            去看这些事
          </Button>
        </>
      )}
      {ending.failure && <ErrorNote failure={ending.failure} />}
      <Button look="ghost" busy={ending.busy} onTap={() => ending.send({ leaveId: id })}>
        {fromOn < today ? '今天起回来上班' : '不休了'}
      </Button>
    </Card>
  );
}
