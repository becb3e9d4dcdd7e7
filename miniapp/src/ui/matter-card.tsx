import type { Answer } from '@huifa/shared/api/client';
import { View } from '@tarojs/components';
import { go } from '../platform/navigation';
import { newsOf, topicLabel } from './matter-news';
import { type Tone, Tag } from './tag';
import { Tap } from './tap';

type MatterLine = Answer<'GET /matters'>['open'][number];

/** Only what asks something of the resident, or is over, needs a tag; the rest is in the sentence. */
function tagOf({ state, ratable }: MatterLine): { tone: Tone; text: string } | null {
  if (state === 'awaitingResident') return { tone: 'warn', text: '等您回答' };
  if (state === 'cancelled') return { tone: 'brand', text: '已取消' };
  if (state === 'merged') return { tone: 'brand', text: '已合并' };
  if (state === 'closed') return ratable ? { tone: 'warn', text: '等您评价' } : { tone: 'ok', text: '已办完' };
  if (state === 'inProgress') return { tone: 'brand', text: '律师已接单' };
  return null;
}

/** One matter in a list: what to know first, then what it is. Opens its page. */
export function MatterLineBody({ matter }: { matter: MatterLine }) {
  const news = newsOf(matter);
  const tag = tagOf(matter);
  return (
    <Tap className="stack-tight" onTap={() => go('matter', { id: matter.id })}>
      <View className="row">
        <View className="weak grow">{`${topicLabel(matter.topic)}　${matter.number}`}</View>
        {tag && <Tag tone={tag.tone}>{tag.text}</Tag>}
      </View>
      <View className="strong">{news.title}</View>
      {news.note && <View className="weak">{news.note}</View>}
    </Tap>
  );
}
