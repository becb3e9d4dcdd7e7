import type { Answer } from '@huifa/shared/api/client';
import { api } from '../platform/api';
import { switchElder, useSize } from '../platform/elder';
import { useLoad } from '../platform/load';
import { askMe, useMe } from '../platform/me';
import { go } from '../platform/navigation';
import { useSignedIn } from '../platform/session';
import { stationPhone, useTown } from '../platform/town';
import { CallButton } from '../ui/call-button';
import { Door } from '../ui/door';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { CardSkeleton } from '../ui/skeleton';
import { AdviserDoor } from './adviser-door';
import { HomeHeader } from './home-header';
import { NewestEpisode } from './newest-episode';
import { NextDuty } from './next-duty';
import { OpenMatters } from './open-matters';
import { VillageAdviser } from './village-adviser';

type MatterList = Answer<'GET /matters'>;

const NOTHING: MatterList = { open: [], closed: [] };

async function askMatters(): Promise<MatterList> {
  const me = await askMe();
  return me?.role === 'resident' ? api('GET /matters') : NOTHING;
}

export default function Home() {
  const { elder } = useSize();
  const me = useMe();
  const town = useTown();
  const matters = useLoad('matters', askMatters);
  const village = town.data?.villages.find(({ id }) => id === me?.villageId)?.name;
  const signedIn = useSignedIn();
  const call = <CallButton phone={stationPhone(town.data)}>打电话到镇法律服务站</CallButton>;
  return (
    <Page header={<HomeHeader village={village} elder={elder} onSwitch={() => switchElder(!elder)} />}>
      {(me?.role === 'adviser' || me?.role === 'firmManager') && <AdviserDoor firmName={me.firmName} />}
      <Door
        first
        icon="talk"
        name="找律师问问"
        note={elder ? '免费。律师打电话给您' : '免费 · 律师打给您，或到村里见面'}
        onTap={() => go('booking')}
      />
      <Door icon="paper" name="要政府的文件" note="征地、规划、补偿……想看哪份，怎么要" onTap={() => go('files')} />
      <Door icon="people" name="叫人帮我" note="家里人可以代您办，也可以打电话" onTap={() => go('helpers')} />
      {signedIn && (
        <Loaded of={matters} skeleton={<CardSkeleton />}>
          {({ open }) => <OpenMatters matters={open} />}
        </Loaded>
      )}
      {elder && call}
      <Loaded of={town} skeleton={<CardSkeleton />}>
        {(known) => (
          <>
            {me?.role === 'resident' && <VillageAdviser town={known} villageId={me.villageId} />}
            <NextDuty duties={known.nextDuties} village={village} />
          </>
        )}
      </Loaded>
      {!elder && call}
      <NewestEpisode />
    </Page>
  );
}
