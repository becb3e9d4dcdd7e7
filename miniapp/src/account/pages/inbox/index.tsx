import type { Answer } from '@huifa/shared/api/client';
import { matterNumber } from '@huifa/shared/matters/numbers';
import { View } from '@tarojs/components';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { useMe } from '../../../platform/me';
import { momentInWords } from '../../../platform/moments';
import { go } from '../../../platform/navigation';
import { Loaded } from '../../../ui/loaded';
import { Empty } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { ListSkeleton } from '../../../ui/skeleton';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';

/** What a message is about is told by the number in it alone. */
const DISCLOSURE = new RegExp(matterNumber('disclosure', 0, 0).replace(/\d.*/, ''));

type Message = Answer<'GET /notifications'>['notifications'][number];

export default function Inbox() {
  const me = useMe();
  const inbox = useLoad('inbox', () => api('GET /notifications'));

  function open({ id, matterId, body, read }: Message): void {
    // Whether it counts as read is no reason to keep the person from what they tapped on.
    if (!read) void api('PUT /notifications/{id}/read', { path: { id } }).then(inbox.reload, () => undefined);
    if (matterId === null) return;
    if (me?.role === 'resident') go(DISCLOSURE.test(body) ? 'disclosureRequest' : 'matter', { id: matterId });
    else go('task', { id: matterId });
  }

  return (
    <Page>
      <Loaded of={inbox} skeleton={<ListSkeleton />}>
        {({ notifications }) =>
          notifications.length === 0 ? (
            <Empty icon="bell">律师接单、约好的时间快到了、有了答复，都会在这里告诉您。</Empty>
          ) : (
            notifications.map((message) => (
              <MessageCard key={message.id} message={message} onOpen={() => open(message)} />
            ))
          )
        }
      </Loaded>
    </Page>
  );
}

function MessageCard({ message, onOpen }: { message: Message; onOpen(): void }) {
  return (
    <Tap className="card stack-tight" onTap={onOpen}>
      <View className="row">
        <View className="strong grow">{message.title}</View>
        {!message.read && <Tag tone="warn">没看过</Tag>}
      </View>
      <View>{message.body}</View>
      <View className="weak">{momentInWords(message.createdAt)}</View>
    </Tap>
  );
}
