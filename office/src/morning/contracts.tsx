import { chineseDayShort } from '@huifa/shared/kernel/day';
import { yearInWords } from '@huifa/shared/reports/morning';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { firmShort } from '../ui/desk-labels';
import { ExportTable } from '../ui/export-table';
import { townQuery } from '../ui/town';
import type { MorningView } from '../views';
import { Block, Quiet } from './block';

/** (6) Each firm's share of the year's offers against its contract. */
export function Shares({ morning }: { morning: MorningView }) {
  const { shares } = morning;
  const most = Math.max(...shares.flatMap(({ contracted, received }) => [contracted, received]), 0.01);
  const ending = shares.filter((share) => share.ending);
  return (
    <Block title="合同和派单份额" note="今年 · 合同 / 实际">
      {shares.length === 0 && <Quiet>现在没有在有效期内的合同。</Quiet>}
      <ul className="morning-lines">
        {shares.slice(0, MOST_FIRMS).map(({ firmId, firmName, contracted, received, offers }) => (
          <li key={firmId}>
            <Link to="/" search={{ firmId }} className="morning-line" title={`今年派了 ${offers} 件`}>
              <span className="share-name">{firmShort(firmName)}</span>
              <ShareBar contracted={contracted / most} received={received / most} />
              <span className="share-words">
                {Math.round(contracted * 100)}% / {Math.round(received * 100)}%
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="morning-foot">
        {ending.length === 0
          ? '60 天内没有到期的合同。'
          : `60 天内到期：${ending.map(({ firmName, endsOn }) => `${firmShort(firmName)}（${chineseDayShort(endsOn)}）`).join('、')}。`}
        {shares.length > MOST_FIRMS && ` 还有 ${shares.length - MOST_FIRMS} 家。`}
      </p>
    </Block>
  );
}

const MOST_FIRMS = 8;

/** A bar of what came, and a mark at what was agreed on. */
function ShareBar({ contracted, received }: { contracted: number; received: number }) {
  return (
    <span className="share-bar" aria-hidden="true">
      <span className="share-received" style={{ width: `${received * 100}%` }} />
      <span className="share-mark" style={{ left: `${contracted * 100}%` }} />
    </span>
  );
}

interface YearLine {
  readonly what: string;
  readonly count?: number;
  readonly unit?: string;
  readonly share?: number | null;
}

/** (7) The year so far in the words of the report, to be pasted or taken along. */
export function Year({ morning }: { morning: MorningView }) {
  const { message } = App.useApp();
  const { data: town } = useQuery(townQuery);
  const { year } = morning;
  const words = yearInWords(town?.name ?? '本镇', morning.day, year);
  async function copy() {
    try {
      await navigator.clipboard.writeText(words);
      void message.success('已复制，可以粘贴到报告里。');
    } catch {
      void message.error('浏览器不让复制，请选中这段文字，按 Ctrl+C。');
    }
  }
  return (
    <Block
      title="今年到现在"
      note={
        <span className="morning-year-actions no-print">
          <Button onClick={() => void copy()}>复制这段话</Button>
          <ExportTable title={`${year.year}年到现在`} columns={YEAR_COLUMNS} rows={yearLines(year)} />
        </span>
      }
    >
      <p className="morning-year">{words}</p>
      <p className="morning-foot">审核合同、信息公开、影片等件数，启用后接在后面。</p>
    </Block>
  );
}

const YEAR_COLUMNS: readonly SheetColumn<YearLine>[] = [
  { title: '项目', kind: 'text', width: 24, of: ({ what }) => what },
  { title: '数', kind: 'count', width: 12, of: ({ count }) => count },
  { title: '单位', kind: 'text', width: 10, of: ({ unit }) => unit },
  { title: '比例', kind: 'share', width: 10, of: ({ share }) => share },
];

function yearLines({
  received,
  persons,
  closed,
  firms,
  lawyers,
  inTime,
  rated,
  satisfied,
}: MorningView['year']): YearLine[] {
  return [
    { what: '接待法律咨询', count: received, unit: '件' },
    { what: '接待法律咨询', count: persons, unit: '人次' },
    { what: '办结', count: closed, unit: '件' },
    { what: '签约律所', count: firms, unit: '家' },
    { what: '律师', count: lawyers, unit: '名' },
    { what: '律所按时回应率', share: inTime },
    { what: '群众评价', count: rated, unit: '件' },
    { what: '满意率', share: satisfied },
  ];
}
