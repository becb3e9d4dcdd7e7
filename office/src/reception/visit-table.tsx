import { ORIGIN_LABELS } from '@huifa/shared/reception/attendance.rules';
import { Link } from '@tanstack/react-router';
import { topicLabel } from '../ui/desk-labels';
import type { SittingView, VisitView } from '../views';
import { AttendanceButtons } from './attendance-buttons';
import { freeWords, hoursOf, lateWords, presenceWords } from './visit-words';

const TONES = { arrived: 'tag-green', noShow: 'tag-amber' } as const;

/** The day of one service point, hour by hour; on paper with a column to sign in. */
export function VisitTable({ sittings }: { sittings: readonly SittingView[] }) {
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
      <tbody>{sittings.map(linesOf)}</tbody>
    </table>
  );
}

function linesOf(sitting: SittingView) {
  const { slotId, visits } = sitting;
  if (visits.length === 0) return <FreeLine key={slotId} sitting={sitting} />;
  return visits.map((visit) => <VisitLine key={visit.matterId} sitting={sitting} visit={visit} />);
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

function FreeLine({ sitting }: { sitting: SittingView }) {
  return (
    <tr className="visit-free">
      <When sitting={sitting} />
      <td colSpan={4}>{freeWords(sitting)}</td>
      <td className="sign-column" />
      <td className="no-print" />
    </tr>
  );
}

function VisitLine({ sitting, visit }: { sitting: SittingView; visit: VisitView }) {
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
        <AttendanceButtons visit={visit} />
      </td>
    </tr>
  );
}
