import { FIRST_QUESTION } from '@huifa/shared/consultations/booking.rules';
import { View } from '@tarojs/components';
import { api } from '../../../platform/api';
import { useMe } from '../../../platform/me';
import { go } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { RoleSwitch } from '../../../ui/role-switch';
import { StepPage, useNextStep } from '../../step-page';

/** Asked before a word is typed: the town must not get the words of those who are against it. */
export default function Start() {
  const me = useMe();
  const next = useNextStep('booking');
  const askOutside = () => {
    // Only counted; who asked is not sent, and help does not wait for it.
    void api('POST /outside-help', { body: { from: 'booking' } }).catch(() => undefined);
    go('outsideHelp');
  };
  if (me && me.role !== 'resident') return <AsLawyer />;
  return (
    <StepPage step="booking" question={FIRST_QUESTION}>
      <View className="weak">镇里、村里的单位，请镇里的律师来评理不合适。选「是」，我们告诉您找谁，不记您是谁。</View>
      <Button onTap={next}>不是</Button>
      <Button look="ghost" onTap={askOutside}>
        是，或者可能是
      </Button>
    </StepPage>
  );
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
