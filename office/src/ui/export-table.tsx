import { ROLE_LABELS } from '@huifa/shared/access/roles';
import { chineseTime, dayOf } from '@huifa/shared/kernel/day';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useSession } from '../session';
import { useNow } from './now';
import { sentenceOf } from './refusal';
import { townQuery } from './town';
import type { SheetTable } from './workbook';

interface ExportTableProps<Row> extends SheetTable<Row> {
  /** What the table is, as its screen is headed: 「在办的事」. */
  title: string;
  /** What narrows it, in words: 「律所：惠泽所」. */
  filters?: readonly string[];
  /** What the reader must know besides: rows that are left out, what is measured. */
  notes?: readonly string[];
}

/** By then the browser has taken hold of the file. */
const TAKEN_MS = 10_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Takes the table that is on the screen along as .xlsx, with town, filters, time and who exported it. */
export function ExportTable<Row>({ title, filters = [], notes = [], columns, rows }: ExportTableProps<Row>) {
  const { personName, role } = useSession();
  const now = useNow();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const writing = useMutation({
    mutationFn: async () => {
      const [{ name }, { writeSheet }] = await Promise.all([queries.ensureQueryData(townQuery), import('./workbook')]);
      const when = `${dayOf(now)} ${chineseTime(now)}`;
      const head = {
        title: `${name} · ${title}`,
        notes: [
          filters.length === 0 ? '没有筛选' : filters.join('；'),
          `${personName ?? ROLE_LABELS[role]}导出于 ${when}，共 ${rows.length} 行`,
          ...notes,
        ],
      };
      save(await writeSheet(head, { columns, rows }), `${title}-${when.replace(/[^\d]+/g, '')}.xlsx`);
    },
    onError: (error) => void message.error(sentenceOf(error)),
  });
  return (
    <Button loading={writing.isPending} disabled={rows.length === 0} onClick={() => writing.mutate()}>
      导出表格
    </Button>
  );
}

function save(bytes: ArrayBuffer, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_MS);
}
