import type { Answer } from '@huifa/shared/api/client';
import { View } from '@tarojs/components';
import { go } from '../platform/navigation';
import { Card } from '../ui/card';
import { MatterLineBody } from '../ui/matter-card';
import { Tap } from '../ui/tap';

type MatterLine = Answer<'GET /matters'>['open'][number];

/** The matter that asks something of the resident, else the newest, and the way to all of them. */
export function OpenMatters({ matters }: { matters: readonly MatterLine[] }) {
  const first = matters.find(({ state }) => state === 'awaitingResident') ?? matters[0];
  if (!first) return null;
  return (
    <Card title="正在办的事" aside={matters.length > 1 && <All count={matters.length} />}>
      <MatterLineBody matter={first} />
    </Card>
  );
}

function All({ count }: { count: number }) {
  return (
    <View className="pill all">
      <Tap className="pill small link" onTap={() => go('matters')}>{`全部 ${count} 件`}</Tap>
    </View>
  );
}
