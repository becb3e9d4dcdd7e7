import { beginWith, unfilledIn } from '@huifa/shared/consultations/reply-templates';
import type { Topic } from '@huifa/shared/consultations/topics';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { sentenceOf } from '../ui/refusal';

interface ReplyTemplatesProps {
  topic: Topic | null;
  /** What stands in the answer now. */
  words: string;
  onChange: (words: string) => void;
}

/** Puts a template before what is typed, and takes it out again. Says which blanks are still to be filled in. */
export function ReplyTemplates({ topic, words, onChange }: ReplyTemplatesProps) {
  const [undo, setUndo] = useState<{ before: string; after: string } | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['reply-templates', topic],
    queryFn: () => api('GET /reply-templates', { query: topic === null ? {} : { topic } }),
  });
  const templates = data?.templates ?? [];
  const pick = (id: string) => {
    const text = templates.find((one) => one.id === id)?.text ?? '';
    const after = beginWith(words, text);
    setUndo(after === words ? null : { before: words, after });
    onChange(after);
  };
  const blanks = unfilledIn(words);
  if (error !== null)
    return (
      <p className="form-error" role="alert">
        模板没有取到：{sentenceOf(error)} <Button onClick={() => void refetch()}>再试一次</Button>
      </p>
    );
  return (
    <div className="reply-templates">
      <Select
        aria-label="用模板开头"
        placeholder={data !== undefined && templates.length === 0 ? '没有可用的模板' : '用模板开头'}
        value={null}
        loading={data === undefined}
        disabled={templates.length === 0}
        showSearch={{ optionFilterProp: 'label' }}
        options={templates.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(id: string | null) => id !== null && pick(id)}
      />
      {undo !== null && undo.after === words && (
        <Button
          onClick={() => {
            onChange(undo.before);
            setUndo(null);
          }}
        >
          撤回模板
        </Button>
      )}
      {blanks.length > 0 && <span className="tag tag-amber">还没填：{blanks.join('、')}</span>}
    </div>
  );
}
