import { View } from '@tarojs/components';
import { stationPhone, useTown } from '../../../platform/town';
import { callPhone } from '../../../ui/call-button';
import { Heading } from '../../../ui/heading';
import { Line } from '../../../ui/line';
import { Page } from '../../../ui/page';
import { StillAFile } from '../../still-a-file';

const CHANNELS = [
  { name: '市民热线', phone: '12345', note: '什么事都可以反映，有编号，会回您' },
  { name: '纪检监察举报', phone: '12388', note: '干部贪钱、吃拿卡要、欺负人' },
  { name: '报警', phone: '110', note: '有人打人、骗钱、正在出事' },
] as const;

/** A complaint is no request for information (条例 Art. 39): who hears it. Nothing is sent and nothing is kept. */
export default function Complaints() {
  const town = useTown();
  const station = stationPhone(town.data);
  return (
    <Page foot={<StillAFile />}>
      <Heading look="title">投诉、举报，找这几家更快</Heading>
      <View>申请文件只能拿到文件，不能处理投诉。点一下就拨号。</View>
      <View className="card card-plain">
        {CHANNELS.map(({ name, phone, note }) => (
          <Line
            key={phone}
            icon="phone"
            note={note}
            aside={<View className="strong">{phone}</View>}
            onTap={() => callPhone(phone)}
          >
            {name}
          </Line>
        ))}
        <Line icon="phone" note="当面说、写信都收。不知道在哪里，打镇法律服务站问" onTap={() => callPhone(station)}>
          镇信访办
        </Line>
      </View>
      <View className="weak">您在这里看了什么，没有记下来。</View>
    </Page>
  );
}
