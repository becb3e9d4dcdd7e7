import { APPLICATION_LIMITS } from '@huifa/shared/disclosure/applications';
import { chineseDay, dayOf } from '@huifa/shared/kernel/day';
import { Form, Input, Select } from 'antd';
import { api } from '../api';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';
import { useNow } from '../ui/now';
import type { DepartmentView, DeskDisclosureView, FactView } from '../views';
import { ConfirmWithReason } from '../ui/confirm-with-reason';
import { DayField } from './day-field';
import { useCaseAction } from './disclosure-query';
import { FACT_LABELS } from './disclosure-words';
import { textOrNull } from './register-form';

interface CaseDialogProps {
  request: DeskDisclosureView;
  onClose: () => void;
}

type Plain = 'confirm' | 'lapse' | 'withdraw' | 'archive';

const PLAIN: Record<Plain, { title: string; lead: string; label: string }> = {
  confirm: {
    title: '确认收到',
    lead: '已经和申请人双方确认。今天就是收到申请之日，从下一个工作日起数 20 个工作日。',
    label: '双方确认了',
  },
  lapse: {
    title: '按放弃处理',
    lead: '申请人逾期没有补正，或者没有缴费，视为放弃。接着拟「不再处理」的答复，说明理由和救济途径。',
    label: '按放弃处理',
  },
  withdraw: {
    title: '申请人撤回',
    lead: '申请人书面撤回的才能登记，请先收好书面材料。撤回后不再办理，不能恢复。',
    label: '已收到书面撤回',
  },
  archive: { title: '归档', lead: '归档后不能再改，只能补记市平台登记号。', label: '归档' },
};

/** Steps that need nothing but a yes. */
export function PlainDialog({
  request: { id, version, applicantLastDay },
  kind,
  onClose,
}: CaseDialogProps & { kind: Plain }) {
  const act = useCaseAction(id);
  const { title, lead, label } = PLAIN[kind];
  const options = (once: string) => ({ path: { id }, body: { version }, once });
  const until = kind === 'lapse' && applicantLastDay !== null ? `最后一天是${chineseDay(applicantLastDay)}。` : '';
  return (
    <FormDialog
      open
      title={title}
      lead={`${until}${lead}`}
      confirmLabel={label}
      initial={{}}
      onSend={act((_: object, once) => {
        switch (kind) {
          case 'confirm':
            return api('POST /desk/disclosures/{id}/confirmations', options(once));
          case 'lapse':
            return api('POST /desk/disclosures/{id}/lapses', options(once));
          case 'withdraw':
            return api('POST /desk/disclosures/{id}/withdrawals', options(once));
          case 'archive':
            return api('POST /desk/disclosures/{id}/archivings', options(once));
        }
      })}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  );
}

/** 分办: by the names the town uses; the box takes any name, Enter ends one. */
export function AssignDialog({ request: { id, version, departments }, onClose }: CaseDialogProps) {
  const act = useCaseAction(id);
  const assigned = departments.map(({ name }) => name);
  return (
    <FormDialog<{ names: string[] }>
      open
      title="分办"
      lead={
        assigned.length === 0
          ? '写上承办部门，每个写完按回车。'
          : `已经分给${assigned.join('、')}。再写上要加的部门，每个写完按回车。`
      }
      confirmLabel="分办"
      initial={{ names: [] }}
      onSend={act(({ names }: { names: string[] }, once) =>
        api('POST /desk/disclosures/{id}/departments', { path: { id }, body: { version, names }, once }),
      )}
      onClose={onClose}
    >
      <Form.Item
        name="names"
        label="承办部门"
        rules={[
          { required: true, type: 'array', min: 1, message: '请写上承办部门' },
          { type: 'array', max: 8, message: '一次最多分给 8 个部门' },
          {
            type: 'array',
            defaultField: { type: 'string', min: 2, max: 40, message: '部门名称 2 到 40 个字' },
          },
        ]}
      >
        <Select
          autoFocus
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={['、', '，', ',']}
          placeholder="例如：规划建设办公室"
        />
      </Form.Item>
    </FormDialog>
  );
}

interface ReturnFields {
  search?: string;
  opinion?: string;
}

/** What a department returned: where it looked, and what it thinks. */
export function ReturnDialog({ request, department, onClose }: CaseDialogProps & { department: DepartmentView }) {
  const { id, version } = request;
  const act = useCaseAction(id);
  return (
    <FormDialog<ReturnFields>
      open
      title={`${department.name}交回`}
      lead="要答复「没有该信息」的，一定要有检索记录。"
      confirmLabel="记下"
      cancelLabel="先不记"
      initial={{}}
      onSend={act(({ search, opinion }: ReturnFields, once) =>
        api('POST /desk/disclosures/{id}/departments/{departmentId}/returns', {
          path: { id, departmentId: department.id },
          body: { version, search: textOrNull(search), opinion: textOrNull(opinion) },
          once,
        }),
      )}
      onClose={onClose}
    >
      <Form.Item
        name="search"
        label="检索记录：在哪里、用什么词、查哪段时间、谁查的（可以不填）"
        rules={fieldRules({ required: false, minLength: 5, maxLength: 2000 }, '检索记录')}
      >
        <Input.TextArea
          autoFocus
          rows={3}
          maxLength={2000}
          placeholder="例如：镇档案室，用「宅基地审批」查 2024 年全年，档案员查"
        />
      </Form.Item>
      <Form.Item
        name="opinion"
        label="办理意见（可以不填）"
        rules={fieldRules({ required: false, minLength: 2, maxLength: 2000 }, '办理意见')}
      >
        <Input.TextArea rows={3} maxLength={2000} placeholder="例如：可以公开，附件 3 页" />
      </Form.Item>
    </FormDialog>
  );
}

interface CorrectFields {
  on: string;
  wanted: string;
  features?: string;
}

/** 收到补正, on paper: what is asked for now, in full. */
export function CorrectDialog({ request, onClose }: CaseDialogProps) {
  const { id, version, wanted, features } = request;
  const act = useCaseAction(id);
  const today = dayOf(useNow());
  return (
    <FormDialog<CorrectFields>
      open
      title="登记补正"
      lead="从收到补正那天起，重新计算 20 个工作日。照补正后的写完整。"
      width={640}
      confirmLabel="登记补正"
      cancelLabel="先不登记"
      initial={{ on: today, wanted, features: features ?? '' }}
      onSend={act((form: CorrectFields, once) =>
        api('POST /desk/disclosures/{id}/corrections', {
          path: { id },
          body: { version, on: form.on, wanted: form.wanted, features: textOrNull(form.features) },
          once,
        }),
      )}
      onClose={onClose}
    >
      <DayField name="on" label="哪天收到补正" max={today} />
      <Form.Item
        name="wanted"
        label="要哪些信息"
        rules={fieldRules(
          { required: true, minLength: APPLICATION_LIMITS.wantedMin, maxLength: APPLICATION_LIMITS.wanted },
          '要的信息',
        )}
      >
        <Input.TextArea rows={4} maxLength={APPLICATION_LIMITS.wanted} showCount />
      </Form.Item>
      <Form.Item name="features" label="其他特征（可以不填）">
        <Input maxLength={APPLICATION_LIMITS.features} />
      </Form.Item>
    </FormDialog>
  );
}

export function PayDialog({ request: { id, version }, onClose }: CaseDialogProps) {
  const act = useCaseAction(id);
  const today = dayOf(useNow());
  return (
    <FormDialog<{ on: string }>
      open
      title="登记缴费"
      lead="从缴费的第二天起，重新计算 20 个工作日。"
      confirmLabel="登记缴费"
      cancelLabel="先不登记"
      initial={{ on: today }}
      onSend={act((form: { on: string }, once) =>
        api('POST /desk/disclosures/{id}/payments', { path: { id }, body: { version, ...form }, once }),
      )}
      onClose={onClose}
    >
      <DayField name="on" label="哪天缴的" max={today} />
    </FormDialog>
  );
}

export function PlatformNumberDialog({ request: { id, version, platformNumber }, onClose }: CaseDialogProps) {
  const act = useCaseAction(id);
  return (
    <FormDialog<{ number: string }>
      open
      title="市平台登记号"
      lead="在市平台登记以后，把登记号抄过来。"
      confirmLabel="记下"
      cancelLabel="先不记"
      initial={{ number: platformNumber ?? '' }}
      onSend={act(({ number }: { number: string }, once) =>
        api('POST /desk/disclosures/{id}/platform-numbers', {
          path: { id },
          body: { version, number: number.trim() },
          once,
        }),
      )}
      onClose={onClose}
    >
      <Form.Item
        name="number"
        label="登记号"
        rules={[
          { required: true, message: '请填登记号' },
          { pattern: /^\s*[0-9A-Za-z〔〕()（）-]{4,40}\s*$/, message: '登记号不对，请照着市平台上的抄一遍' },
        ]}
      >
        <Input autoFocus maxLength={40} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}

/** A day that was written down wrongly does not hold; it stays to be seen. */
export function VoidFactDialog({ request: { id, version }, fact, onClose }: CaseDialogProps & { fact: FactView }) {
  const act = useCaseAction(id);
  return (
    <ConfirmWithReason
      open
      title={`「${FACT_LABELS[fact.kind] ?? fact.kind}」记错了`}
      consequence={`${chineseDay(fact.on)}的这条记录不再算数，期限重新计算；记录和理由都留着。`}
      confirmLabel="作废这条记录"
      reasonHint="例如：签收日期看错了一行"
      onConfirm={act(({ reason }: { reason: string }, once: string) =>
        api('POST /desk/disclosures/{id}/facts/{factId}/voidings', {
          path: { id, factId: fact.id },
          body: { version, reason },
          once,
        }),
      )}
      onClose={onClose}
    />
  );
}
