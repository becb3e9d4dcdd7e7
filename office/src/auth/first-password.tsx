import { Page } from '../ui/page';
import { ChangePassword } from './change-password';
import './account.css';

/** Whoever signed in with a one-time password sees nothing else before it is changed. */
export function FirstPassword() {
  return (
    <Page title="先换成自己的密码" lead="您用的是管理员给的一次性密码。换好以后就可以开始工作。">
      <section className="card account-card" aria-label="换密码">
        <ChangePassword />
      </section>
    </Page>
  );
}
