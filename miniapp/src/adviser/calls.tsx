import {
  CALL_OUTCOME_LABELS,
  CALL_OUTCOME_SENTENCES,
  CALL_OUTCOMES,
  type CallOutcome,
} from '@huifa/shared/calls/unreachable';
import { View } from '@tarojs/components';
import { api } from '../platform/api';
import { momentInWords } from '../platform/moments';
import { useSending } from '../platform/sending';
import { Button } from '../ui/button';
import { callPhone } from '../ui/call-button';
import { Card } from '../ui/card';
import { ErrorNote } from '../ui/notes';
import type { Answering } from './answer';
import type { Task } from './task';

interface CallsProps {
  task: Task;
  answering: Answering;
  onLogged(): void;
}

/** Rings, and one tap says how it went: the resident reads when he was rung. */
export function Calls({ task, answering, onLogged }: CallsProps) {
  const { id, version, phone, calls } = task;
  const logging = useSending({
    name: `call/${id}`,
    request: (body: { version: number; outcome: CallOutcome }, once) =>
      api('POST /tasks/{id}/calls', { path: { id }, body, once }),
    onDone() {
      answering.change({ rang: false });
      onLogged();
    },
    onMoved: onLogged,
  });
  const ring = () => {
    answering.change({ rang: true });
    if (phone) callPhone(phone);
  };
  return (
    <Card title="打电话">
      {phone ? (
        <Button icon="phone" look="ghost" onTap={ring}>
          {`拨打 ${phone}`}
        </Button>
      ) : (
        <View>没有留电话，请用「请他补充」问。</View>
      )}
      <View className="weak">居民接单时就知道您姓什么、哪家所、用哪个号码打。打了以后点一下：</View>
      <View className="row">
        {CALL_OUTCOMES.map((outcome) => (
          <View key={outcome} className="grow">
            <Button look="quiet" busy={logging.busy} onTap={() => logging.send({ version, outcome })}>
              {CALL_OUTCOME_LABELS[outcome]}
            </Button>
          </View>
        ))}
      </View>
      {logging.failure && <ErrorNote failure={logging.failure} />}
      {calls.map(({ at, outcome }) => (
        <View key={at} className="weak">{`${momentInWords(at)}　${CALL_OUTCOME_SENTENCES[outcome]}`}</View>
      ))}
      <View className="weak">两天里三次没打通，由镇里找人，从第一次起不计您的时间。</View>
    </Card>
  );
}
