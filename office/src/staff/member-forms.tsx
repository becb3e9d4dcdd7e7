import type { Role } from '@huifa/shared/access/roles';
import { MOBILE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import { Button, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { Step } from './member-steps';
import { roleOptions } from './new-member';

type Grant = Omit<Extract<Step, { kind: 'grant' }>, 'kind'>;

/** Gives a role, until a day or until it is taken. */
export function GrantForm({ roles, onGrant }: { roles: readonly Role[]; onGrant: (grant: Grant) => void }) {
  const [form] = Form.useForm<{ role: Grant['role']; lastDay?: Dayjs | null }>();
  return (
    <Form
      form={form}
      layout="inline"
      onFinish={({ role, lastDay }) => {
        onGrant({ role, ...(lastDay ? { lastDay: lastDay.format('YYYY-MM-DD') } : {}) });
        form.resetFields();
      }}
    >
      <Form.Item name="role" rules={[{ required: true, message: '请选身份' }]}>
        <Select aria-label="身份" placeholder="再给一个身份" style={{ width: 160 }} options={roleOptions(roles)} />
      </Form.Item>
      <Form.Item name="lastDay">
        <DatePicker aria-label="最后一天" placeholder="最后一天（可不填）" style={{ width: 170 }} />
      </Form.Item>
      <Button htmlType="submit">给予</Button>
    </Form>
  );
}

/** Another number: codes and scans go with it, and every session ends. */
export function PhoneForm({ onSave }: { onSave: (phone: string) => void }) {
  const [form] = Form.useForm<{ phone: string }>();
  return (
    <Form
      form={form}
      layout="inline"
      onFinish={({ phone }) => {
        onSave(phone);
        form.resetFields();
      }}
    >
      <Form.Item
        name="phone"
        rules={[{ required: true, pattern: new RegExp(MOBILE_PATTERN), message: '手机号应是 11 位数字' }]}
      >
        <Input aria-label="新手机号" placeholder="新手机号" inputMode="numeric" maxLength={11} style={{ width: 160 }} />
      </Form.Item>
      <Button htmlType="submit">换手机号</Button>
      <span className="small member-hint">换号后本人所有登录马上退出</span>
    </Form>
  );
}
