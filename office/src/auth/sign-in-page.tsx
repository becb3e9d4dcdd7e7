import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../session';
import type { SessionView } from '../views';
import './sign-in.css';
import { SignInForm } from './sign-in-form';

const route = getRouteApi('/sign-in');

/** The door of the console. */
export function SignInPage() {
  const router = useRouter();
  const { back } = route.useSearch();
  const queries = useQueryClient();
  useEffect(() => {
    document.title = '登录 · 惠法通';
  }, []);
  return (
    <main id="main" className="sign-in">
      <section className="sign-in-card">
        <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={44} height={44} />
        <h1>惠法通</h1>
        <p className="small">镇法治办工作台</p>
        <SignInForm
          onDone={() => router.history.push(firstScreen(back, queries.getQueryData(sessionQuery.queryKey)))}
        />
        <p className="small sign-in-help">忘了密码，请找本镇的系统管理员重设。用完请退出，不要让浏览器记住密码。</p>
      </section>
    </main>
  );
}

/** Back to what was wanted; who wanted nothing in particular begins with the list, the director with the morning. */
function firstScreen(back: string | undefined, session: SessionView | null | undefined): string {
  const home = import.meta.env.BASE_URL;
  if (back !== undefined && back !== home) return back;
  return session?.role === 'director' ? `${home}morning` : home;
}
