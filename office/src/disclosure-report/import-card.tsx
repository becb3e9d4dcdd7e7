import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { API_BASE, postFile } from '../api';
import { FormError } from '../ui/error-state';
import { FileButton } from '../ui/file-button';
import { Card } from '../ui/page';
import { useSubmit } from '../ui/submit';
import type { ImportedView } from '../views';

const TEMPLATE = `${API_BASE}/desk/disclosure-reports/import-template`;

/** Brings in what was dealt with before this system: all rows, or none and what to mend in which cell. */
export function ImportCard() {
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<ImportedView | null>(null);
  const sending = useSubmit(
    (file: File, once: string) => postFile<ImportedView>('/desk/disclosure-reports/imports', file, once),
    () => void queries.invalidateQueries({ queryKey: ['disclosure-report'] }),
  );
  const send = (file: File) => sending.mutate(file, { onSuccess: setOutcome });
  return (
    <Card title="导入以前的申请">
      <div className="report-import">
        <p>系统上线以前的申请，填到模板里导入，年报才数得全。有一行不对，就一行也不导入。</p>
        <p className="report-buttons">
          <Button size="small" href={TEMPLATE}>
            下载模板
          </Button>
          <FileButton label="选表格导入" accept=".xlsx" busy={sending.isPending} onFile={send} />
        </p>
        <FormError error={sending.error} />
        {outcome !== null && <Outcome outcome={outcome} />}
      </div>
    </Card>
  );
}

function Outcome({ outcome: { taken, problems } }: { outcome: ImportedView }) {
  if (problems.length === 0) return <p role="status">导入了 {taken} 件。</p>;
  return (
    <div role="alert">
      <p>一件也没有导入，请先改好下面 {problems.length} 处：</p>
      <ul className="report-problems">
        {problems.map(({ row, column, message }) => (
          <li key={`${row} ${column} ${message}`}>
            {row > 0 && `第 ${row} 行${column === '' ? '' : `「${column}」`}：`}
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
