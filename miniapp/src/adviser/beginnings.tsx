import { beginningsFor, type ReplyBeginning } from '@huifa/shared/consultations/reply-beginnings';
import type { Topic } from '@huifa/shared/consultations/topics';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';
import { Tap } from '../ui/tap';

/** Articles and next steps to begin an answer with, read in full before they are put in. */
export function Beginnings({ topic, onPick }: { topic: Topic | null; onPick(beginning: ReplyBeginning): void }) {
  const [open, setOpen] = useState(false);
  const pick = (beginning: ReplyBeginning) => {
    setOpen(false);
    onPick(beginning);
  };
  return (
    <>
      <Button look="quiet" onTap={() => setOpen(true)}>
        用模板开头
      </Button>
      {open && (
        <Sheet title="用哪个模板开头" onClose={() => setOpen(false)}>
          {beginningsFor(topic).map((beginning) => (
            <Tap key={beginning.title} className="choice" onTap={() => pick(beginning)}>
              <View className="grow">
                <View>{beginning.title}</View>
                <View className="weak">{beginning.body}</View>
              </View>
            </Tap>
          ))}
        </Sheet>
      )}
    </>
  );
}
