import { chineseDay, chineseDayShort, chineseTime } from '@huifa/shared/kernel/day';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { ErrorState } from '../ui/error-state';
import { Loading } from '../ui/loading';
import { Card, Page } from '../ui/page';
import type { MorningView } from '../views';
import { Shares, Year } from './contracts';
import { Duty, Received } from './day';
import { Dissatisfied, Statutory, Waiting } from './decisions';
import './morning.css';
import { morningQuery } from './morning-query';

/** The director's morning: one screen, one sheet of paper; every figure opens its list. */
export function MorningPage() {
  const { data: morning, error, refetch } = useQuery(morningQuery);
  return (
    <Page
      title="今天"
      lead={
        morning && `${chineseDay(morning.day)} ${weekdayOf(morning.day)}，截至 ${chineseTime(Date.parse(morning.now))}`
      }
      actions={<Button onClick={() => window.print()}>打印</Button>}
      fixed
    >
      {morning === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {morning === undefined && error === null && <Bones />}
      {morning !== undefined && <Blocks morning={morning} />}
    </Page>
  );
}

function Blocks({ morning }: { morning: MorningView }) {
  return (
    <div className="morning">
      <Statutory />
      <Waiting waiting={morning.waiting} />
      <Received received={morning.received} />
      <Duty morning={morning} />
      <Dissatisfied morning={morning} />
      <Shares morning={morning} />
      <div className="morning-wide">
        <Year morning={morning} />
      </div>
    </div>
  );
}

const TITLES = ['法定期限：今天和已超', '等您决定', '昨天的咨询', '今天谁在哪里', '不满意，还没回访', '合同和派单份额'];

function Bones() {
  return (
    <div className="morning">
      {TITLES.map((title) => (
        <Card key={title} title={title} className="morning-block">
          <Loading lines={4} />
        </Card>
      ))}
    </div>
  );
}

function weekdayOf(day: string): string {
  return chineseDayShort(day).split(' ')[1] ?? '';
}
