import {
  APPLICANT_KINDS,
  APPLICANT_LABELS,
  APPLICATION_LIMITS,
  type ApplicantKind,
  type Channel,
  CHANNEL_LABELS,
  DESK_CHANNELS,
  FORM_LABELS,
  FORMS,
  identityFault,
  RECEIPT_RULES,
  SERVICE_WAY_LABELS,
} from '@huifa/shared/disclosure/applications';
import { PHONE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import { dayOf } from '@huifa/shared/kernel/day';
import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { api } from '../api';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';
import { useNow } from '../ui/now';
import type { DeskDisclosureView } from '../views';
import { DayField } from './day-field';
import { mayWait, type RegisterFields, registration } from './register-form';

const { name: NAME, address: ADDRESS, wanted: WANTED, wantedMin: WANTED_MIN, features: FEATURES } = APPLICATION_LIMITS;
const optionsOf = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

interface RegisterDialogProps {
  onRegistered: (request: DeskDisclosureView) => void;
  onClose: () => void;
}

/** 登记申请: what came on paper, by word of mouth or by fax. Asks for what Art. 29 names, and for no purpose. */
export function RegisterDialog({ onRegistered, onClose }: RegisterDialogProps) {
  const queries = useQueryClient();
  const today = dayOf(useNow());
  return (
    <FormDialog<RegisterFields>
      open
      title="登记申请"
      lead="照申请表填。不要问申请人拿去做什么用，法律没有这一项。"
      width={760}
      confirmLabel="核对过了，登记"
      cancelLabel="不登记"
      initial={{
        channel: 'inPerson',
        receivedOn: today,
        applicantKind: 'natural',
        people: 1,
        form: 'paper',
        serviceWay: 'post',
      }}
      onSend={async (fields, once) => {
        const request = await api('POST /desk/disclosures', { body: registration(fields), once });
        void queries.invalidateQueries({ queryKey: ['disclosures', 'list'] });
        onRegistered(request);
      }}
      onClose={onClose}
    >
      <Receipt today={today} />
      <Applicant />
      <Form.Item
        name="wanted"
        label="要哪些信息：名称、文号或者其他能查到的描述"
        rules={textRules('要的信息', WANTED, WANTED_MIN)}
      >
        <Input.TextArea rows={3} maxLength={WANTED} showCount />
      </Form.Item>
      <Form.Item name="features" label="其他特征，如时间、地点、哪个部门（可以不填）">
        <Input maxLength={FEATURES} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="form" label="要什么形式">
          <Select options={optionsOf(FORMS, FORM_LABELS)} />
        </Form.Item>
        <Form.Item name="serviceWay" label="怎么拿答复">
          <Select options={optionsOf(['post', 'inPerson'], SERVICE_WAY_LABELS)} />
        </Form.Item>
      </div>
      <ReadBack />
    </FormDialog>
  );
}

function textRules(label: string, maxLength: number, minLength = 1) {
  return fieldRules({ required: true, minLength, maxLength }, label);
}

/** By what way it came, and the day that follows from it. */
function Receipt({ today }: { today: string }) {
  const channel = (Form.useWatch('channel') as Channel | undefined) ?? 'inPerson';
  return (
    <div className="form-row">
      <Form.Item name="channel" label="怎么来的" extra={RECEIPT_RULES[channel]}>
        <Select autoFocus options={optionsOf(DESK_CHANNELS, CHANNEL_LABELS)} />
      </Form.Item>
      <DayField
        name="receivedOn"
        label="收到申请之日"
        max={today}
        optional={mayWait(channel)}
        extra={mayWait(channel) ? '还没联系上本人的，先空着' : undefined}
      />
    </div>
  );
}

function Applicant() {
  const kind = (Form.useWatch('applicantKind') as ApplicantKind | undefined) ?? 'natural';
  const way = Form.useWatch('serviceWay') as string | undefined;
  const natural = kind === 'natural';
  const nameLabel = natural ? '姓名' : '单位名称';
  return (
    <>
      <div className="form-row">
        <Form.Item name="applicantKind" label="申请人是">
          <Select options={optionsOf(APPLICANT_KINDS, APPLICANT_LABELS)} />
        </Form.Item>
        <Form.Item name="name" label={nameLabel} rules={textRules(nameLabel, NAME)}>
          <Input maxLength={NAME} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="identity"
          label={natural ? '身份证号' : '统一社会信用代码'}
          dependencies={['applicantKind']}
          rules={[{ validator: (_, text: unknown) => checkIdentity(kind, text) }]}
        >
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="phone"
          label="电话"
          rules={[
            { required: true, message: '请填电话' },
            { pattern: new RegExp(PHONE_PATTERN), message: '请填手机号或带区号的座机' },
          ]}
        >
          <Input inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="address"
          label={way === 'post' ? '邮寄地址' : '邮寄地址（可以不填）'}
          rules={way === 'post' ? textRules('邮寄地址', ADDRESS, 4) : []}
        >
          <Input maxLength={ADDRESS} autoComplete="off" />
        </Form.Item>
        <Form.Item name="people" label="一共几个人申请" rules={[{ required: true, message: '请填几个人' }]}>
          <InputNumber min={1} max={APPLICATION_LIMITS.people} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Agent />
    </>
  );
}

function checkIdentity(kind: ApplicantKind, text: unknown): Promise<void> {
  const fault = identityFault(kind, typeof text === 'string' ? text.trim().toUpperCase() : '');
  return fault === null ? Promise.resolve() : Promise.reject(new Error(fault));
}

/** Somebody who acts for the applicant. */
function Agent() {
  const hasAgent = Form.useWatch('hasAgent') as boolean | undefined;
  return (
    <>
      <Form.Item name="hasAgent" valuePropName="checked">
        <Checkbox>有代理人</Checkbox>
      </Form.Item>
      {hasAgent === true && (
        <div className="form-row">
          <Form.Item name="agentName" label="代理人姓名" rules={textRules('代理人姓名', NAME)}>
            <Input maxLength={NAME} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="agentIdentity"
            label="代理人身份证号"
            rules={[{ validator: (_, text: unknown) => checkIdentity('natural', text) }]}
          >
            <Input maxLength={18} autoComplete="off" />
          </Form.Item>
          <Form.Item name="agentAuthority" label="委托书：哪天的、可以做什么" rules={textRules('委托书', 200, 2)}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
      )}
    </>
  );
}

/** What was told by word of mouth is read back before it counts. */
function ReadBack() {
  if (Form.useWatch('channel') !== 'oral') return null;
  return (
    <Form.Item
      name="readBack"
      valuePropName="checked"
      rules={[
        {
          validator: (_, ticked: unknown) =>
            ticked === true ? Promise.resolve() : Promise.reject(new Error('请先念一遍，本人确认后再勾选')),
        },
      ]}
    >
      <Checkbox>填好的内容已经念给本人听，本人确认没有错</Checkbox>
    </Form.Item>
  );
}
