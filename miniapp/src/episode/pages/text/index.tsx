import { View } from '@tarojs/components';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { goBack, useParam } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { Heading } from '../../../ui/heading';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { CardSkeleton } from '../../../ui/skeleton';

/** The whole story in writing. */
export default function EpisodeText() {
  const id = useParam('id');
  const episode = useLoad(`episode/${id}`, () => api('GET /episodes/{id}', { path: { id } }));
  const back = (
    <Button look="ghost" onTap={goBack}>
      返回
    </Button>
  );
  return (
    <Page foot={back}>
      <Loaded of={episode} skeleton={<CardSkeleton lines={8} />}>
        {({ title, hook, text }) => (
          <View className="card stack">
            <Heading look="title">{title}</Heading>
            <View className="weak">{hook}</View>
            <View className="story">{text}</View>
          </View>
        )}
      </Loaded>
    </Page>
  );
}
