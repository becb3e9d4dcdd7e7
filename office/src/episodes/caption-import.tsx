import { type Cue, writeVtt } from '@huifa/shared/episodes/captions';
import { Refused } from '@huifa/shared/api/client';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { FileButton } from '../ui/file-button';
import { sentenceOf } from '../ui/refusal';

interface CaptionImportProps {
  cues: readonly Cue[];
  title: string;
  onCues: (cues: readonly Cue[]) => void;
}

/** Takes captions from a file or from the clipboard, and gives them out as one. */
export function CaptionImport({ cues, title, onCues }: CaptionImportProps) {
  const [text, setText] = useState<string | null>(null);
  const reading = useMutation({
    mutationFn: (captions: string) => api('POST /desk/caption-readings', { body: { captions } }),
    onSuccess: ({ cues: read }) => {
      onCues(read);
      setText(null);
    },
  });
  const close = () => {
    setText(null);
    reading.reset();
  };
  return (
    <>
      <FileButton
        label="上传字幕文件"
        accept=".vtt,text/vtt"
        busy={reading.isPending}
        onFile={(file) =>
          void file.text().then((read) => {
            setText(read);
            reading.mutate(read);
          })
        }
      />
      <Button size="small" onClick={() => setText('')}>
        粘贴字幕
      </Button>
      {cues.length > 0 && (
        <Button
          size="small"
          href={`data:text/vtt;charset=utf-8,${encodeURIComponent(writeVtt(cues))}`}
          download={`${title}.vtt`}
        >
          下载字幕
        </Button>
      )}
      <Modal
        open={text !== null}
        title="粘贴字幕（WebVTT）"
        okText="读进来"
        cancelText="先不办"
        confirmLoading={reading.isPending}
        onOk={() => reading.mutate(text ?? '')}
        onCancel={close}
      >
        <p className="small">剪辑软件里导出的 .vtt 文件，全部复制进来。读进来会换掉现在的字幕。</p>
        <Input.TextArea
          rows={10}
          aria-label="字幕原文"
          value={text ?? ''}
          placeholder={'WEBVTT\n\n00:00.000 --> 00:03.000\n老板，工钱还差两万。'}
          onChange={({ target }) => setText(target.value)}
        />
        <Faults error={reading.error} />
      </Modal>
    </>
  );
}

/** Each wrong place on a line of its own. */
function Faults({ error }: { error: Error | null }) {
  if (error === null) return null;
  const told = error instanceof Refused ? ((error.refusal?.details ?? []) as { message: string }[]) : [];
  return (
    <div className="form-error" role="alert">
      {sentenceOf(error)}
      {told.map(({ message }) => (
        <div key={message}>{message}</div>
      ))}
    </div>
  );
}
