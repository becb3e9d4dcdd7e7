import { RATING_LABELS } from '@huifa/shared/consultations/results';
import { OFFICE_REASON_LABELS } from '@huifa/shared/matters/office-reasons';
import { OFFICE_TASKS } from '@huifa/shared/office-tasks/office-tasks';
import { Link } from '@tanstack/react-router';
import { firmShort, topicLabel } from '../ui/desk-labels';
import { Moment } from '../ui/moment';
import type { MorningView } from '../views';
import { Block, CountLine, Quiet } from './block';

/** (1) What the law gives a day for. */
export function Statutory() {
  return (
    <Block title="法定期限：今天和已超">
      <Quiet>
        要政府的文件（答复、补正、延期）和复议、诉讼、听证的最后一天，启用这些业务后列在这里，到期前就会出现；签发和批延期，到时候在「等您决定」里。
      </Quiet>
    </Block>
  );
}

/** (2) What nobody but the office can decide. */
export function Waiting({ waiting }: { waiting: MorningView['waiting'] }) {
  const { unreachable, tasks, tasksOverdue, moneyAsked } = waiting;
  const other = tasks - unreachable;
  const all =
    waiting.nobodyEligible + waiting.secondDecline + waiting.dutyDeclined + waiting.reopenRequested + waiting.toAnswer;
  return (
    <Block title="等您决定" note={`${all + tasks} 件${tasksOverdue === 0 ? '' : `，${tasksOverdue} 项任务已超时`}`}>
      <ul className="morning-lines">
        {(['nobodyEligible', 'secondDecline', 'dutyDeclined', 'reopenRequested'] as const).map((reason) => (
          <CountLine
            key={reason}
            label={OFFICE_REASON_LABELS[reason]}
            count={waiting[reason]}
            tone={reason === 'nobodyEligible' ? 'bad' : 'warn'}
            to="/"
            search={{ officeReason: reason }}
          />
        ))}
        <CountLine label="镇里自己答复" count={waiting.toAnswer} tone="warn" to="/" search={{ state: 'kept' }} />
        <CountLine
          label="联系不上，请找人"
          count={unreachable}
          unit="项"
          tone="warn"
          to="/tasks"
          search={{ kind: 'unreachable' }}
        />
        {other > 0 && (
          <CountLine
            label={OFFICE_TASKS.externalHandOff.label}
            count={other}
            unit="项"
            tone="warn"
            to="/tasks"
            search={{ kind: 'externalHandOff' }}
          />
        )}
        {moneyAsked > 0 && (
          <CountLine label="居民说被收了钱" count={moneyAsked} tone="bad" to="/" search={{ moneyAsked: 'true' }} />
        )}
      </ul>
    </Block>
  );
}

/** (5) Who was not satisfied and has not been called. */
export function Dissatisfied({ morning }: { morning: MorningView }) {
  const { dissatisfied, dissatisfiedCount } = morning;
  return (
    <Block
      title="不满意，还没回访"
      note={
        dissatisfiedCount > 0 ? (
          <Link to="/" search={{ dissatisfied: 'true' }}>
            {dissatisfiedCount} 件
          </Link>
        ) : (
          '0 件'
        )
      }
    >
      {dissatisfied.length === 0 && <Quiet>近 90 天的差评都回访过了，或者没有差评。</Quiet>}
      <ul className="morning-lines">
        {dissatisfied.map(({ id, number, topic, level, firmName, at }) => (
          <li key={id}>
            <Link to="/matters/$id" params={{ id }} className="morning-line">
              <span>
                {number}
                <span className="list-second">
                  {topicLabel(topic)} · {firmShort(firmName)}
                </span>
              </span>
              <span className="right">
                <span className="ink-bad">{RATING_LABELS[level]}</span>
                <span className="list-second">
                  <Moment at={at} />
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Block>
  );
}
