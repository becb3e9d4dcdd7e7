import { chineseDay, chineseMoment } from '@huifa/shared/kernel/day';
import { Link } from '@tanstack/react-router';
import type { NoticeChangesView } from '../views';
import { spellsOf } from './calendar-sheet';

/** What a notice changes: days, due moments from old to new, and appointments that somebody has to ring about. */
export function NoticeChanges({ changes: { year, days, dues, answers, meetings } }: { changes: NoticeChangesView }) {
  const of = (open: boolean) => spellsOf(days.filter((one) => one.open === open).map(({ day }) => day)).join('，');
  return (
    <div className="notice-changes">
      <p>
        {days.length === 0 && `和现在的 ${year} 年安排一样，没有日子要改。`}
        {of(false) !== '' && `改成放假：${of(false)}。`}
        {of(true) !== '' && `改成上班：${of(true)}。`}
      </p>
      <h3>期限要改的事 {dues.length} 件</h3>
      {dues.length > 0 && (
        <table className="list" aria-label="期限要改的事">
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">原来最晚</th>
              <th scope="col">现在最晚</th>
            </tr>
          </thead>
          <tbody>
            {dues.map(({ matterId, number, from, to }) => (
              <tr key={matterId}>
                <td className="nowrap">
                  <Link to="/matters/$id" params={{ id: matterId }}>
                    {number}
                  </Link>
                </td>
                <td>{chineseMoment(Date.parse(from))}</td>
                <td>
                  {chineseMoment(Date.parse(to))}
                  {to < from && '（提前了）'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MovedAnswers answers={answers} />
      {meetings.length > 0 && (
        <>
          <h3>约在放假那天的 {meetings.length} 件，要打电话改约</h3>
          <ul>
            {meetings.map(({ matterId, number, way, startsAt }) => (
              <li key={matterId}>
                <Link to="/matters/$id" params={{ id: matterId }}>
                  {number}
                </Link>{' '}
                {chineseMoment(Date.parse(startsAt))}
                {way === 'call' ? '起，律师打电话' : '，到点见面'}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Requests for documents whose last day moves: legal days, without an hour. */
function MovedAnswers({ answers }: Pick<NoticeChangesView, 'answers'>) {
  if (answers.length === 0) return null;
  return (
    <>
      <h3>依申请公开，最晚答复的日子要改的 {answers.length} 件</h3>
      <ul>
        {answers.map(({ matterId, number, from, to }) => (
          <li key={matterId}>
            <Link to="/disclosures/$id" params={{ id: matterId }}>
              {number}
            </Link>{' '}
            {chineseDay(from)} 改成 {chineseDay(to)}
            {to < from && '（提前了）'}
          </li>
        ))}
      </ul>
    </>
  );
}
