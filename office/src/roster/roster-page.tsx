import { addDays, chineseDayShort } from '@huifa/shared/kernel/day';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { Loading } from '../ui/loading';
import { Moment } from '../ui/moment';
import { Card, Page } from '../ui/page';
import type { CancelledSittingView, RosterSittingView, RosterWeekView } from '../views';
import { CancelSittingDialog } from './cancel-sitting-dialog';
import { MakeSittingDialog } from './make-sitting-dialog';
import { RosterGrid } from './roster-grid';
import { usePlacing, useTakeOff } from './roster-changes';
import { rosterQuery } from './roster-query';
import { rosterColumns, spellOf } from './roster-sheet';
import './roster.css';

const route = getRouteApi('/desk/roster');

/** Who sits where this week, who has booked, and the button for the morning on which a lawyer is ill. */
export function RosterPage() {
  const { from } = route.useSearch();
  const { data, error, refetch } = useQuery(rosterQuery(from));
  const [cancelling, setCancelling] = useState<RosterSittingView | null>(null);
  const [making, setMaking] = useState(false);
  const place = usePlacing();
  const takeOff = useTakeOff();
  const choose = (sitting: RosterSittingView) => (sitting.booked > 0 ? setCancelling(sitting) : takeOff(sitting));
  const title = data === undefined ? '坐班' : `坐班 ${chineseDayShort(data.days[0]!.day)}起`;
  return (
    <Page
      title={title}
      lead={data && leadOf(data)}
      actions={data && <Actions week={data} onMake={() => setMaking(true)} />}
    >
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading lines={8} />}
      {data !== undefined && data.sittings.length === 0 && (
        <EmptyState title="这一周没有排坐班" hint="排好以后，居民在手机上就能约。" />
      )}
      {data !== undefined && data.sittings.length > 0 && <RosterGrid week={data} onChoose={choose} onPlace={place} />}
      {data !== undefined && <Cancelled cancelled={data.cancelled} />}
      {data !== undefined && <MakeSittingDialog week={data} open={making} onClose={() => setMaking(false)} />}
      <CancelSittingDialog sitting={cancelling} onClose={() => setCancelling(null)} />
    </Page>
  );
}

function leadOf({ sittings }: RosterWeekView): string {
  const [seats, booked] = [sittings.map((one) => one.seats), sittings.map((one) => one.booked)].map(sum);
  return `${sittings.length} 次坐班，${seats} 个位子，已约 ${booked} 个`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function Actions({ week, onMake }: { week: RosterWeekView; onMake: () => void }) {
  const first = week.days[0]!.day;
  const weekFrom = (days: number, label: string) => (
    <Link to="/roster" search={{ from: addDays(first, days) }} className="roster-week">
      {label}
    </Link>
  );
  return (
    <>
      {weekFrom(-7, '上一周')}
      <Link to="/roster" className="roster-week">
        这一周
      </Link>
      {weekFrom(7, '下一周')}
      <ExportTable title="坐班表" columns={rosterColumns} rows={week.sittings} />
      <Button type="primary" onClick={onMake}>
        排坐班
      </Button>
    </>
  );
}

function Cancelled({ cancelled }: { cancelled: readonly CancelledSittingView[] }) {
  if (cancelled.length === 0) return null;
  return (
    <Card title="这一周取消的坐班" note={`${cancelled.length} 次`}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">坐班</th>
            <th scope="col">律师</th>
            <th scope="col">居民</th>
            <th scope="col">理由</th>
            <th scope="col">谁取消的</th>
          </tr>
        </thead>
        <tbody>
          {cancelled.map((one) => (
            <tr key={one.id}>
              <td className="nowrap">
                <Moment at={one.startsAt} />
                <span className="list-second">{one.pointName}</span>
              </td>
              <td className="nowrap">
                {one.lawyerName} <span className="list-second">{spellOf(one)}</span>
              </td>
              <td>
                改约 {one.moved} 位，改打电话 {one.called} 位
              </td>
              <td>{one.reason}</td>
              <td className="nowrap">{one.byName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
