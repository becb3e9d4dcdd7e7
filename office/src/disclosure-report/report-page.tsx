import { REMEDY_COLUMN_LABELS, REMEDY_COLUMNS } from '@huifa/shared/disclosure/yearly-report';
import { chineseDay, dayOf, yearOf } from '@huifa/shared/kernel/day';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { API_BASE } from '../api';
import { ErrorState } from '../ui/error-state';
import { Loading } from '../ui/loading';
import { useNow } from '../ui/now';
import { Card, Page } from '../ui/page';
import type { YearlyReportView } from '../views';
import { ImportCard } from './import-card';
import { PublishedDialog } from './published-dialog';
import { type ReportCell, reportQuery } from './report-query';
import './report.css';
import { CellDrawer, RequestsTable } from './requests-table';

const route = getRouteApi('/desk/disclosure-report');

/** 政府信息公开工作年度报告: the three tables of a year, what does not add up, and the texts. */
export function ReportPage() {
  const now = useNow();
  const { year = yearOf(dayOf(now)) } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(reportQuery(year));
  const choose = (next: number | null) => {
    if (next !== null) void navigate({ search: { year: next }, replace: true });
  };
  return (
    <Page
      title="政府信息公开年度报告"
      lead={data && `${chineseDay(data.internalDueOn)}前写好，${chineseDay(data.dueOn)}前公布。`}
      actions={
        <>
          <InputNumber aria-label="哪一年" min={2019} max={2100} value={year} onChange={choose} />
          {data !== undefined && <Exports report={data} />}
        </>
      }
    >
      {data === undefined && error === null && <Loading lines={12} />}
      {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Report report={data} />}
    </Page>
  );
}

function Exports({ report: { year, imbalances } }: { report: YearlyReportView }) {
  if (imbalances.length > 0) return <span className="report-blocked">数字对不平，先改好才能导出</span>;
  const address = (format: string) => `${API_BASE}/desk/disclosure-reports/${year}/report.${format}`;
  return (
    <>
      <Button href={address('xlsx')}>导出 Excel</Button>
      <Button type="primary" href={address('docx')}>
        导出 Word
      </Button>
    </>
  );
}

function Report({ report }: { report: YearlyReportView }) {
  const [cell, setCell] = useState<ReportCell | null>(null);
  const [entering, setEntering] = useState(false);
  return (
    <>
      <Imbalances report={report} />
      <Card title="表三　收到和处理政府信息公开申请情况" note="点数字看是哪些申请">
        <RequestsTable report={report} onOpen={setCell} />
      </Card>
      <Card title="表四　政府信息公开行政复议、行政诉讼情况">
        <Remedies report={report} />
      </Card>
      <Card
        title="表二　主动公开政府信息情况"
        note={
          <Button size="small" onClick={() => setEntering(true)}>
            填写
          </Button>
        }
      >
        <Published report={report} />
      </Card>
      <Card title="文字部分" note="导出 Word 后接着写【】里的内容">
        <div className="report-texts">
          {report.sections.map(({ heading, paragraphs }) => (
            <section key={heading}>
              <h3>{heading}</h3>
              {paragraphs.map((text) => (
                <p key={text}>{text}</p>
              ))}
              {paragraphs.length === 0 && <p className="report-none">只有表格。</p>}
            </section>
          ))}
        </div>
      </Card>
      <ImportCard />
      {cell !== null && <CellDrawer year={report.year} cell={cell} onClose={() => setCell(null)} />}
      {entering && <PublishedDialog report={report} onClose={() => setEntering(false)} />}
    </>
  );
}

function Imbalances({ report: { imbalances, doubts } }: { report: YearlyReportView }) {
  const all = [...imbalances.map((one) => ({ ...one, hard: true })), ...doubts.map((one) => ({ ...one, hard: false }))];
  if (all.length === 0) return <p className="report-balanced">勾稽关系都对得上。</p>;
  return (
    <Card title={imbalances.length > 0 ? '数字对不平' : '请再看一眼'}>
      <ul className="report-problems" role={imbalances.length > 0 ? 'alert' : undefined}>
        {all.map(({ where, expected, found, hard }) => (
          <li key={`${where} ${expected} ${found}`} className={hard ? 'report-wrong' : undefined}>
            {where}：应是 {expected}，现在是 {found}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Remedies({ report: { remedies } }: { report: YearlyReportView }) {
  return (
    <table className="list report-table">
      <thead>
        <tr>
          <th scope="col">途径</th>
          {REMEDY_COLUMNS.map((column) => (
            <th key={column} scope="col" className="right">
              {REMEDY_COLUMN_LABELS[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {remedies.map(({ track, label, figures }) => (
          <tr key={track}>
            <th scope="row">{label}</th>
            {REMEDY_COLUMNS.map((column, at) => (
              <td key={column} className="right">
                {figures[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Published({ report: { published } }: { report: YearlyReportView }) {
  const { normative, licences, penalties, coercion, chargesWan } = published;
  const rows = [
    ['规章', '/'],
    ['行政规范性文件', `制发 ${normative.made} 件，废止 ${normative.repealed} 件，现行有效 ${normative.inForce} 件`],
    ['行政许可', `${licences} 件`],
    ['行政处罚', `${penalties} 件`],
    ['行政强制', `${coercion} 件`],
    ['行政事业性收费', `${chargesWan} 万元`],
  ] as const;
  return (
    <table className="list report-table">
      <tbody>
        {rows.map(([name, figure]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
