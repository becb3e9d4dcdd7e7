import type { Answer } from '@huifa/shared/api/client';
import { MOBILE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import { INVITATION_LENGTH, plainCode } from '@huifa/shared/organizations/lawyers';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { fieldFailure } from '../../../platform/failure';
import { askMe, useMe } from '../../../platform/me';
import { go } from '../../../platform/navigation';
import { useSending } from '../../../platform/sending';
import { useSignedIn } from '../../../platform/session';
import { stationPhone, useTown } from '../../../platform/town';
import { Button } from '../../../ui/button';
import { CallButton } from '../../../ui/call-button';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { Heading } from '../../../ui/heading';
import { ErrorNote } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { RoleSwitch } from '../../../ui/role-switch';
import { CodeNote } from '../../phone-sign-in';

type Redeemed = Answer<'POST /lawyer-invitations/redemptions'>;
type CodeSent = Answer<'POST /phone-codes'>;

const MOBILE = new RegExp(MOBILE_PATTERN);
const CODE = /^\d{6}$/;

/** A lawyer shows the office's code and the telephone that the office knows: both together, or nothing. */
export default function BeLawyer() {
  const signedIn = useSignedIn();
  const town = useTown();
  const [redeemed, setRedeemed] = useState<Redeemed | null>(null);
  return (
    <Page>
      {!signedIn && (
        <Card title="先登录，再输入邀请码">
          <View className="weak">用您自己的微信或手机号登录，登录后回到这一页。</View>
          <Button onTap={() => go('signIn')}>登录</Button>
        </Card>
      )}
      {signedIn && redeemed === null && <Redeem onDone={setRedeemed} />}
      {redeemed !== null && <Welcome redeemed={redeemed} />}
      {redeemed === null && <CallButton phone={stationPhone(town.data)}>没有邀请码，打电话问镇里</CallButton>}
    </Page>
  );
}

function Redeem({ onDone }: { onDone(redeemed: Redeemed): void }) {
  const [invitation, setInvitation] = useState('');
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState<CodeSent | null>(null);
  const asking = useSending({
    name: 'lawyer-phone-code',
    request: () => api('POST /phone-codes', { body: { phone } }),
    onDone: setSent,
  });
  const joining = useSending({
    name: 'lawyer-invitation',
    request: () => api('POST /lawyer-invitations/redemptions', { body: { invitation, phone, code } }),
    onDone: (redeemed) => void askMe().then(() => onDone(redeemed)),
  });
  const whole = plainCode(invitation).length === INVITATION_LENGTH;
  const failure = joining.failure ?? asking.failure;
  return (
    <View className="card stack">
      <Heading>用镇里给的邀请码加入</Heading>
      <Field
        label="邀请码"
        hint="8 位数字和字母，大小写都行"
        placeholder="例如 ACDE-3467"
        value={invitation}
        onChange={setInvitation}
        error={fieldFailure(joining.failure, 'invitation')}
      />
      <Field
        label="手机号"
        hint="镇里登记的那个号码"
        kind="number"
        value={phone}
        onChange={setPhone}
        error={fieldFailure(asking.failure, 'phone')}
      />
      {sent && <CodeNote sent={sent} />}
      {sent && <Field label="短信验证码" kind="number" placeholder="6 位数字" value={code} onChange={setCode} />}
      {failure && <ErrorNote failure={failure} />}
      {sent && (
        <Button
          busy={joining.busy}
          disabled={!whole || !CODE.test(code)}
          onTap={() => joining.send({ invitation, phone, code })}
        >
          确认加入
        </Button>
      )}
      <Button
        look={sent ? 'quiet' : 'primary'}
        busy={asking.busy}
        disabled={!whole || !MOBILE.test(phone)}
        onTap={() => asking.send(phone)}
      >
        {sent ? '没收到，再发一次' : '获取验证码'}
      </Button>
    </View>
  );
}

function Welcome({ redeemed: { firmName, lawyerName } }: { redeemed: Redeemed }) {
  const me = useMe();
  return (
    <>
      <Card title={`${lawyerName}律师，您已经加入`}>
        <View>{`您是${firmName}的签约律师。派给您的事，在顾问律师身份里看；自己的事，换回居民身份看。`}</View>
      </Card>
      {me && me.roles.length > 1 && <RoleSwitch me={me} title="现在就换过去" />}
    </>
  );
}
