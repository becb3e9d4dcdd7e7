import { LIMITS, PHONE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { fieldFailure } from '../../../platform/failure';
import { useLoad } from '../../../platform/load';
import { askMe, type Me, setMe } from '../../../platform/me';
import { go } from '../../../platform/navigation';
import { useSignedIn } from '../../../platform/session';
import { useSending } from '../../../platform/sending';
import { useTown } from '../../../platform/town';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Loaded } from '../../../ui/loaded';
import { Empty, ErrorNote } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { ListSkeleton } from '../../../ui/skeleton';
import { useLeadOn } from '../../arrive';
import { VillagePicker } from '../../village-picker';

const PHONE = new RegExp(PHONE_PATTERN);

/** How the lawyer finds the person: what to call them, which number to ring, which village. */
export default function Profile() {
  const signedIn = useSignedIn();
  const me = useLoad(`profile/${signedIn}`, askMe);
  if (me.data) return <ProfileForm me={me.data} />;
  return (
    <Page>
      {signedIn ? (
        <Loaded of={me} skeleton={<ListSkeleton cards={1} />}>
          {() => null}
        </Loaded>
      ) : (
        <Empty icon="mine" step={<Button onTap={() => go('signIn', { target: 'profile' })}>登录</Button>}>
          登录以后，在这里写怎么称呼您、打哪个电话。
        </Empty>
      )}
    </Page>
  );
}

function ProfileForm({ me }: { me: Me }) {
  const town = useTown();
  const lead = useLeadOn();
  const [name, setName] = useState(me.personName ?? '');
  const [phone, setPhone] = useState('');
  const [villageId, setVillageId] = useState(me.villageId ?? null);
  const saving = useSending({
    name: 'profile',
    request: () => api('PUT /people/me', { body: { name, ...(phone && { phone }), ...(villageId && { villageId }) } }),
    onDone(session) {
      setMe(session);
      lead(session);
    },
  });
  const known = me.phoneMasked;
  const ready = name.trim() !== '' && (phone === '' ? known !== null : PHONE.test(phone));
  const foot = (
    <>
      {saving.failure && <ErrorNote failure={saving.failure} />}
      <Button busy={saving.busy} disabled={!ready} onTap={() => saving.send({ name, phone, villageId })}>
        好了
      </Button>
    </>
  );
  return (
    <Page foot={foot}>
      <Field
        label="怎么称呼您"
        hint="律师打电话时这样叫您"
        value={name}
        onChange={setName}
        limit={LIMITS.name}
        error={fieldFailure(saving.failure, 'name')}
      />
      <Field
        label={known ? '换一个电话号码' : '您的电话'}
        hint={known ? `现在是 ${known}，不换就空着` : '只给接单的律师。座机也行，带上区号'}
        kind="number"
        value={phone}
        onChange={setPhone}
        error={fieldFailure(saving.failure, 'phone')}
      />
      <VillagePicker villages={town.data?.villages ?? []} value={villageId} onChange={setVillageId} />
      <View className="weak">不要身份证号。</View>
    </Page>
  );
}
