import { APPLICANT_LABELS, CHANNEL_LABELS } from '@huifa/shared/disclosure/applications';
import { DISCLOSURE_STATE_LABELS } from '@huifa/shared/disclosure/disclosure.labels';
import { OUTCOMES } from '@huifa/shared/disclosure/outcomes';
import { chineseDayShort, type Day } from '@huifa/shared/kernel/day';
import { Link } from '@tanstack/react-router';
import { ROW_LINK, useRowKeys } from '../ui/row-keys';
import type { DeskDisclosureLineView } from '../views';
import { dayLight, daysLeftWords } from './disclosure-words';

interface DisclosureTableProps {
  rows: readonly DeskDisclosureLineView[];
  done: boolean;
}

/** Requests, one a row: what is due first stands first. */
export function DisclosureTable({ rows, done }: DisclosureTableProps) {
  useRowKeys();
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">申请</th>
          <th scope="col">申请人</th>
          <th scope="col">要什么</th>
          <th scope="col">收到</th>
          <th scope="col">{done ? '办结' : '最晚答复'}</th>
          <th scope="col">{done ? '结果' : '还有几天'}</th>
          <th scope="col">{done ? '市平台' : '要留意的'}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="nowrap">
              <Link to="/disclosures/$id" params={{ id: row.id }} {...ROW_LINK}>
                {row.number}
              </Link>
              <span className="list-second">{DISCLOSURE_STATE_LABELS[row.state]}</span>
            </td>
            <td className="disclosure-name">
              {row.applicantName}
              <span className="list-second">{APPLICANT_LABELS[row.applicantKind]}</span>
            </td>
            <td className="disclosure-what">
              {row.summary}
              <span className="list-second">{CHANNEL_LABELS[row.channel]}</span>
            </td>
            <td>
              <ShortDay day={row.receivedOn} empty="还没确认" />
            </td>
            {done ? <DoneCells row={row} /> : <OpenCells row={row} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OpenCells({ row }: { row: DeskDisclosureLineView }) {
  return (
    <>
      <td className="nowrap">
        <ShortDay day={row.dueOn} empty="—" />
        {row.provisional && <span className="list-second">暂定</span>}
      </td>
      <td>
        <span className={`tag tag-${dayLight(row.daysLeft)}`}>{daysLeftWords(row.daysLeft)}</span>
        {row.correctionUntil !== null && (
          <span className="list-second nowrap">
            补正最晚 <ShortDay day={row.correctionUntil} empty="" />
          </span>
        )}
      </td>
      <td>
        <Flags row={row} />
      </td>
    </>
  );
}

function DoneCells({ row }: { row: DeskDisclosureLineView }) {
  return (
    <>
      <td>
        <ShortDay day={row.closedOn} empty="—" />
      </td>
      <td>{row.outcome === null ? '—' : OUTCOMES[row.outcome].label}</td>
      <td className="nowrap">{row.platformNumber ?? <span className="tag tag-amber">没有登记号</span>}</td>
    </>
  );
}

/** What keeps a request from moving, and what is still to be noted. */
function Flags({ row }: { row: DeskDisclosureLineView }) {
  const { consulting, departmentsWaiting, departmentsLate, confirmedByItself, platformNumber } = row;
  return (
    <span className="disclosure-flags">
      {departmentsLate > 0 && <span className="tag tag-red">{departmentsLate} 个部门逾期没回</span>}
      {departmentsWaiting > departmentsLate && (
        <span className="tag tag-plain">{departmentsWaiting - departmentsLate} 个部门没回</span>
      )}
      {consulting > 0 && <span className="tag tag-plain">征求意见中</span>}
      {confirmedByItself && <span className="tag tag-amber">自动确认</span>}
      {platformNumber === null && <span className="tag tag-stopped">没有市平台登记号</span>}
    </span>
  );
}

/** 「3月6日 周五」 */
export function ShortDay({ day, empty }: { day: Day | null; empty: string }) {
  if (day === null) return <span className="small">{empty}</span>;
  return (
    <time dateTime={day} className="nowrap">
      {chineseDayShort(day)}
    </time>
  );
}
