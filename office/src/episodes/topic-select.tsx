import { TOPIC_CODES, TOPICS } from '@huifa/shared/consultations/topics';
import { Select } from 'antd';
import type { Manuscript } from './manuscript';

interface TopicSelectProps {
  id: string;
  value: Manuscript['topic'];
  disabled: boolean;
  onChange: (topic: Manuscript['topic']) => void;
}

/** The topic that 「我家也有这事」 chooses. All are in the list at once: a screen reader hears how many there are. */
export function TopicSelect(props: TopicSelectProps) {
  return (
    <Select
      {...props}
      style={{ width: 240 }}
      placeholder="请选"
      virtual={false}
      options={TOPIC_CODES.map((topic) => ({ value: topic, label: TOPICS[topic].label }))}
    />
  );
}
