import type { Instant } from '@huifa/shared/kernel/day';
import { DESK_ORIGINS, type DeskOrigin, ORIGIN_LABELS } from '@huifa/shared/reception/attendance.rules';
import { Link } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { topicLabel } from '../ui/desk-labels';
import type { PointDayView, SittingView, VisitView } from '../views';
import { AttendanceButtons } from './attendance-buttons';
import type { DeskBooking } from './booking-dialog';
import { freeWords, hoursOf, isOpen, lateWords, presenceWords } from './visit-words';

interface VisitTableProps {
  point: PointDayView;
  now: Instant;
  onBook: (booking: DeskBooking) => void;
}

const BOOK_LABELS: Record<DeskOrigin, string> = { walkIn: '登记上门', telephone: '电话预约' };
const TONES = { arrived: 'tag-green', noShow: 'tag-amber' } as const;

/** The day of one service point, hour by hour; on paper with a column to sign in. */
export function VisitTable({ point, now, onBook }: VisitTableProps) {
  return (
    <table className="list visit-list">
      <thead>
        <tr>
          <th scope="col">时间 · 律师</th>
          <th scope="col">谁</th>
          <th scope="col">村居</th>
          <th scope="col" className="right">
            人次
          </th>
          <th scope="col">到场</th>
          <th scope="col" className="sign-column">
            签到
          </th>
          <th scope="col" className="right no-print">
            登记
          </th>
        </tr>
      </thead>
      <tbody>
        {point.sittings.map((sitting) => {
          const { slotId, visits } = sitting;
          const book = isOpen(sitting, now) && (
            <BookButtons of={hoursOf(sitting)} onBook={(origin) => onBook({ origin, seat: { point, sitting } })} />
          );
          if (visits.length === 0) return <FreeLine key={slotId} sitting={sitting} book={book} />;
          return visits.map((visit, index) => (
            <VisitLine key={visit.matterId} sitting={sitting} visit={visit} book={index === 0 && book} />
          ));
        })}
      </tbody>
    </table>
  );
}

/** Sends somebody to this very sitting. */
function BookButtons({ of, onBook }: { of: string; onBook: (origin: DeskOrigin) => void }) {
  return (
    <Space size={6}>
      {DESK_ORIGINS.map((origin) => (
        <Button
          key={origin}
          size="small"
          type="text"
          aria-label={`${of} ${BOOK_LABELS[origin]}`}
          onClick={() => onBook(origin)}
        >
          {BOOK_LABELS[origin]}
        </Button>
      ))}
    </Space>
  );
}

function When({ sitting }: { sitting: SittingView }) {
  const { lawyerName, firmName, visits } = sitting;
  return (
    <th scope="row" className="visit-when">
      <span className="nowrap">{hoursOf(sitting)}</span>
      <span className={visits.length > 0 ? 'list-second' : 'visit-lawyer'} title={firmName}>
        {lawyerName}
      </span>
    </th>
  );
}

function FreeLine({ sitting, book }: { sitting: SittingView; book: ReactNode }) {
  return (
    <tr className="visit-free">
      <When sitting={sitting} />
      <td colSpan={4}>{freeWords(sitting)}</td>
      <td className="sign-column" />
      <td className="right no-print">{book}</td>
    </tr>
  );
}

function VisitLine({ sitting, visit, book }: { sitting: SittingView; visit: VisitView; book: ReactNode }) {
  const { matterId, number, calledName, topic, origin, villageName, persons, presence } = visit;
  const late = lateWords(visit);
  const free = freeWords(sitting);
  return (
    <tr>
      <When sitting={sitting} />
      <td>
        {calledName !== null && <b>{calledName} </b>}
        <Link to="/matters/$id" params={{ id: matterId }} className="nowrap">
          {number}
        </Link>
        <span className="list-second">
          {topicLabel(topic)} · {ORIGIN_LABELS[origin]}
        </span>
      </td>
      <td className="nowrap">{villageName ?? '—'}</td>
      <td className="right">{persons}</td>
      <td>
        {presence === null ? (
          presenceWords(visit)
        ) : (
          <span className={`tag ${TONES[presence]}`}>{presenceWords(visit)}</span>
        )}
        {late !== '' && <span className="list-second ink-warn">{late}</span>}
        {presence === 'noShow' && free !== '' && <span className="list-second">{free}</span>}
      </td>
      <td className="sign-column" />
      <td className="right no-print">
        {book}
        <AttendanceButtons visit={visit} />
      </td>
    </tr>
  );
}
