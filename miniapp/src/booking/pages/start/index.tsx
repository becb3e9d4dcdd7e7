import { FIRST_QUESTION } from '@huifa/shared/consultations/booking.rules';
import { type Topic, TOPICS } from '@huifa/shared/consultations/topics';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { api } from '../../../platform/api';
import { knownMe, useMe } from '../../../platform/me';
import { go, useParam } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { topicLabel } from '../../../ui/matter-news';
import { RoleSwitch } from '../../../ui/role-switch';
import { useBooking } from '../../draft';
import { StepPage, useNextStep } from '../../step-page';

/** Asked before a word is typed: the town must not get the words of those who are against it. */
export default function Start() {
  const me = useMe();
  const next = useNextStep('booking');
  const { topic, fromEpisode } = useBeginning();
  useEffect(() => {
    // What cannot be known now is asked for again where the next step needs it.
    void knownMe().catch(() => undefined);
  }, []);
  const askOutside = () => {
    // Only counted; who asked is not sent, and help does not wait for it.
    void api('POST /outside-help', { body: { from: 'booking' } }).catch(() => undefined);
    go('outsideHelp');
  };
  if (me && me.role !== 'resident') return <AsLawyer />;
  return (
    <StepPage step="booking" question={FIRST_QUESTION}>
      {fromEpisode && <View>{`您要问的是：${topicLabel(topic)}。答完这一句，就看时间。`}</View>}
      <View className="weak">镇里、村里的单位，请镇里的律师来评理不合适。选「是」，我们告诉您找谁，不记您是谁。</View>
      <Button onTap={next}>不是</Button>
      <Button look="ghost" onTap={askOutside}>
        是，或者可能是
      </Button>
    </StepPage>
  );
}

/** A film brings its topic along; whoever comes another way begins without one film's name on it. */
function useBeginning() {
  const { value, change } = useBooking();
  const episode = useParam('episode');
  const topic = useParam('topic');
  useEffect(() => {
    change({ fromEpisode: episode || null, ...(topic in TOPICS && { topic: topic as Topic }) });
  }, [change, episode, topic]);
  return value;
}

function AsLawyer() {
  const me = useMe();
  return (
    <StepPage step="booking" question="您现在是律师身份">
      {me && me.roles.length > 1 ? (
        <RoleSwitch me={me} title="自己有事要问，请换成居民身份" />
      ) : (
        <View>自己有事要问，请退出后用居民身份登录。</View>
      )}
    </StepPage>
  );
}
