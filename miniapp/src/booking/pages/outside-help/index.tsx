import { OUTSIDE_HELP } from '@huifa/shared/consultations/booking.rules';
import { View } from '@tarojs/components';
import { goBack } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { callPhone } from '../../../ui/call-button';
import { Line } from '../../../ui/line';
import { Page } from '../../../ui/page';
import { Heading } from '../../../ui/heading';

export default function OutsideHelp() {
  return (
    <Page foot={<Back />}>
      <Heading look="title">请镇外的机构帮您，公道些</Heading>
      <View>他们不归镇里管，也不收钱。点一下就拨号。</View>
      <View className="card card-plain">
        {OUTSIDE_HELP.map(({ name, phone, note }) => (
          <Line
            key={name}
            icon="phone"
            note={note}
            aside={<View className="strong">{phone}</View>}
            onTap={() => callPhone(phone)}
          >
            {name}
          </Line>
        ))}
      </View>
      <View className="weak">您在这里选了什么，没有记下来。</View>
    </Page>
  );
}

function Back() {
  return (
    <Button look="quiet" onTap={goBack}>
      选错了，返回
    </Button>
  );
}
