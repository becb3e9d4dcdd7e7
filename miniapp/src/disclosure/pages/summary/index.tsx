import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { knownMe } from '../../../platform/me';
import { go } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { Heading } from '../../../ui/heading';
import { ErrorNote, Note } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { bodyOf, EMPTY, faultsOf } from '../../asking';
import { useApplication, useRefused } from '../../draft';
import { SummaryLines } from '../../summary-lines';
import { useFiling } from '../../use-filing';

/** The one page to read before it is sent: everything that was said, as it will be sent. */
export default function Summary() {
  const { value } = useApplication();
  const refused = useRefused();
  const filing = useFiling();
  const [tried, setTried] = useState(false);
  useEffect(() => {
    // The name of the profile may be part of what is read back.
    void knownMe().catch(() => undefined);
  }, []);
  if (value.wanted === EMPTY.wanted) return <NothingYet />;
  const faults = { ...(tried ? faultsOf(value) : {}), ...refused.value.faults };
  const some = Object.keys(faults).length > 0;
  const send = () => {
    const body = bodyOf(value);
    if (body === null) setTried(true);
    else filing.send(body);
  };
  const foot = (
    <>
      {some && <Note tone="warn">红字的地方要改，点那一行去改。</Note>}
      {filing.failure && !some && <ErrorNote failure={filing.failure} />}
      <Button busy={filing.busy} onTap={send}>
        没有写错，交上去
      </Button>
    </>
  );
  return (
    <Page foot={foot}>
      <Heading look="title">看一遍，写错了点那一行改</Heading>
      <SummaryLines application={value} faults={faults} />
      <View className="weak">
        交上去以后，镇里一个工作日内给您确认。从确认那天的下一个工作日起，20 个工作日内给您书面答复。
      </View>
    </Page>
  );
}

function NothingYet() {
  return (
    <Page>
      <View>还没有写要哪份文件。</View>
      <Button onTap={() => go('disclosureHow')}>去写</Button>
    </Page>
  );
}
