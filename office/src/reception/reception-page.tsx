import type { DeskOrigin } from '@huifa/shared/reception/attendance.rules';
import { addDays, chineseDay, dayOf } from '@huifa/shared/kernel/day';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Input, Select, Space } from 'antd';
import { useMemo, useState } from 'react';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { Loading } from '../ui/loading';
import { useNow } from '../ui/now';
import { Card, Page } from '../ui/page';
import type { DeskBookedView, PointDayView, ReceptionDayView } from '../views';
import './reception.css';
import { receptionQuery } from './reception-query';
import type { ReceptionSearch } from './reception-search';
import { BookedNote, BookingDialog, type DeskBooking } from './booking-dialog';
import { useDeskKeys } from './desk-keys';
import { nextSeat, RECEPTION_COLUMNS, type ReceptionRow, rowsOf } from './visit-words';
import { VisitTable } from './visit-table';

const route = getRouteApi('/desk/reception');

/** 「今日接待」: who sits where, who is expected, who came. */
export function ReceptionPage() {
  const { day, point } = route.useSearch();
  const { data: shown, error, refetch } = useQuery(receptionQuery(day));
  const now = useNow();
  const today = dayOf(now);
  const points = shown?.points.filter(({ pointId }) => point === undefined || pointId === point) ?? [];
  const { book, dialog, note } = useDesk();
  return (
    <Page
      title={day === undefined || day === today ? '今日接待' : `${chineseDay(day)}接待`}
      lead={shown && leadOf(shown)}
      actions={
        <>
          <BookNext seat={nextSeat(points, now)} onBook={book} />
          {shown && <ExportDay shown={shown} points={points} narrowed={point !== undefined} />}
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
    >
      {note}
      <Choices shown={shown} />
      {shown === undefined && error === null && <Loading lines={10} />}
      {shown === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {shown !== undefined && points.length === 0 && (
        <EmptyState title="这天没有律师坐班" hint="排班以后，谁在哪里坐班、谁约了几点，都会在这里。" />
      )}
      {points.map((each) => (
        <Card key={each.pointId} title={each.pointName} note={noteOf(each)}>
          <VisitTable point={each} now={now} onBook={book} />
        </Card>
      ))}
      {dialog}
    </Page>
  );
}

/** The booking that is being typed, and the last one that was made. */
function useDesk() {
  const [booking, setBooking] = useState<DeskBooking | null>(null);
  const [last, setLast] = useState<{ booked: DeskBookedView; origin: DeskOrigin } | null>(null);
  const close = () => setBooking(null);
  const dialog = booking && (
    <BookingDialog
      booking={booking}
      onClose={close}
      onBooked={(booked) => {
        setLast({ booked, origin: booking.origin });
        close();
      }}
    />
  );
  return { book: setBooking, dialog, note: last && <BookedNote {...last} /> };
}

interface BookNextProps {
  seat: Pick<ReceptionRow, 'point' | 'sitting'> | null;
  onBook: (booking: DeskBooking) => void;
}

/** The next free seat of what is shown, by one key: N for who stands here, T for who rings. */
function BookNext({ seat, onBook }: BookNextProps) {
  const keys = useMemo(() => {
    const open = (origin: DeskOrigin) => () => seat && onBook({ origin, seat });
    return { n: open('walkIn'), t: open('telephone') };
  }, [seat, onBook]);
  useDeskKeys(keys);
  return (
    <>
      <Button type="primary" disabled={seat === null} onClick={keys.n} aria-keyshortcuts="n">
        登记上门（按 N）
      </Button>
      <Button disabled={seat === null} onClick={keys.t} aria-keyshortcuts="t">
        登记电话预约（按 T）
      </Button>
    </>
  );
}

/** Day and service point, in the address. */
function Choices({ shown }: { shown: ReceptionDayView | undefined }) {
  const { day, point } = route.useSearch();
  const navigate = route.useNavigate();
  const today = dayOf(useNow());
  const at = day ?? today;
  const go = (next: ReceptionSearch) => void navigate({ search: next, replace: true });
  const goDay = (next: string) =>
    go({ ...(next !== '' && next !== today && { day: next }), ...(point !== undefined && { point }) });
  return (
    <Space wrap className="no-print" role="search" aria-label="选日子和服务点">
      <Space.Compact>
        <Button onClick={() => goDay(addDays(at, -1))}>前一天</Button>
        <Input type="date" aria-label="日子" value={at} onChange={({ target }) => goDay(target.value)} />
        <Button onClick={() => goDay(addDays(at, 1))}>后一天</Button>
      </Space.Compact>
      {at !== today && <Button onClick={() => goDay(today)}>回到今天</Button>}
      <Select
        aria-label="服务点"
        placeholder="所有服务点"
        style={{ width: 240 }}
        allowClear
        options={shown?.points.map(({ pointId, pointName }) => ({ value: pointId, label: pointName })) ?? []}
        value={point ?? null}
        onChange={(chosen: string | null | undefined) =>
          go({ ...(day !== undefined && { day }), ...(chosen && { point: chosen }) })
        }
      />
    </Space>
  );
}

interface ExportDayProps {
  shown: ReceptionDayView;
  points: readonly PointDayView[];
  narrowed: boolean;
}

function ExportDay({ shown, points, narrowed }: ExportDayProps) {
  return (
    <ExportTable
      title={`${shown.day} 接待`}
      filters={narrowed ? points.map(({ pointName }) => `服务点：${pointName}`) : []}
      notes={[leadOf(shown)]}
      columns={RECEPTION_COLUMNS}
      rows={rowsOf(points)}
    />
  );
}

function leadOf({ counts }: ReceptionDayView): string {
  const { matters, persons, arrived, arrivedPersons, noShow, seatsFree } = counts;
  const came = `到了 ${arrived} 件 ${arrivedPersons} 人次，没来 ${noShow} 件`;
  const free = seatsFree > 0 ? `还空 ${seatsFree} 个号。` : '';
  return `共 ${matters} 件 ${persons} 人次：${came}。${free}`;
}

function noteOf({ address, sittings }: PointDayView): string {
  const visits = sittings.flatMap((sitting) => sitting.visits);
  const persons = visits.reduce((sum, visit) => sum + visit.persons, 0);
  return `${address} · ${visits.length} 件 ${persons} 人次`;
}
