import type { Answer } from '@huifa/shared/api/client';
import { View } from '@tarojs/components';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { setMe, useMe } from '../../../platform/me';
import { go } from '../../../platform/navigation';
import { useSending } from '../../../platform/sending';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { ErrorNote } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { ListSkeleton } from '../../../ui/skeleton';
import { useLeadOn } from '../../arrive';

type Notice = Answer<'GET /privacy-notice'>;

export default function Privacy() {
  const me = useMe();
  const notice = useLoad('privacy-notice', () => api('GET /privacy-notice'));
  const undecided = me?.role === 'resident' && !me.privacyAccepted;
  return (
    <Page foot={undecided && notice.data && <Decision version={notice.data.version} />}>
      <Loaded of={notice} skeleton={<ListSkeleton lines={4} />}>
        {({ sections, version }) => (
          <>
            {sections.map((section) => (
              <Section key={section.title} section={section} />
            ))}
            <View className="weak">{`版本 ${version}${me?.privacyAccepted ? '，您已经同意' : ''}`}</View>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Section({ section: { title, paragraphs } }: { section: Notice['sections'][number] }) {
  return (
    <Card title={title}>
      {paragraphs.map((paragraph) => (
        <View key={paragraph}>{paragraph}</View>
      ))}
    </Card>
  );
}

/** Both ways are as easy; who says no may still look around. */
function Decision({ version }: { version: string }) {
  const lead = useLeadOn();
  const deciding = useSending({
    name: 'privacy-notice',
    request: (accepted: boolean) => api('PUT /consents/privacy-notice', { body: { version, accepted } }),
    onDone(session) {
      setMe(session);
      if (session.privacyAccepted) lead(session);
      else go('home');
    },
  });
  return (
    <>
      {deciding.failure && <ErrorNote failure={deciding.failure} />}
      <Button busy={deciding.busy} onTap={() => deciding.send(true)}>
        同意
      </Button>
      <Button look="ghost" busy={deciding.busy} onTap={() => deciding.send(false)}>
        先不同意，随便看看
      </Button>
    </>
  );
}
