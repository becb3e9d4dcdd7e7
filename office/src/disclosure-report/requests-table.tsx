import { COLUMN_LABELS, TABLE_COLUMNS, type TableColumn } from '@huifa/shared/disclosure/report-rows';
import { Button, Drawer } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { Loading } from '../ui/loading';
import type { YearlyReportView } from '../views';
import { cellQuery, type ReportCell } from './report-query';

interface RequestsTableProps {
  report: YearlyReportView;
  onOpen: (cell: ReportCell) => void;
}

/** 表三: every figure opens its requests. */
export function RequestsTable({ report, onOpen }: RequestsTableProps) {
  return (
    <table className="list report-table">
      <thead>
        <tr>
          <th scope="col">行次</th>
          {TABLE_COLUMNS.map((column) => (
            <th key={column} scope="col" className="right">
              {COLUMN_LABELS[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.requests.map(({ row, name, figures }) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            {TABLE_COLUMNS.map((column, at) => (
              <td key={column} className="right">
                <Figure name={name} column={column} figure={figures[at] ?? 0} onOpen={() => onOpen({ row, column })} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FigureProps {
  name: string;
  column: TableColumn;
  figure: number;
  onOpen: () => void;
}

function Figure({ name, column, figure, onOpen }: FigureProps) {
  if (figure === 0) return <span className="report-none">0</span>;
  return (
    <Button
      type="link"
      size="small"
      aria-label={`${name}，${COLUMN_LABELS[column]} ${figure} 件，看是哪些`}
      onClick={onOpen}
    >
      {figure}
    </Button>
  );
}

/** The requests behind a figure. */
export function CellDrawer({ year, cell, onClose }: { year: number; cell: ReportCell; onClose: () => void }) {
  const { data, error, refetch } = useQuery(cellQuery(year, cell));
  return (
    <Drawer open title={`${data?.name ?? '正在打开'} · ${COLUMN_LABELS[cell.column]}`} size={520} onClose={onClose}>
      {data === undefined && error === null && <Loading lines={6} />}
      {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.cases.length === 0 && <EmptyState title="这一格没有申请" hint="数字是零。" />}
      {data !== undefined && data.cases.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              <th scope="col">登记编号</th>
              <th scope="col">收到</th>
              <th scope="col">办结</th>
            </tr>
          </thead>
          <tbody>
            {data.cases.map(({ id, number, receivedOn, closedOn }) => (
              <tr key={number}>
                <td className="nowrap">
                  {id === null ? (
                    `${number}（导入）`
                  ) : (
                    <Link to="/disclosures/$id" params={{ id }}>
                      {number}
                    </Link>
                  )}
                </td>
                <td className="nowrap">{receivedOn}</td>
                <td className="nowrap">{closedOn ?? '在办'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Drawer>
  );
}
