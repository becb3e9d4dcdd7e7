import { whoseMove } from '@huifa/shared/matters/whose-move';
import { View } from '@tarojs/components';
import { isOnMap } from '../platform/map';
import { useTown } from '../platform/town';
import { Heading } from '../ui/heading';
import { PointLines } from '../ui/point-card';
import type { Matter } from './matter';

/** Where the lawyer is met, while the meeting lies ahead: address, number and map. */
export function MeetingPlace({ matter: { appointment, state } }: { matter: Matter }) {
  const town = useTown();
  const point = town.data?.points.find(({ id }) => id === appointment?.pointId);
  if (appointment === null || whoseMove(state) === 'nobody') return null;
  return (
    <View className="card card-plain">
      <View className="point-name stack-tight">
        <Heading>到这里见面</Heading>
        <View className="strong">{appointment.pointName}</View>
        {!(point && isOnMap(point)) && <View>{appointment.address}</View>}
      </View>
      {point && <PointLines point={point} />}
    </View>
  );
}
