import { helpLines, mentionsViolence, type Urgency } from '@huifa/shared/consultations/emergency';
import type { Topic } from '@huifa/shared/consultations/topics';
import { View } from '@tarojs/components';
import { callPhone } from './call-button';
import { Card } from './card';
import { Line } from './line';

/** Help that cannot wait for an appointment, most pressing first. */
export function HelpLines({ topic, urgency }: { topic: Topic | null; urgency: Urgency | null }) {
  return (
    <Card title={urgency ? '这件事等不得，先打电话' : '等不及的时候，马上能打的电话'}>
      {mentionsViolence(topic, urgency) && (
        <View className="weak">
          挨打、受威胁的，申请法律援助不看家里有没有钱。可以请警察开告诫书，也可以请法院下保护令。
        </View>
      )}
      {helpLines(topic, urgency).map(({ phone, name, when }) => (
        <Line key={phone} icon="phone" note={when} onTap={() => callPhone(phone)}>
          {`${phone}　${name}`}
        </Line>
      ))}
    </Card>
  );
}
