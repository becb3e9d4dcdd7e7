import type { Answer } from '@huifa/shared/api/client';
import { STATE_LABELS } from '@huifa/shared/consultations/consultation.labels';
import { View } from '@tarojs/components';
import { api } from '../platform/api';
import { useLoad } from '../platform/load';
import { momentInWords } from '../platform/moments';
import { go } from '../platform/navigation';
import { Card } from '../ui/card';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { topicLabel } from '../ui/matter-news';
import { Empty } from '../ui/notes';
import { CardSkeleton } from '../ui/skeleton';
import { Tag } from '../ui/tag';
import { LIGHT_TONES, minutesInWords } from './minutes';
import { WAYS_FOR_LAWYER } from './when';

type FirmMatter = Answer<'GET /firm/matters'>['matters'][number];

/** What the firm has in hand, to be shared out anew; no names, no words. */
export function FirmMatters() {
  const matters = useLoad('firm-matters', () => api('GET /firm/matters'));
  return (
    <Loaded of={matters} skeleton={<CardSkeleton lines={4} />}>
      {({ matters: all }) =>
        all.length === 0 ? (
          <Empty icon="calendar">本所现在没有在办的事。</Empty>
        ) : (
          <>
            {all.map((matter) => (
              <Line key={matter.id} matter={matter} />
            ))}
          </>
        )
      }
    </Loaded>
  );
}

function Line({ matter }: { matter: FirmMatter }) {
  const left = minutesInWords(matter.minutesLeft);
  const when = matter.meetsAt && momentInWords(matter.meetsAt);
  return (
    <Card>
      <View className="row">
        <View className="weak grow">{`${matter.number}　${WAYS_FOR_LAWYER[matter.way]}`}</View>
        {left && <Tag tone={LIGHT_TONES[matter.light]}>{left}</Tag>}
      </View>
      <View className="strong">{`${topicLabel(matter.topic)} · ${matter.lawyerName}律师`}</View>
      <View className="weak">{[STATE_LABELS[matter.state], matter.villageName, when].filter(Boolean).join(' · ')}</View>
      <Button look="quiet" onTap={() => go('handOver', { id: matter.id, firm: 'yes' })}>
        转给别的律师
      </Button>
    </Card>
  );
}
