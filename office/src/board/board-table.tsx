import { OFFICE_REASON_LABELS } from '@huifa/shared/matters/office-reasons';
import { STATE_LABELS } from '@huifa/shared/consultations/consultation.labels';
import { MOVE_LABELS } from '@huifa/shared/matters/whose-move';
import { Link } from '@tanstack/react-router';
import { useMoved } from '../live';
import { LightTag } from '../ui/light-tag';
import { Moment } from '../ui/moment';
import type { BoardRowView } from '../views';
import { DESK_URGENCIES, DESK_WAYS, OFFICE_STEPS, firmShort, topicLabel } from '../ui/desk-labels';
import { ROW_LINK, useRowKeys } from '../ui/row-keys';

interface BoardTableProps {
  rows: readonly BoardRowView[];
  closed: boolean;
}

/** The matters, one a row: the first column says what it is, the last what to do. */
export function BoardTable({ rows, closed }: BoardTableProps) {
  const moved = useMoved();
  useRowKeys();
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">事项</th>
          <th scope="col">{closed ? '结果' : '轮到谁'}</th>
          <th scope="col">律所 · 律师</th>
          <th scope="col">村居</th>
          <th scope="col">收到</th>
          {!closed && (
            <th scope="col" className="right">
              办公时间
            </th>
          )}
          <th scope="col" className="right no-print">
            下一步
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-moved={moved.has(row.id) ? '' : undefined}>
            <WhatCell row={row} />
            <WhoCell row={row} />
            <td className="nowrap" title={row.firmName ?? ''}>
              {firmShort(row.firmName)}
              <span className="list-second">{row.lawyerName}</span>
            </td>
            <td className="nowrap">
              {row.villageName ?? '—'}
              <span className="list-second">{row.communityName}</span>
            </td>
            <td>
              <Moment at={row.createdAt} stacked />
            </td>
            {!closed && <TimeCell row={row} />}
            <td className="right no-print nowrap">
              <Link to="/matters/$id" params={{ id: row.id }} tabIndex={-1}>
                {row.officeReason === null ? '看经过' : OFFICE_STEPS[row.officeReason]}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WhatCell({ row }: { row: BoardRowView }) {
  return (
    <td className="nowrap">
      <Link to="/matters/$id" params={{ id: row.id }} {...ROW_LINK}>
        {row.number}
      </Link>{' '}
      {row.urgency !== null && <span className="tag tag-red">{DESK_URGENCIES[row.urgency]}</span>}
      <span className="list-second">
        {topicLabel(row.topic)} · {DESK_WAYS[row.way]}
      </span>
    </td>
  );
}

function WhoCell({ row }: { row: BoardRowView }) {
  // The office's reason says the state already.
  const history = [
    ...(row.officeReason === null && row.whoseMove !== 'nobody' ? [STATE_LABELS[row.state]] : []),
    ...(row.declines > 0 ? [`${row.declines} 次没接`] : []),
  ];
  const loud = row.officeReason === 'nobodyEligible';
  return (
    <td className="nowrap">
      {row.officeReason === null ? (
        row.whoseMove === 'nobody' ? (
          STATE_LABELS[row.state]
        ) : (
          MOVE_LABELS[row.whoseMove]
        )
      ) : (
        <span className={`tag ${loud ? 'tag-red' : 'tag-amber'}`}>{OFFICE_REASON_LABELS[row.officeReason]}</span>
      )}
      <span className="list-second">{history.join(' · ')}</span>
    </td>
  );
}

function TimeCell({ row }: { row: BoardRowView }) {
  return (
    <td className="right">
      <LightTag light={row.light} minutesLeft={row.minutesLeft} />
      {row.dueAt !== null && (
        <span className="list-second">
          到 <Moment at={row.dueAt} />
        </span>
      )}
    </td>
  );
}
