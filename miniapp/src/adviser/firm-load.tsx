import type { Answer } from '@huifa/shared/api/client';
import { chineseDay } from '@huifa/shared/kernel/day';
import { View } from '@tarojs/components';
import { api } from '../platform/api';
import { useLoad } from '../platform/load';
import { Card } from '../ui/card';
import { Loaded } from '../ui/loaded';
import { Note } from '../ui/notes';
import { CardSkeleton } from '../ui/skeleton';
import { Tag } from '../ui/tag';
import { lengthInWords } from './minutes';

type Load = Answer<'GET /firm/load'>;

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** The firm against its contract, and who has how much on the desk. */
export function FirmLoad() {
  const load = useLoad('firm-load', () => api('GET /firm/load'));
  return (
    <Loaded of={load} skeleton={<CardSkeleton lines={4} />}>
      {(known) => (
        <>
          <Now load={known} />
          <Shares load={known} />
          <Lawyers load={known} />
        </>
      )}
    </Loaded>
  );
}

/** What waits now, and how fast the firm answered this month. */
function Now({ load }: { load: Load }) {
  const { waiting, open, overdue, monthAccepted, monthHalf, monthNineInTen } = load;
  const speed =
    monthHalf === null || monthNineInTen === null
      ? `本月接单 ${monthAccepted} 件，满 5 件才显示快慢`
      : `本月接单 ${monthAccepted} 件：一半在 ${lengthInWords(monthHalf)}内，九成在 ${lengthInWords(monthNineInTen)}内（办公时间）`;
  return (
    <Card title="现在">
      <View>{`等接单 ${waiting} 件　在办 ${open} 件`}</View>
      {overdue > 0 && <Note tone="warn">{`超时 ${overdue} 件，请先办或转给同事`}</Note>}
      <View className="weak">{speed}</View>
    </Card>
  );
}

function Shares({ load }: { load: Load }) {
  const {
    contractedShare,
    receivedShare,
    offers,
    accepted,
    declined,
    expired,
    open,
    openPersons,
    capacity,
    contractEndsOn,
  } = load;
  const most = Math.max(contractedShare, receivedShare);
  return (
    <Card title="派单份额">
      <Bar label={`合同约定 ${percent(contractedShare)}`} part={contractedShare / (most || 1)} />
      <Bar label={`实际收到 ${percent(receivedShare)}`} part={receivedShare / (most || 1)} />
      <View className="weak">{`收到 ${offers} 件：接单 ${accepted} 件，不接 ${declined} 件，超时没接 ${expired} 件`}</View>
      <View className="weak">{`在办 ${open} 件 ${openPersons} 人次，合同约定最多 ${capacity} 件`}</View>
      {contractEndsOn && <View className="weak">{`合同到 ${chineseDay(contractEndsOn)}`}</View>}
    </Card>
  );
}

function Lawyers({ load: { lawyers } }: { load: Load }) {
  const most = Math.max(1, ...lawyers.map(({ open }) => open));
  return (
    <Card title="各位律师在办">
      {lawyers.map(({ name, open, openPersons, overdue, onLeave }) => (
        <View key={name} className="row">
          <Bar label={`${name}　${open} 件 ${openPersons} 人次`} part={open / most} />
          {overdue > 0 && <Tag tone="bad">{`超时 ${overdue}`}</Tag>}
          {onLeave && <Tag tone="warn">休假</Tag>}
        </View>
      ))}
    </Card>
  );
}

/** A length beside its figure; the figure says it, the length lets one compare. */
function Bar({ label, part }: { label: string; part: number }) {
  return (
    <View className="grow">
      <View>{label}</View>
      <View className="progress" aria-hidden="true">
        <View className="progress-done" style={{ width: `${Math.round(part * 100)}%` }} />
      </View>
    </View>
  );
}
