import type { Answer } from '@huifa/shared/api/client';
import { MOBILE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../platform/api';
import { fieldFailure } from '../platform/failure';
import { useSending } from '../platform/sending';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Heading } from '../ui/heading';
import { ErrorNote, Note } from '../ui/notes';

type SignedIn = Answer<'POST /sessions/phone'>;
type CodeSent = Answer<'POST /phone-codes'>;

const MOBILE = new RegExp(MOBILE_PATTERN);
const CODE = /^\d{6}$/;

/** A number, then the code that was sent to it. The number stays when the code is wrong. */
export function PhoneSignIn({ onDone }: { onDone(answer: SignedIn): void }) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState<CodeSent | null>(null);
  const sending = useSending({
    name: 'phone-code',
    request: () => api('POST /phone-codes', { body: { phone } }),
    onDone: setSent,
  });
  const signing = useSending({
    name: 'phone',
    request: () => api('POST /sessions/phone', { body: { phone, code } }),
    onDone,
  });
  const failure = signing.failure ?? sending.failure;
  return (
    <View className="card stack">
      <Heading>用手机号登录</Heading>
      <Field
        label="手机号"
        kind="number"
        value={phone}
        onChange={setPhone}
        error={fieldFailure(sending.failure, 'phone')}
      />
      {sent && <CodeNote sent={sent} />}
      {sent && <Field label="短信验证码" kind="number" placeholder="6 位数字" value={code} onChange={setCode} />}
      {failure && <ErrorNote failure={failure} />}
      {sent && (
        <Button busy={signing.busy} disabled={!CODE.test(code)} onTap={() => signing.send({ phone, code })}>
          登录
        </Button>
      )}
      <Button
        look={sent ? 'quiet' : 'primary'}
        busy={sending.busy}
        disabled={!MOBILE.test(phone)}
        onTap={() => sending.send(phone)}
      >
        {sent ? '没收到，再发一次' : '获取验证码'}
      </Button>
    </View>
  );
}

/** Where the code went, and until when it is good. */
export function CodeNote({ sent }: { sent: CodeSent }) {
  return (
    <Note>
      {`验证码已经发到 ${sent.phoneMasked}，${sent.validMinutes} 分钟内有效。`}
      {sent.simulatedCode && `这是演示，没有真的发短信。验证码是 ${sent.simulatedCode}。`}
    </Note>
  );
}
