import type { Answer } from '@huifa/shared/api/client';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { signedIn as startSignedIn } from '../../../platform/me';
import { momentInWords } from '../../../platform/moments';
import { go, useParam } from '../../../platform/navigation';
import { useSending } from '../../../platform/sending';
import { useSignedIn } from '../../../platform/session';
import { stationPhone, useTown } from '../../../platform/town';
import { DemoPeople } from '../../demo-people';
import { Button } from '../../../ui/button';
import { CallButton } from '../../../ui/call-button';
import { Card } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { ErrorNote, Note } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { CardSkeleton } from '../../../ui/skeleton';

type Scanned = Answer<'GET /desk-scans/{id}'>;

/** What the code on the desk's screen carries, as a mini-program code or as an address. */
function sceneOf(text: string): string {
  return /(?:^|scene=)([0-9a-f]{32})$/.exec(text)?.[1] ?? '';
}

/** A colleague confirms on their own phone that it is they who sign in at the desk. */
export default function DeskSignIn() {
  const signedIn = useSignedIn();
  const given = useParam('scene');
  const [scene, setScene] = useState(sceneOf(given));
  if (scene === '') return <Scanner onScene={setScene} />;
  return <Page>{signedIn ? <Question scene={scene} /> : <FirstSignIn />}</Page>;
}

function FirstSignIn() {
  const town = useTown();
  return (
    <>
      <Card title="先在这台手机上登录">
        <View>要用您本人的手机号登录。登录后回到这一页，再点确认。</View>
        <Button onTap={() => go('signIn')}>登录</Button>
      </Card>
      {town.data?.demo && <DemoPeople atDesk onDone={startSignedIn} />}
    </>
  );
}

function Scanner({ onScene }: { onScene(scene: string): void }) {
  const [foreign, setForeign] = useState(false);
  async function scan(): Promise<void> {
    const answer = await Taro.scanCode({ onlyFromCamera: true }).catch(() => null);
    if (answer === null) return;
    const scene = sceneOf(answer.path ? decodeURIComponent(answer.path) : answer.result);
    setForeign(scene === '');
    if (scene !== '') onScene(scene);
  }
  return (
    <Page>
      <Card title="扫电脑上的二维码">
        <View>电脑上输完账号、密码，会出来一个二维码。</View>
        {foreign && <Note tone="warn">这不是工作台的登录二维码，请对准电脑屏幕上的那一个。</Note>}
        <Button onTap={() => void scan()}>扫一扫</Button>
      </Card>
    </Page>
  );
}

function Question({ scene }: { scene: string }) {
  const scanned = useLoad(`desk-scan/${scene}`, () => api('GET /desk-scans/{id}', { path: { id: scene } }));
  const answer = useSending({
    name: 'desk-scan',
    request: (approved: boolean) => api('POST /desk-scans/{id}/answer', { path: { id: scene }, body: { approved } }),
    onDone: () => void scanned.reload(),
  });
  return (
    <Loaded of={scanned} skeleton={<CardSkeleton />}>
      {(asked) => (
        <>
          {asked.state === 'waiting' && (
            <>
              <Asked asked={asked} />
              {answer.failure && <ErrorNote failure={answer.failure} />}
              <Button busy={answer.busy} onTap={() => answer.send(true)}>
                是我，确认登录
              </Button>
              <Button look="danger" disabled={answer.busy} onTap={() => answer.send(false)}>
                不是我
              </Button>
            </>
          )}
          {asked.state !== 'waiting' && <Outcome state={asked.state} />}
        </>
      )}
    </Loaded>
  );
}

function Asked({ asked: { at, device, address } }: { asked: Scanned }) {
  return (
    <Card title="有人用您的账号登录工作台">
      <View>{`时间：${momentInWords(at)}`}</View>
      <View>{`电脑：${device}`}</View>
      <View>{`网络地址：${address}`}</View>
      <Note tone="warn">是您自己正在电脑前登录，才点确认。别人打电话让您点，不要点。</Note>
    </Card>
  );
}

function Outcome({ state }: { state: Exclude<Scanned['state'], 'waiting'> }) {
  const town = useTown();
  if (state === 'approved')
    return (
      <Card title="已确认">
        <View>请看电脑，工作台马上就打开。</View>
      </Card>
    );
  if (state === 'refused')
    return (
      <Card title="已拦下">
        <View>这次登录作废了。知道您密码的人不止您一个：请马上在工作台改密码，并告诉系统管理员。</View>
        <CallButton phone={stationPhone(town.data)}>打电话到镇法律服务站</CallButton>
      </Card>
    );
  return (
    <Card title="二维码过时了">
      <View>二维码只管 2 分钟。请在电脑上换一个，再扫一次。</View>
    </Card>
  );
}
