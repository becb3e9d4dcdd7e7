import type { Answer } from '@huifa/shared/api/client';
import { OWED_STATES } from '@huifa/shared/disclosure/disclosure.machine';
import { chineseDay } from '@huifa/shared/kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '../platform/navigation';
import { Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { type Tone, Tag } from '../ui/tag';
import { Tap } from '../ui/tap';

type DisclosureLine = Answer<'GET /disclosures'>['disclosures'][number];

/** Few people ask twice; an old phone need not draw a hundred. */
const SHOWN = 4;

/** The applicant's requests for files: first what asks something of him, then the newest. */
export function Disclosures({ disclosures }: { disclosures: readonly DisclosureLine[] }) {
  const [whole, setWhole] = useState(false);
  if (disclosures.length === 0) return null;
  const asked = disclosures.filter(asksSomething);
  const sorted = [...asked, ...disclosures.filter((line) => !asksSomething(line))];
  const more = whole ? 0 : sorted.length - SHOWN;
  return (
    <>
      <Heading>{`要政府的文件　${disclosures.length} 件`}</Heading>
      {sorted.slice(0, whole ? sorted.length : SHOWN).map((line) => (
        <View key={line.id} className="card">
          <DisclosureBody line={line} />
        </View>
      ))}
      {more > 0 && <Button look="quiet" onTap={() => setWhole(true)}>{`还有 ${more} 件，点开看`}</Button>}
    </>
  );
}

function asksSomething({ state }: DisclosureLine): boolean {
  return state === 'correctionSent' || state === 'feeNoticed';
}

function tagOf(line: DisclosureLine): { tone: Tone; text: string } | null {
  if (line.state === 'correctionSent') return { tone: 'warn', text: '等您补充' };
  if (line.state === 'feeNoticed') return { tone: 'warn', text: '等您缴费' };
  if (line.state === 'served') return { tone: 'ok', text: '已答复' };
  if (line.state === 'withdrawn') return { tone: 'brand', text: '已撤回' };
  if (line.state === 'archived') return { tone: 'brand', text: '已办完' };
  return null;
}

function DisclosureBody({ line }: { line: DisclosureLine }) {
  const { id, number, summary, stateWords, dueOn, provisional, state } = line;
  const tag = tagOf(line);
  const runs = dueOn !== null && OWED_STATES.includes(state) && !asksSomething(line);
  return (
    <Tap className="stack-tight" onTap={() => go('disclosureRequest', { id })}>
      <View className="row">
        <View className="weak grow">{`要文件　${number}`}</View>
        {tag && <Tag tone={tag.tone}>{tag.text}</Tag>}
      </View>
      <View className="strong">{stateWords}</View>
      {runs && <View>{`最晚 ${chineseDay(dueOn)} 答复${provisional ? '（暂定）' : ''}`}</View>}
      <View className="weak">{summary}</View>
    </Tap>
  );
}
