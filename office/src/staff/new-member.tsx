import { DESK_ROLES, ROLE_LABELS, type Role } from '@huifa/shared/access/roles';
import { LOGIN_PATTERN } from '@huifa/shared/access/staff.rules';
import { MOBILE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { api } from '../api';
import { FormError } from '../ui/error-state';
import { useSubmit } from '../ui/submit';
import { OneTimePassword } from './one-time-password';
import { peopleQuery } from './people-query';

interface NewMemberForm {
  name: string;
  login: string;
  phone: string;
  role: (typeof DESK_ROLES)[number];
}

interface NewMemberProps {
  open: boolean;
  onClose: () => void;
  onMade: (id: string) => void;
}

/** A new account; its one-time password is shown once. */
export function NewMember({ open, onClose, onMade }: NewMemberProps) {
  const [form] = Form.useForm<NewMemberForm>();
  const id = useId();
  const queries = useQueryClient();
  const [made, setMade] = useState<{ id: string; name: string | null; password: string } | null>(null);
  const submit = useSubmit(
    (body: NewMemberForm, once) => api('POST /staff', { body, once }),
    ({ oneTimePassword, member }) => {
      form.resetFields();
      onClose();
      void queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
      setMade({ id: member.id, name: member.name, password: oneTimePassword });
    },
  );
  return (
    <>
      <Modal
        open={open}
        title="新建账号"
        okText="建立账号"
        cancelText="先不办"
        okButtonProps={{ htmlType: 'submit', form: id }}
        confirmLoading={submit.isPending}
        onCancel={onClose}
        mask={{ closable: false }}
        destroyOnHidden
      >
        <Form id={id} form={form} layout="vertical" requiredMark={false} onFinish={(values) => submit.mutate(values)}>
          <MemberFields />
        </Form>
        <FormError error={submit.error} />
      </Modal>
      {made !== null && (
        <OneTimePassword
          name={made.name}
          password={made.password}
          onClose={() => {
            setMade(null);
            onMade(made.id);
          }}
        />
      )}
    </>
  );
}

export function roleOptions(roles: readonly Role[]) {
  return roles.map((value) => ({ value, label: ROLE_LABELS[value] }));
}

function MemberFields() {
  return (
    <>
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填姓名' }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item
        name="login"
        label="账号（小写字母开头，可用拼音）"
        rules={[{ required: true, pattern: new RegExp(LOGIN_PATTERN), message: '3 到 32 位小写字母、数字、点或横线' }]}
      >
        <Input maxLength={32} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="phone"
        label="本人手机（收验证码、扫码都用它）"
        rules={[{ required: true, pattern: new RegExp(MOBILE_PATTERN), message: '手机号应是 11 位数字' }]}
      >
        <Input inputMode="numeric" maxLength={11} autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label="身份" rules={[{ required: true, message: '请选身份' }]}>
        <Select options={roleOptions(DESK_ROLES)} />
      </Form.Item>
    </>
  );
}
