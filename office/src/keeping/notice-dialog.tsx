import { FORMS } from '@huifa/shared/api/forms.gen';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Upload } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { FormError } from '../ui/error-state';
import { fieldRules } from '../ui/field-rules';
import { useSubmit } from '../ui/submit';
import type { NoticeChangesView, NoticeDto } from '../views';
import { calendarQuery } from './calendar-query';
import { NoticeChanges } from './notice-changes';

const EXAMPLE = '2027-01-01,2027-01-03,休\n2027-02-05,2027-02-11,休\n2027-02-20,班';

interface NoticeDialogProps {
  onDone: (changes: NoticeChangesView) => void;
  onClose: () => void;
}

/** Two steps: the notice is read and shows what it would change; only then it can be taken. */
export function NoticeDialog({ onDone, onClose }: NoticeDialogProps) {
  const [form] = Form.useForm<NoticeDto>();
  const queries = useQueryClient();
  const [read, setRead] = useState<{ notice: NoticeDto; changes: NoticeChangesView } | null>(null);
  const reading = useMutation({
    mutationFn: (body: NoticeDto) => api('POST /calendar/notice-readings', { body }),
    onSuccess: (changes, notice) => setRead({ notice, changes }),
  });
  const importing = useSubmit(
    (body: NoticeDto, once: string) => api('POST /calendar/notices', { body, once }),
    (changes) => {
      void queries.invalidateQueries({ queryKey: calendarQuery.queryKey });
      void queries.invalidateQueries({ queryKey: ['board'] });
      onDone(changes);
      onClose();
    },
  );
  const back = () => {
    importing.reset();
    setRead(null);
  };
  return (
    <Modal
      open
      title={read === null ? '导入一年的放假通知' : `${read.changes.year} 年：导入以后会改这些`}
      width={760}
      okText={read === null ? '先看会改什么' : '确认导入'}
      confirmLoading={reading.isPending || importing.isPending}
      onOk={() => (read === null ? form.submit() : importing.mutate(read.notice))}
      cancelText={read === null ? '先不办' : '回去改'}
      onCancel={read === null ? onClose : back}
      mask={{ closable: false }}
    >
      <div hidden={read !== null}>
        <NoticeForm form={form} onRead={(notice) => reading.mutate(notice)} />
        <FormError error={reading.error} />
      </div>
      {read !== null && (
        <>
          <p>导入以后不能撤销，错了再导入一遍对的。每件事的经过里都会记下原来的和现在的期限。</p>
          <div className="notice-preview" role="region" aria-label="会改什么" tabIndex={0}>
            <NoticeChanges changes={read.changes} />
          </div>
          <FormError error={importing.error} />
        </>
      )}
    </Modal>
  );
}

interface NoticeFormProps {
  form: ReturnType<typeof Form.useForm<NoticeDto>>[0];
  onRead: (notice: NoticeDto) => void;
}

function NoticeForm({ form, onRead }: NoticeFormProps) {
  const take = (file: File) => {
    void textOf(file).then((days) => form.setFieldsValue({ days }));
    return false;
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={onRead}>
      <p>照国务院办公厅通知的原文写：一段放假一行，写起止日期和「休」；调休上班的周六、周日写「班」。</p>
      <Form.Item name="source" label="通知的文号或网址" rules={fieldRules(FORMS.NoticeDto.source, '文号')}>
        <Input placeholder="国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕…号）" />
      </Form.Item>
      <Form.Item name="days" label="放假和调休上班的日子" rules={fieldRules(FORMS.NoticeDto.days, '日子')}>
        <Input.TextArea rows={10} placeholder={EXAMPLE} />
      </Form.Item>
      <Upload accept=".csv,.txt,text/csv,text/plain" showUploadList={false} beforeUpload={take}>
        <Button>从表格文件（CSV）读入</Button>
      </Upload>
    </Form>
  );
}

/** Spreadsheets save in the old Chinese encoding as often as in the new one. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
