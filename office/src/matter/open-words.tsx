import { RESULT_LABELS } from '@huifa/shared/consultations/results';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Space } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { ConfirmWithReason } from '../ui/confirm-with-reason';
import { Moment } from '../ui/moment';
import { Card } from '../ui/page';
import type { AnswerView, ExchangeView, OpenedMatterView } from '../views';
import { matterQuery } from './matter-query';
import { PrintAnswerDialog } from './print-answer';

interface OpenWordsDialogProps {
  id: string;
  /** The office keeps the matter: whoever handles it gives the reason once. */
  mayStand: boolean;
  open: boolean;
  onOpened: (words: OpenedMatterView) => void;
  onClose: () => void;
}

/** Asks for the reason without which nobody of the office reads a resident's words. */
export function OpenWordsDialog({ id, mayStand, open, onOpened, onClose }: OpenWordsDialogProps) {
  const queries = useQueryClient();
  return (
    <ConfirmWithReason<{ standing?: boolean }>
      open={open}
      title="打开居民的话和律师的答复"
      consequence="打开后，这一页会显示居民的姓名、电话、对方是谁、说了什么和律师怎么答。您的姓名、时间和理由会记下来，居民看得到。离开这一页就收起。"
      confirmLabel="记下理由，打开"
      reasonHint="例如：居民来电说电话打不通，需要核对号码"
      onConfirm={async (body, once) => {
        onOpened(await api('POST /board/matters/{id}/openings', { path: { id }, body, once }));
        void queries.invalidateQueries({ queryKey: matterQuery(id).queryKey });
      }}
      onClose={onClose}
    >
      {mayStand && (
        <Form.Item name="standing" valuePropName="checked">
          <Checkbox>这件事由我经办：办完以前再看，不用重写理由（每次看仍会记下）</Checkbox>
        </Form.Item>
      )}
    </ConfirmWithReason>
  );
}

interface OpenedWordsProps {
  id: string;
  number: string;
  words: OpenedMatterView;
  onHide: () => void;
}

/** The resident's words, on the screen only: neither printed nor kept. */
export function OpenedWords({ id, number, words, onHide }: OpenedWordsProps) {
  const [printing, setPrinting] = useState(false);
  return (
    <Card
      title="居民的话"
      className="no-print opened"
      note={
        <Space>
          {words.answers.length > 0 && (
            <Button size="small" onClick={() => setPrinting(true)}>
              下载答复，打印
            </Button>
          )}
          <Button size="small" onClick={onHide}>
            收起
          </Button>
        </Space>
      }
    >
      <dl className="facts">
        <dt>居民</dt>
        <dd>
          {words.residentName}
          {words.phone !== null && <span>　{words.phone}</span>}
        </dd>
        <dt>对方</dt>
        <dd>{words.opposingParty ?? '没有写'}</dd>
        <dt>说了什么</dt>
        <dd className="words">{words.words ?? '没有写，等律师打电话时再说。'}</dd>
      </dl>
      {words.exchanges.map((exchange) => (
        <Exchange key={exchange.id} exchange={exchange} />
      ))}
      {words.answers.map((answer) => (
        <Answer key={answer.at} answer={answer} />
      ))}
      <PrintAnswerDialog id={id} number={number} open={printing} onClose={() => setPrinting(false)} />
    </Card>
  );
}

const SPEAKERS: Record<ExchangeView['by'], string> = { resident: '居民', adviser: '律师', office: '镇法治办' };

function Exchange({ exchange }: { exchange: ExchangeView }) {
  return (
    <p className="words said">
      <span className="list-second">
        {SPEAKERS[exchange.by]} · <Moment at={exchange.at} />
      </span>
      {exchange.words}
    </p>
  );
}

function Answer({ answer }: { answer: AnswerView }) {
  return (
    <div className="said">
      <span className="list-second">
        答复 · {answer.givenBy}
        {answer.lawyerName !== null && ` · ${answer.lawyerName}`} · <Moment at={answer.at} /> ·{' '}
        {RESULT_LABELS[answer.result]} · {answer.aidTold ? '已告知法律援助' : '没有告知法律援助'}
      </span>
      <p className="words">{answer.words}</p>
      <p className="small">{answer.disclaimer}</p>
    </div>
  );
}
