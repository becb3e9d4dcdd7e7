import type { Answer } from '@huifa/shared/api/client';
import { ROLE_LABELS } from '@huifa/shared/access/roles';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { momentInWords } from '../../../platform/moments';
import { useSending } from '../../../platform/sending';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { Empty } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { Confirm } from '../../../ui/sheet';
import { CardSkeleton } from '../../../ui/skeleton';
import { Tag } from '../../../ui/tag';

type Place = Answer<'GET /sessions'>['sessions'][number];

/** Everywhere the person is signed in, to be ended one by one or all at once. */
export default function Sessions() {
  const places = useLoad('sessions', () => api('GET /sessions'));
  const [ending, setEnding] = useState<Place | 'others' | null>(null);
  const end = useSending({
    name: 'end-session',
    request: (place: Place | 'others') =>
      place === 'others' ? api('DELETE /sessions/others') : api('DELETE /sessions/{id}', { path: { id: place.id } }),
    onDone: () => {
      setEnding(null);
      void places.reload();
    },
  });
  return (
    <Page>
      <Loaded of={places} skeleton={<CardSkeleton lines={4} />}>
        {({ sessions }) => (
          <>
            {sessions.length === 0 && <Empty icon="people">在别处登录过的手机和电脑，会列在这里。</Empty>}
            {sessions.map((place) => (
              <PlaceCard key={place.id} place={place} onEnd={() => setEnding(place)} />
            ))}
            {sessions.length > 1 && (
              <Button look="danger" onTap={() => setEnding('others')}>
                除了这台手机，全部退出
              </Button>
            )}
          </>
        )}
      </Loaded>
      {ending !== null && (
        <Confirm
          title="让那里退出登录？"
          yes="退出"
          busy={end.busy}
          failure={end.failure}
          onYes={() => end.send(ending)}
          onClose={() => setEnding(null)}
        >
          {ending === 'others' ? '别的手机和电脑上都要重新登录。' : '那里要重新登录，才能再看到您的事。'}
        </Confirm>
      )}
    </Page>
  );
}

function PlaceCard({ place, onEnd }: { place: Place; onEnd(): void }) {
  const { kind, role, device, address, openedAt, lastSeenAt, current } = place;
  return (
    <Card
      title={kind === 'desk' ? '电脑上的工作台' : '手机'}
      aside={current ? <Tag tone="ok">这台手机</Tag> : undefined}
    >
      <View className="weak">{[ROLE_LABELS[role], device, address].filter(Boolean).join('　')}</View>
      <View>{`${momentInWords(openedAt)} 登录，最近用过：${momentInWords(lastSeenAt)}`}</View>
      {!current && (
        <Button look="ghost" onTap={onEnd}>
          让那里退出
        </Button>
      )}
    </Card>
  );
}
