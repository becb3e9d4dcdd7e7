import { ROLE_LABELS } from '@huifa/shared/access/roles';
import type { Answer } from '@huifa/shared/api/client';
import { chineseTime, dayOf } from '@huifa/shared/kernel/day';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { ListScroll } from '../ui/list-scroll';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { AccessFilters } from './access-filters';
import './access-log.css';
import { wordsOf } from './action-words';

type Entry = Answer<'GET /access-log'>['entries'][number];

const route = getRouteApi('/desk/keeping/access-log');

/** Who asked for what and when, for auditor and administrator: no words, no names of residents. */
export function AccessLogPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['access-log', search],
    queryFn: ({ pageParam }) =>
      api('GET /access-log', { query: { ...search, ...(pageParam === null ? {} : { before: pageParam }) } }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Page
      fixed
      title="访问记录"
      lead="工作人员和律师的每一次操作，保存 13 个月；没有居民的话和姓名。"
      actions={<ExportTable title="访问记录" notes={['只含已显示的行']} columns={COLUMNS} rows={entries} />}
    >
      <AccessFilters
        search={search}
        people={data?.pages[0]?.people ?? []}
        onChange={(wanted) => void navigate({ search: wanted })}
      />
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading />}
      {data !== undefined && entries.length === 0 && (
        <EmptyState title="没有这样的记录" hint="换一个时间、人员或事项编号再查。" />
      )}
      {entries.length > 0 && (
        <ListScroll card label="访问记录">
          <EntryTable entries={entries} />
          {hasNextPage && (
            <Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              再往前看
            </Button>
          )}
        </ListScroll>
      )}
    </Page>
  );
}

const whenOf = ({ at }: Entry) => `${dayOf(Date.parse(at))} ${chineseTime(Date.parse(at))}`;
const outcomeOf = ({ status }: Entry) => (status < 400 ? '办成' : `被拒绝（${status}）`);

const COLUMNS: readonly SheetColumn<Entry>[] = [
  { title: '时间', kind: 'moment', width: 18, of: ({ at }) => at },
  { title: '谁', kind: 'text', width: 12, of: ({ personName }) => personName },
  { title: '身份', kind: 'text', width: 14, of: ({ role }) => ROLE_LABELS[role] },
  { title: '做了什么', kind: 'text', width: 20, of: wordsOf },
  { title: '对谁、哪件事', kind: 'text', width: 34, of: ({ matterNumber, subjectId }) => matterNumber ?? subjectId },
  { title: '结果', kind: 'text', width: 16, of: outcomeOf },
  { title: '地址标记', kind: 'text', width: 12, of: ({ place }) => place },
  { title: '接口', kind: 'text', width: 36, of: ({ route: path }) => path },
];

function EntryTable({ entries }: { entries: readonly Entry[] }) {
  return (
    <table className="list">
      <thead>
        <tr>
          {COLUMNS.slice(0, -1).map(({ title }) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="nowrap">{whenOf(entry)}</td>
            <td className="nowrap">{entry.personName ?? '—'}</td>
            <td className="nowrap">{ROLE_LABELS[entry.role]}</td>
            <td>
              {wordsOf(entry)} <span className="list-second">{entry.route}</span>
            </td>
            <td>{entry.matterNumber ?? entry.subjectId?.slice(0, 8) ?? ''}</td>
            <td className={entry.status < 400 ? '' : 'ink-bad'}>{outcomeOf(entry)}</td>
            <td>
              <code>{entry.place}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
