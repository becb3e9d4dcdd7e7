import type { Answer } from '@huifa/shared/api/client';
import type { Topic } from '@huifa/shared/consultations/topics';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../platform/api';
import { useLoad } from '../platform/load';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Empty } from '../ui/notes';
import { Sheet } from '../ui/sheet';
import { ListSkeleton } from '../ui/skeleton';
import { Tap } from '../ui/tap';

type Template = Answer<'GET /reply-templates'>['templates'][number];

/** What the office keeps to begin an answer with, read in full before it is put in. */
export function Beginnings({ topic, onPick }: { topic: Topic | null; onPick(text: string): void }) {
  const [open, setOpen] = useState(false);
  const pick = (text: string) => {
    setOpen(false);
    onPick(text);
  };
  return (
    <>
      <Button look="quiet" onTap={() => setOpen(true)}>
        用模板开头
      </Button>
      {open && (
        <Sheet title="用哪个模板开头" onClose={() => setOpen(false)}>
          <Templates topic={topic} onPick={pick} />
        </Sheet>
      )}
    </>
  );
}

function Templates({ topic, onPick }: { topic: Topic | null; onPick(text: string): void }) {
  const found = useLoad(`reply-templates/${topic}`, () =>
    api('GET /reply-templates', { query: topic === null ? {} : { topic } }),
  );
  return (
    <Loaded of={found} skeleton={<ListSkeleton lines={3} />}>
      {({ templates }) => (
        <>
          {templates.length === 0 && <Empty icon="paper">还没有这类事的模板。镇法治办写好以后，会出现在这里。</Empty>}
          {templates.map((template) => (
            <TemplateRow key={template.id} template={template} onPick={onPick} />
          ))}
        </>
      )}
    </Loaded>
  );
}

function TemplateRow({ template: { title, text }, onPick }: { template: Template; onPick(text: string): void }) {
  return (
    <Tap className="choice" onTap={() => onPick(text)}>
      <View className="grow">
        <View>{title}</View>
        <View className="weak">{text}</View>
      </View>
    </Tap>
  );
}
