import { DISCLOSURE_STATE_LABELS } from '@huifa/shared/disclosure/disclosure.labels';
import { OUTCOMES } from '@huifa/shared/disclosure/outcomes';
import { chineseDay } from '@huifa/shared/kernel/day';
import { Card } from '../ui/page';
import type { DeskDisclosureView } from '../views';
import { ShortDay } from './disclosure-table';
import { dayLight, daysLeftWords } from './disclosure-words';

/** Where it stands, and what keeps it from moving. */
export function CaseLead({ request }: { request: DeskDisclosureView }) {
  const { state, outcome, consulting, departmentsWaiting, confirmedByItself, applicantLastDay } = request;
  const waits = [
    ...(departmentsWaiting > 0 ? [`${departmentsWaiting} 个部门还没交回`] : []),
    ...(consulting > 0 ? ['征求意见中，期限停着'] : []),
    ...(confirmedByItself ? ['一个工作日内没有人确认，系统自动确认的'] : []),
    ...(applicantLastDay === null ? [] : [`申请人最晚${chineseDay(applicantLastDay)}`]),
  ];
  return (
    <>
      <b className="matter-lead">{DISCLOSURE_STATE_LABELS[state]}</b>
      {outcome !== null && `：${OUTCOMES[outcome].label}`}
      {waits.length > 0 && `。${waits.join('；')}`}
    </>
  );
}

/** 「为什么是这一天」: the last day in large type, and every reason for it. */
export function DueCard({ request }: { request: DeskDisclosureView }) {
  const { dueOn, provisional, daysLeft, closedOn, correctionUntil, ledger } = request;
  return (
    <Card title="最晚哪天答复">
      <p className="due">
        <span className="due-day">{dueOn === null ? dayless(request) : chineseDay(dueOn)}</span>
        {daysLeft !== null && <span className={`tag tag-${dayLight(daysLeft)}`}>{daysLeftWords(daysLeft)}</span>}
        {provisional && <span className="tag tag-amber">暂定：放假通知还没有出来</span>}
        {closedOn === null && correctionUntil !== null && (
          <span className="small">
            补正最晚 <ShortDay day={correctionUntil} empty="" /> 提出
          </span>
        )}
      </p>
      {ledger.length > 0 && (
        <details className="ledger" open>
          <summary>为什么是这一天</summary>
          <ol>
            {ledger.map(({ on, what, law, effect, superseded }) => (
              <li key={`${on}${what}`} data-superseded={superseded ? '' : undefined}>
                <span>
                  {what}：{effect}
                  {superseded && '（后来重新计算，这一条不再算数）'}
                </span>
                <span className="ledger-law">{law}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </Card>
  );
}

function dayless({ closedOn, state, consulting }: DeskDisclosureView): string {
  if (closedOn !== null) return `${chineseDay(closedOn)}办结`;
  if (state === 'submitted') return '还没确认收到，不计时';
  return consulting > 0 ? '征求意见中，停着不算' : '现在不计时';
}
