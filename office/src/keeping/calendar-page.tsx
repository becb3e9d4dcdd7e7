import { scopeOf } from '@huifa/shared/access/matrix';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../session';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { Loading } from '../ui/loading';
import { Card, Page } from '../ui/page';
import type { CalendarYearView, NoticeChangesView } from '../views';
import { calendarQuery } from './calendar-query';
import { movedColumns, spellsOf } from './calendar-sheet';
import { NoticeChanges } from './notice-changes';
import { NoticeDialog } from './notice-dialog';

const STATUS = { OFFICIAL: '正式', PROVISIONAL: '暂定，通知还没有导入' } as const;

/** The years that every clock counts with; a new notice is read first, and taken when its changes have been seen. */
export function CalendarPage() {
  const { role } = useSession();
  const { data, error, refetch } = useQuery(calendarQuery);
  const [importing, setImporting] = useState(false);
  const [done, setDone] = useState<NoticeChangesView | null>(null);
  const mayImport = scopeOf('workdays.import', role) !== null;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Page
      title="放假安排"
      lead="期限按工作日、办公时间算。国务院办公厅的通知出来以前，那一年只按法定节假日暂定。"
      actions={
        mayImport && (
          <Button type="primary" onClick={() => setImporting(true)}>
            导入一年的通知
          </Button>
        )
      }
    >
      {done !== null && (
        <Card
          title={`${done.year} 年的放假安排已导入`}
          note={<ExportTable title={`${done.year}年放假安排改动的期限`} columns={movedColumns} rows={done.dues} />}
        >
          <NoticeChanges changes={done} />
        </Card>
      )}
      {data === undefined ? <Loading lines={5} /> : <Years years={data.years} />}
      {importing && <NoticeDialog onDone={setDone} onClose={() => setImporting(false)} />}
    </Page>
  );
}

function Years({ years }: { years: readonly CalendarYearView[] }) {
  return (
    <section className="card" aria-label="各年放假安排">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">年份</th>
            <th scope="col">放假</th>
            <th scope="col">调休上班</th>
            <th scope="col">依据</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, status, source, off, work }) => (
            <tr key={year}>
              <td className="nowrap">
                {year}
                <span className="list-second">{STATUS[status]}</span>
              </td>
              <td>{spellsOf(off).join('，')}</td>
              <td>{work.length === 0 ? '没有' : spellsOf(work).join('，')}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
