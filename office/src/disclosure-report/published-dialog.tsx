import { useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber } from 'antd';
import { api } from '../api';
import { FormDialog } from '../ui/form-dialog';
import type { PublishedTableDto, YearlyReportView } from '../views';
import { reportQuery } from './report-query';

interface PublishedDialogProps {
  report: YearlyReportView;
  onClose: () => void;
}

const NUMBERS = [
  ['licences', '行政许可处理决定（件）'],
  ['penalties', '行政处罚处理决定（件）'],
  ['coercion', '行政强制处理决定（件）'],
] as const;
const DOCUMENTS = [
  ['made', '本年制发'],
  ['repealed', '本年废止'],
  ['inForce', '现行有效'],
] as const;
const NEEDED = [{ required: true, message: '没有的填 0' }];

/** 表二, as the office enters it. A town makes no 规章. */
export function PublishedDialog({ report, onClose }: PublishedDialogProps) {
  const queries = useQueryClient();
  const { year, published } = report;
  const send = async (form: PublishedTableDto) => {
    const body = { ...form, rules: null };
    const view = await api('PUT /desk/disclosure-reports/{year}/published', { path: { year }, body });
    queries.setQueryData(reportQuery(year).queryKey, view);
  };
  return (
    <FormDialog<PublishedTableDto>
      open
      title={`表二：${year} 年主动公开的数量`}
      lead="镇里不制定规章，那一行自动填「/」。没有的填 0。"
      confirmLabel="保存"
      width={600}
      initial={published}
      onSend={send}
      onClose={onClose}
    >
      <div className="form-row">
        {DOCUMENTS.map(([key, label]) => (
          <Form.Item key={key} name={['normative', key]} label={`规范性文件${label}（件）`} rules={NEEDED}>
            <InputNumber min={0} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </div>
      <div className="form-row">
        {NUMBERS.map(([key, label]) => (
          <Form.Item key={key} name={key} label={label} rules={NEEDED}>
            <InputNumber min={0} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="chargesWan" label="行政事业性收费（万元）" rules={NEEDED}>
        <InputNumber min={0} precision={2} style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  );
}
