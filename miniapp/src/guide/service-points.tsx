import type { Town } from '../platform/town';
import { View } from '@tarojs/components';
import { callPhone } from '../ui/call-button';
import { Line } from '../ui/line';

/** Where to go in person; a tap rings. */
export function ServicePoints({ points }: { points: Town['points'] }) {
  if (points.length === 0) return null;
  return (
    <View className="card card-plain">
      {points.map(({ id, name, address, phone }) => (
        <Line key={id} icon="phone" note={<Where address={address} phone={phone} />} onTap={() => callPhone(phone)}>
          {name}
        </Line>
      ))}
    </View>
  );
}

/** A line each: a number that wraps is hard to read out. */
function Where({ address, phone }: { address: string; phone: string }) {
  return (
    <>
      <View>{address}</View>
      <View>{phone}</View>
    </>
  );
}
