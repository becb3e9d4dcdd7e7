import { CHANGE_EVENT_LABELS } from '@huifa/shared/organizations/changes';
import { chineseDay, chineseTime, dayOf, isDay } from '@huifa/shared/kernel/day';
import { EmptyState } from '../ui/empty-state';
import { Moment } from '../ui/moment';
import { Card } from '../ui/page';
import type { ChangeView } from '../views';
import { FIELD_LABELS } from './firm-labels';

/** 「改过什么」: who changed what, from what to what, and why. Nobody can take a line out. */
export function ChangeList({ changes }: { changes: readonly ChangeView[] }) {
  return (
    <Card title="改过什么" note={changes.length > 0 ? `${changes.length} 次` : undefined}>
      {changes.length === 0 && <EmptyState title="还没有改过" hint="每次修改都会记在这里，谁改的、原来是什么。" />}
      <ol className="changes">
        {changes.map((change) => (
          <li key={change.id}>
            <span className="list-second">
              <Moment at={change.at} /> · {change.byName}
            </span>
            <strong>
              {CHANGE_EVENT_LABELS[change.event]} {change.label}
            </strong>
            {change.reason !== null && <p className="words">理由：{change.reason}</p>}
            <ul>
              {change.fields.map((field) => (
                <li key={field.field}>
                  {FIELD_LABELS[field.field] ?? field.field}：
                  {field.before !== null && (
                    <>
                      <del>{valueWords(field.before)}</del>
                      {' → '}
                    </>
                  )}
                  {field.after === null ? '（空）' : valueWords(field.after)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T.*Z$/;

function valueWords(value: string): string {
  if (isDay(value)) return chineseDay(value);
  if (INSTANT.test(value)) return `${chineseDay(dayOf(Date.parse(value)))} ${chineseTime(Date.parse(value))}`;
  if (value === 'true') return '是';
  return value === 'false' ? '否' : value;
}
