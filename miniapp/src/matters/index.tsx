import type { Answer } from '@huifa/shared/api/client';
import { View } from '@tarojs/components';
import { api } from '../platform/api';
import { useLoad } from '../platform/load';
import { go } from '../platform/navigation';
import { useSignedIn } from '../platform/session';
import { Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Loaded } from '../ui/loaded';
import { MatterLineBody } from '../ui/matter-card';
import { Empty } from '../ui/notes';
import { Page } from '../ui/page';
import { ListSkeleton } from '../ui/skeleton';
import { Disclosures } from './disclosures';

type MatterList = Answer<'GET /matters'> & Pick<Answer<'GET /disclosures'>, 'disclosures'>;

const nothing: MatterList = { open: [], closed: [], disclosures: [] };

async function askAll(): Promise<MatterList> {
  const [matters, { disclosures }] = await Promise.all([api('GET /matters'), api('GET /disclosures')]);
  return { ...matters, disclosures };
}

export default function Matters() {
  const signedIn = useSignedIn();
  const matters = useLoad(`matters/${signedIn}`, async () => (signedIn ? askAll() : nothing));
  return (
    <Page>
      <Loaded of={matters} skeleton={<ListSkeleton />}>
        {({ open, closed, disclosures }) => (
          <>
            {open.length + closed.length + disclosures.length === 0 && <NothingYet signedIn={signedIn} />}
            <Group title={`正在办的事　${open.length} 件`} matters={open} />
            <Disclosures disclosures={disclosures} />
            <Group title={`办完的事　${closed.length} 件`} matters={closed} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Group({ title, matters }: { title: string; matters: MatterList['open'] }) {
  if (matters.length === 0) return null;
  return (
    <>
      <Heading>{title}</Heading>
      {matters.map((matter) => (
        <View key={matter.id} className="card">
          <MatterLineBody matter={matter} />
        </View>
      ))}
    </>
  );
}

function NothingYet({ signedIn }: { signedIn: boolean }) {
  const words = '您问过的事会在这里：办到哪一步、律师什么时候找您、答复写了什么。';
  return (
    <Empty icon="matters" step={<FirstStep signedIn={signedIn} />}>
      {words}
    </Empty>
  );
}

function FirstStep({ signedIn }: { signedIn: boolean }) {
  return (
    <View className="stack empty-step">
      <Button onTap={() => go('booking')}>找律师问问</Button>
      {!signedIn && (
        <Button look="ghost" onTap={() => go('signIn')}>
          以前问过，登录看进度
        </Button>
      )}
    </View>
  );
}
