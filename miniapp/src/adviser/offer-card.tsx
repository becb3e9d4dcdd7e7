import type { Answer } from '@huifa/shared/api/client';
import { URGENCY_LABELS } from '@huifa/shared/consultations/emergency';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../platform/api';
import { useMe } from '../platform/me';
import { go } from '../platform/navigation';
import { useSending } from '../platform/sending';
import { Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { topicLabel } from '../ui/matter-news';
import { ErrorNote, Note } from '../ui/notes';
import { Confirm } from '../ui/sheet';
import { Tag } from '../ui/tag';
import { minutesInWords } from './minutes';
import { WAYS_FOR_LAWYER, whenInWords } from './when';

type Offer = Answer<'GET /offers'>['offers'][number];

/** Below an hour the time left is a warning. */
const SOON_MINUTES = 60;

interface OfferCardProps {
  offer: Offer;
  /** Accepted, declined, or gone to another firm. */
  onGone(): void;
}

/** Enough to search the firm's own records for a conflict, and nothing else; the rest opens with the acceptance. */
export function OfferCard({ offer, onGone }: OfferCardProps) {
  const parties = `咨询人：${offer.residentName}　对方：${offer.opposingParty ?? '没有写'}`;
  return (
    <View className="card stack">
      <View className="row">
        <Tag tone="brand">{WAYS_FOR_LAWYER[offer.way]}</Tag>
        <Tag tone={offer.minutesLeft < SOON_MINUTES ? 'warn' : 'brand'}>{minutesInWords(offer.minutesLeft) ?? ''}</Tag>
      </View>
      <View className="stack-tight">
        <Heading look="title">{topicLabel(offer.topic)}</Heading>
        <View className="weak">{[offer.villageName, whenInWords(offer)].filter(Boolean).join(' · ')}</View>
        <View>{parties}</View>
        {offer.urgency && <Note tone="warn">{`急事：${URGENCY_LABELS[offer.urgency]}`}</Note>}
        {offer.byHandReason && <ByHand reason={offer.byHandReason} />}
        <View className="weak">先在本所查利益冲突，接单后才能看到内容和电话。</View>
      </View>
      <OfferActions offer={offer} onGone={onGone} />
    </View>
  );
}

/** The office's own written reason, as it wrote it. */
function ByHand({ reason }: { reason: string }) {
  return (
    <Note>
      <View>{`镇法治办书面指派：${reason}`}</View>
      <View>这样派来的，只有利益冲突才可以不接。</View>
    </Note>
  );
}

const GONE = ['OFFER_GONE', 'OFFER_EXPIRED'];

function OfferActions({ offer, onGone }: OfferCardProps) {
  const me = useMe();
  const accepting = useSending({
    name: `accept/${offer.id}`,
    request: (body: { conflictChecked: true }, once) =>
      api('POST /offers/{id}/accept', { path: { id: offer.id }, body, once }),
    onDone: (task) => go('task', { id: task.id }),
  });
  const { failure } = accepting;
  return (
    <View className="stack">
      {failure && <ErrorNote failure={failure} {...(GONE.includes(failure.code ?? '') && { onRetry: onGone })} />}
      {me?.role === 'adviser' && offer.acceptable && (
        <Button busy={accepting.busy} onTap={() => accepting.send({ conflictChecked: true })}>
          已查利冲，接单
        </Button>
      )}
      {me?.role === 'firmManager' && <Button onTap={() => go('assign', { id: offer.id })}>接单，分给律师</Button>}
      {me?.role === 'adviser' && !offer.acceptable && (
        <View className="weak">要由本所专业相符、没有休假的律师接单。</View>
      )}
      <View className="row">
        <Conflict offer={offer} onGone={onGone} />
        {offer.byHandReason === null && (
          <View className="grow">
            <Button look="ghost" onTap={() => go('decline', { id: offer.id })}>
              不接
            </Button>
          </View>
        )}
      </View>
    </View>
  );
}

function Conflict({ offer, onGone }: OfferCardProps) {
  const [asking, setAsking] = useState(false);
  const declining = useSending({
    name: `decline/${offer.id}`,
    request: (body: { code: 'conflict' }, once) =>
      api('POST /offers/{id}/decline', { path: { id: offer.id }, body, once }),
    onDone() {
      setAsking(false);
      onGone();
    },
  });
  return (
    <View className="grow">
      <Button look="ghost" onTap={() => setAsking(true)}>
        有利冲
      </Button>
      {asking && (
        <Confirm
          title="有利益冲突，不接这件事?"
          yes="有利冲，不接"
          busy={declining.busy}
          failure={declining.failure}
          onYes={() => declining.send({ code: 'conflict' })}
          onClose={() => setAsking(false)}
        >
          不接以后，这件事转给别的律所，本所不再看得到。
        </Confirm>
      )}
    </View>
  );
}
