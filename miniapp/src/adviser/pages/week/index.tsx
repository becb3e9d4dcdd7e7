import type { Answer } from '@huifa/shared/api/client';
import { addDays, type Day, dayOf } from '@huifa/shared/kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { dayInWords, spellInWords } from '../../../platform/moments';
import { go } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Line } from '../../../ui/line';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ListSkeleton } from '../../../ui/skeleton';
import { Tag } from '../../../ui/tag';
import { WAYS_FOR_LAWYER } from '../../when';

type Week = Answer<'GET /schedule'>;
type Entry = Week['entries'][number];

const A_WEEK = 7;

/** Seven days from today, or from any week before and after. */
export default function WeekPage() {
  const [from, setFrom] = useState<Day>(() => dayOf(Date.now()));
  const week = useLoad(`week/${from}`, () => api('GET /schedule', { query: { from } }));
  return (
    <Page>
      <View className="row">
        <View className="grow">
          <Button look="quiet" onTap={() => setFrom(addDays(from, -A_WEEK))}>
            前一周
          </Button>
        </View>
        <View className="grow">
          <Button look="quiet" onTap={() => setFrom(addDays(from, A_WEEK))}>
            后一周
          </Button>
        </View>
      </View>
      <Loaded of={week} skeleton={<ListSkeleton />}>
        {(known) => (
          <>
            {known.days.map((day) => (
              <DayCard key={day} day={day} week={known} />
            ))}
          </>
        )}
      </Loaded>
      <Button look="ghost" onTap={() => go('calendarFeed')}>
        放进手机日历
      </Button>
    </Page>
  );
}

function DayCard({ day, week }: { day: Day; week: Week }) {
  const entries = week.entries.filter(({ startsAt }) => dayOf(Date.parse(startsAt)) === day);
  return (
    <Card title={dayInWords(day)} aside={week.leaveDays.includes(day) && <Tag tone="warn">休假</Tag>}>
      {entries.length === 0 && <View className="weak">没有安排</View>}
      {entries.map((entry) => (
        <EntryLine key={`${entry.kind}/${entry.startsAt}/${entry.number ?? ''}`} entry={entry} />
      ))}
    </Card>
  );
}

function EntryLine({ entry: { taskId, kind, way, number, startsAt, endsAt, place, cancelled } }: { entry: Entry }) {
  const what = kind === 'duty' ? '坐班' : kind === 'due' ? '最晚答复' : way && WAYS_FOR_LAWYER[way];
  const words = [what, number, cancelled && '已取消'].filter(Boolean).join('　');
  const when = [spellInWords(startsAt, endsAt), place].filter(Boolean).join(' · ');
  if (taskId === null || cancelled)
    return (
      <View className="said">
        <View>{words}</View>
        <View className="weak">{when}</View>
      </View>
    );
  return (
    <Line note={when} onTap={() => go('task', { id: taskId })}>
      {words}
    </Line>
  );
}
