import { ROLE_LABELS } from '@huifa/shared/access/roles';
import { useNavigate } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useLapsed, useSession } from '../session';
import { SignInForm } from './sign-in-form';

/** Covers the screen when the session has lapsed; what was typed beneath it stays. */
export function SignInAgain() {
  const lapsed = useLapsed();
  const { personName, role } = useSession();
  const navigate = useNavigate();
  return (
    <Modal
      open={lapsed}
      title="请再登录一次"
      footer={null}
      closable={false}
      keyboard={false}
      destroyOnHidden
      mask={{ closable: false, blur: true }}
      width={400}
    >
      <p>离开太久，登录已经失效。用「{personName ?? ROLE_LABELS[role]}」的账号再登录，页面上填的内容还在。</p>
      <SignInForm onDone={(samePerson) => (samePerson ? undefined : void navigate({ to: '/' }))} />
    </Modal>
  );
}
