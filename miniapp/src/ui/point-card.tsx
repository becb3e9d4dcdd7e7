import { View } from '@tarojs/components';
import { isOnMap, showOnMap } from '../platform/map';
import type { Town } from '../platform/town';
import { callPhone } from './call-button';
import { Line } from './line';

type Point = Town['points'][number];

/** Where a service point is, its number, and the way there: both a tap away. */
export function PointLines({ point }: { point: Point }) {
  const { address, phone } = point;
  return (
    <>
      <Line icon="phone" label="电话" onTap={() => callPhone(phone)}>
        {phone}
      </Line>
      {isOnMap(point) && (
        <Line icon="place" label={address} onTap={() => showOnMap(point)}>
          看地图
        </Line>
      )}
    </>
  );
}

/** The same with its name; an address without a map stands as words. */
export function PointCard({ point }: { point: Point }) {
  return (
    <View className="card card-plain">
      <View className="point-name">
        <View className="strong">{point.name}</View>
        {!isOnMap(point) && <View className="weak">{point.address}</View>}
      </View>
      <PointLines point={point} />
    </View>
  );
}
