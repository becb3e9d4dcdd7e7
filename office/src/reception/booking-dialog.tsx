import { FIRST_QUESTION, LIMITS, OUTSIDE_HELP, PHONE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import { TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { type DeskOrigin, MAX_PERSONS, ORIGIN_LABELS } from '@huifa/shared/reception/attendance.rules';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { api } from '../api';
import { topicLabel } from '../ui/desk-labels';
import { FormError } from '../ui/error-state';
import { fieldRules } from '../ui/field-rules';
import { useSubmit } from '../ui/submit';
import { townQuery } from '../ui/town';
import type { DeskBookedView } from '../views';
import { type DeskForm, useDeskBooking } from './reception-query';
import { hoursOf, type ReceptionRow, timeOf } from './visit-words';

export interface DeskBooking {
  readonly origin: DeskOrigin;
  readonly seat: Pick<ReceptionRow, 'point' | 'sitting'>;
}

interface BookingDialogProps {
  booking: DeskBooking;
  onBooked: (booked: DeskBookedView) => void;
  onClose: () => void;
}

const NAME = { required: true, maxLength: LIMITS.name } as const;
/** Without a button that empties it: it would stand between two fields for whoever goes on with Tab. */
const SEARCHABLE = { showSearch: { optionFilterProp: 'label' } } as const;
const NOT_TOLD = { value: '', label: '不填' } as const;

/** Six fields, filled in by keyboard while somebody stands at the desk or is on the line. */
export function BookingDialog({ booking: { origin, seat }, onBooked, onClose }: BookingDialogProps) {
  const [againstTown, setAgainstTown] = useState(false);
  const id = useId();
  const submit = useDeskBooking(origin, seat.sitting.slotId, onBooked);
  const { lawyerName, firmName } = seat.sitting;
  return (
    <Modal
      open
      title={`登记${origin === 'walkIn' ? '上门' : '电话预约'}：${hoursOf(seat.sitting)} ${lawyerName}（${seat.point.pointName}）`}
      width={640}
      okText="都问过了，登记"
      okButtonProps={{ htmlType: 'submit', form: id }}
      confirmLoading={submit.isPending}
      cancelText="不登记"
      onCancel={onClose}
      mask={{ closable: false }}
      footer={againstTown ? null : undefined}
    >
      {againstTown ? (
        <OutsideHelp onClose={onClose} />
      ) : (
        <>
          <p className="desk-questions">
            先问两句：{FIRST_QUESTION}
            <Button type="link" size="small" tabIndex={-1} onClick={() => setAgainstTown(true)}>
              是，告诉他镇外找谁
            </Button>
            <br />
            同不同意把这件事交给{firmName}的{lawyerName}律师？不收钱。
          </p>
          <DeskFields id={id} onFinish={(form) => submit.mutate(form)} />
          <FormError error={submit.error} />
        </>
      )}
    </Modal>
  );
}

function DeskFields({ id, onFinish }: { id: string; onFinish: (form: DeskForm) => void }) {
  const { data: town } = useQuery(townQuery);
  return (
    <Form<DeskForm>
      id={id}
      name={id}
      layout="vertical"
      requiredMark={false}
      className="desk-fields"
      initialValues={{ persons: 1 }}
      onFinish={onFinish}
    >
      <Form.Item name="name" label="怎么称呼" rules={fieldRules(NAME, '称呼')} validateTrigger="onSubmit">
        <Input autoFocus maxLength={LIMITS.name} autoComplete="off" placeholder="如：王阿婆" />
      </Form.Item>
      <Form.Item name="persons" label="几个人" rules={[{ required: true, message: '请填几个人' }]}>
        <InputNumber min={1} max={MAX_PERSONS} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="phone"
        label="电话（可以不填）"
        rules={[{ pattern: new RegExp(PHONE_PATTERN), message: '请填手机号或带区号的座机' }]}
        validateTrigger="onSubmit"
      >
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="villageId" label="村居（可以不填）">
        <Select
          {...SEARCHABLE}
          options={[NOT_TOLD, ...(town?.villages.map(({ id: value, name: label }) => ({ value, label })) ?? [])]}
        />
      </Form.Item>
      <Form.Item name="topic" label="类别（可以不填）">
        <Select
          {...SEARCHABLE}
          options={[NOT_TOLD, ...TOPIC_CODES.map((value) => ({ value, label: topicLabel(value) }))]}
        />
      </Form.Item>
      <Form.Item name="opposingParty" label="对方是谁（可以不填，只用来查利冲）">
        <Input maxLength={LIMITS.name} autoComplete="off" />
      </Form.Item>
    </Form>
  );
}

/** The town is the other side: whom to call, and a count; nothing else is kept. */
function OutsideHelp({ onClose }: { onClose: () => void }) {
  const count = useSubmit<{ from: 'booking' }, unknown>((body) => api('POST /outside-help', { body }), onClose);
  return (
    <>
      <p>对方是镇里的，镇里请的律师不便答复。请告诉他打这些电话，这里不记他是谁：</p>
      <ul>
        {OUTSIDE_HELP.map(({ name, phone, note }) => (
          <li key={name}>
            {name} <b>{phone}</b>（{note}）
          </li>
        ))}
      </ul>
      <FormError error={count.error} />
      <Button type="primary" autoFocus loading={count.isPending} onClick={() => count.mutate({ from: 'booking' })}>
        告诉他了
      </Button>
    </>
  );
}

/** What to tell the person, until the next one comes. */
export function BookedNote({ booked, origin }: { booked: DeskBookedView; origin: DeskOrigin }) {
  const { number, lawyerName, pointName, startsAt } = booked;
  return (
    <p className="booked-note no-print" role="status">
      {ORIGIN_LABELS[origin]}已登记：<b>{number}</b>，{timeOf(startsAt)} 找{lawyerName}律师（{pointName}）。
    </p>
  );
}
