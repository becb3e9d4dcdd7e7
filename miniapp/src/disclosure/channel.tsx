import type { Answer } from '@huifa/shared/api/client';
import { View } from '@tarojs/components';
import { api } from '../platform/api';
import { type Loaded, useLoad } from '../platform/load';
import { knownMe, type Me } from '../platform/me';
import { useSignedIn } from '../platform/session';
import { stationPhone, useTown } from '../platform/town';
import { CallButton } from '../ui/call-button';
import { Card } from '../ui/card';
import { Note } from '../ui/notes';
import { RoleSwitch } from '../ui/role-switch';

type Requests = Answer<'GET /disclosures'>;

export interface Channel {
  readonly me: Me | null;
  /** null: only who is signed in as a resident is told. */
  readonly requests: Requests | null;
}

/** Whether a request may be filed here, as far as this person may know. */
export function useChannel(): Loaded<Channel> {
  const signedIn = useSignedIn();
  return useLoad(`channel/${signedIn}`, async () => {
    const me = signedIn ? await knownMe() : null;
    return { me, requests: me?.role === 'resident' ? await api('GET /disclosures') : null };
  });
}

/** The town has not announced this channel yet: what counts is paper. */
export function OnPaper({ requests }: { requests: Requests }) {
  const { office, officeAddress, officePhone } = requests;
  const town = useTown();
  return (
    <>
      <Note tone="warn">在手机上交还没有开通。请交纸质的，一样有效。</Note>
      <Card title="写一张纸">
        <View>姓名、身份证号、电话，要哪份文件，怎么给您（邮寄、当面取）。不用写要来做什么。</View>
        <View className="weak">不会写的，可以当面说，工作人员替您填。</View>
      </Card>
      <Card title="交到这里">
        <View className="strong">{office}</View>
        {officeAddress !== '' && <View>{officeAddress}</View>}
        <View className="weak">当面交或者邮寄都行。带上身份证；邮寄的放一张复印件。</View>
        {officePhone !== '' && <CallButton phone={officePhone}>{`打 ${officePhone}`}</CallButton>}
      </Card>
      {officePhone === '' && <CallButton phone={stationPhone(town.data)}>打电话问怎么交</CallButton>}
    </>
  );
}

/** A lawyer's session asks for nobody. */
export function AsLawyer({ me }: { me: Me }) {
  if (me.roles.length > 1) return <RoleSwitch me={me} title="自己要文件，请换成居民身份" />;
  return <View>您现在是律师身份。自己要文件，请退出后用居民身份登录。</View>;
}
