import { momentInWords } from '../platform/moments';
import { Card } from '../ui/card';
import { Timeline, type TimelineEntry } from '../ui/timeline';
import type { Matter } from './matter';

const OVER = ['closed', 'cancelled', 'merged'];

/** What has happened, oldest first, and what comes next. */
export function Course({ matter }: { matter: Matter }) {
  const past: TimelineEntry[] = matter.timeline.map(({ at, sentence, detail }) => ({
    title: sentence,
    note: [momentInWords(at), detail].filter(Boolean).join('　'),
    when: 'done',
  }));
  const over = OVER.includes(matter.state);
  return (
    <Card title="办到哪一步">
      <Timeline entries={over ? past : [...past, { title: matter.sentence, when: 'now' }]} />
    </Card>
  );
}
