import { chineseDayShort } from '@huifa/shared/kernel/day';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { ListScroll } from '../ui/list-scroll';
import { Loading } from '../ui/loading';
import { Card, Page } from '../ui/page';
import type { BoardView } from '../views';
import './board.css';
import { boardFilterWords } from './board-choices';
import { BoardFigures } from './board-figures';
import { BoardFilters } from './board-filters';
import { boardQuery } from './board-query';
import type { BoardSearch } from './board-search';
import { boardColumns } from './board-sheet';
import { BoardTable } from './board-table';
import { ResponseTimes } from './response-times';

const route = getRouteApi('/desk/');

/** What the office watches: every matter under way, whose move it is and how much office time is left. */
export function BoardPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: board, error, refetch } = useQuery(boardQuery(search));
  const closed = search.show === 'closed';
  return (
    <Page
      title={titleOf(search)}
      lead={board !== undefined && !closed ? leadOf(board) : undefined}
      actions={
        <>
          {board !== undefined && <ExportBoard board={board} search={search} />}
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
      fixed
    >
      {!closed && <BoardFigures counts={board?.counts} />}
      <BoardFilters
        search={search}
        firms={board?.firms ?? []}
        communities={board?.communities ?? []}
        onChange={(next) => void navigate({ search: next, replace: true })}
      />
      <div className="board-body">
        <Card title="事项" note={board && countOf(board)} className="board-list">
          <ListScroll label="事项">
            {board === undefined && error === null && <Loading lines={10} />}
            {board === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
            {board !== undefined && <Matters board={board} search={search} />}
          </ListScroll>
        </Card>
        <ResponseTimes times={board?.responseTimes} />
      </div>
    </Page>
  );
}

function Matters({ board, search }: { board: BoardView; search: BoardSearch }) {
  if (board.rows.length > 0) return <BoardTable rows={board.rows} closed={search.show === 'closed'} />;
  const narrowed = Object.keys(search).some((key) => key !== 'show');
  if (narrowed) return <EmptyState title="没有符合条件的事项" hint="换一个条件，或者清除筛选看全部。" />;
  if (search.show === 'closed') return <EmptyState title="近 30 天没有办完的事" hint="办完的事会在这里留 30 天。" />;
  return <EmptyState title="现在没有在办的事" hint="居民提交咨询后，会马上出现在这里。" />;
}

function ExportBoard({ board, search }: { board: BoardView; search: BoardSearch }) {
  return (
    <ExportTable
      title={titleOf(search)}
      filters={boardFilterWords(search, board.firms, board.communities)}
      notes={board.more > 0 ? [countOf(board)] : []}
      columns={boardColumns(search.show === 'closed')}
      rows={board.rows}
    />
  );
}

/** 「11月23日」, 「11月20日到22日」 */
function spanOf(from: string, to: string | undefined): string {
  const day = (one: string) => chineseDayShort(one).split(' ')[0] ?? '';
  return to === undefined ? `${day(from)}以来` : from === to ? day(from) : `${day(from)}到${day(to)}`;
}

function titleOf({ show, moneyAsked, dissatisfied, receivedFrom, receivedTo }: BoardSearch): string {
  if (moneyAsked === 'true') return '居民说被收了钱的事';
  if (dissatisfied === 'true') return '不满意、还没回访的事';
  if (receivedFrom !== undefined) return `${spanOf(receivedFrom, receivedTo)}收到的事`;
  return show === 'closed' ? '近 30 天办完的事' : '在办的事';
}

function leadOf({ counts, officeOpen }: BoardView): string {
  const { receivedToday, receivedTodayPersons, received30Days, received30DaysPersons } = counts;
  const month = `近 30 天 ${received30Days} 件 ${received30DaysPersons} 人次`;
  const received = `今天收到 ${receivedToday} 件 ${receivedTodayPersons} 人次，${month}`;
  return officeOpen ? `${received}。` : `${received}。现在不是办公时间，都不计时。`;
}

function countOf({ rows, more }: BoardView): string {
  const shown = `${rows.length} 件 ${rows.reduce((sum, { persons }) => sum + persons, 0)} 人次`;
  return more > 0 ? `前 ${shown}，还有 ${more} 件，请缩小范围` : shown;
}
