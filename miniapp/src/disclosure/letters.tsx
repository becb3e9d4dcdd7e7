import { chineseDayShort } from '@huifa/shared/kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useOpening } from '../platform/opening';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { ErrorNote } from '../ui/notes';
import type { Letter } from './request';

/** The newest letter is what people come for. */
const SHOWN = 5;

/** What the town has served, newest first; a press opens the sealed file. */
export function Letters({ id, letters }: { id: string; letters: readonly Letter[] }) {
  const [whole, setWhole] = useState(false);
  if (letters.length === 0) return null;
  const newestFirst = [...letters].reverse();
  const more = whole ? 0 : letters.length - SHOWN;
  return (
    <Card title="镇里给您的文书">
      {newestFirst.slice(0, whole ? letters.length : SHOWN).map((letter) => (
        <LetterLine key={letter.id} id={id} letter={letter} />
      ))}
      {more > 0 && <Button look="quiet" onTap={() => setWhole(true)}>{`看以前的 ${more} 份`}</Button>}
    </Card>
  );
}

function LetterLine({
  id,
  letter: { id: letterId, title, number, servedOn, readable },
}: {
  id: string;
  letter: Letter;
}) {
  const { busy, failure, open } = useOpening(`/disclosures/${id}/letters/${letterId}/file`, `${number}${title}`, null);
  return (
    <View className="said stack-tight">
      <View className="strong">{title}</View>
      <View className="weak">{[number, `${chineseDayShort(servedOn)} 送达`].filter(Boolean).join('　')}</View>
      {failure && <ErrorNote failure={failure} />}
      {readable && (
        <Button look="ghost" icon="paper" busy={busy} label={`打开${title}`} onTap={open}>
          打开盖章的原件
        </Button>
      )}
    </View>
  );
}
