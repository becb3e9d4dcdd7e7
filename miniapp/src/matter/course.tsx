import { useState } from 'react';
import { momentInWords } from '../platform/moments';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Timeline, type TimelineEntry } from '../ui/timeline';
import type { Matter } from './matter';

const OVER = ['closed', 'cancelled', 'merged'];
/** A long story is read from its end; an old phone need not draw it all. */
const SHOWN = 8;

/** What has happened, oldest first, and what comes next. */
export function Course({ matter }: { matter: Matter }) {
  const [whole, setWhole] = useState(false);
  const past: TimelineEntry[] = matter.timeline.map(({ at, sentence, detail }) => ({
    title: sentence,
    note: [momentInWords(at), detail].filter(Boolean).join('　'),
    when: 'done',
  }));
  const over = OVER.includes(matter.state);
  const entries: TimelineEntry[] = over ? past : [...past, { title: matter.sentence, when: 'now' }];
  const before = whole ? 0 : Math.max(0, entries.length - SHOWN);
  return (
    <Card title="办到哪一步">
      {before > 0 && (
        <Button look="quiet" onTap={() => setWhole(true)}>
          {`看前面的 ${before} 步`}
        </Button>
      )}
      <Timeline entries={entries.slice(before)} />
    </Card>
  );
}
