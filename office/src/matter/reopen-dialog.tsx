import { Form, Radio } from 'antd';
import { api } from '../api';
import { ConfirmWithReason } from '../ui/confirm-with-reason';
import { Moment } from '../ui/moment';
import { Card } from '../ui/page';
import type { BoardMatterView, ReopenView } from '../views';
import { useMatterAction } from './matter-query';

interface ReopenDialogProps {
  matter: BoardMatterView;
  open: boolean;
  onClose: () => void;
}

/** Yes or no to a resident who was not helped, with a reason. */
export function ReopenDialog({ matter, open, onClose }: ReopenDialogProps) {
  const { id, version } = matter;
  const act = useMatterAction(id);
  return (
    <ConfirmWithReason<{ granted: boolean }>
      open={open}
      title="决定是否重办"
      consequence={
        <>
          居民说：「{matter.reopen?.words}」
          <br />
          同意后会重新派给另一家律所；不同意，这件事就此办结。您的决定和理由居民看得到。
        </>
      }
      confirmLabel="作出决定"
      reasonHint="用居民看得懂的话写明为什么"
      onConfirm={act((form, once) =>
        api('POST /board/matters/{id}/reopen-decision', { path: { id }, body: { ...form, version }, once }),
      )}
      onClose={onClose}
    >
      <Form.Item name="granted" label="您的决定" rules={[{ required: true, message: '请选同意或不同意' }]}>
        <Radio.Group
          options={[
            { value: true, label: '同意重办' },
            { value: false, label: '不同意' },
          ]}
        />
      </Form.Item>
    </ConfirmWithReason>
  );
}

const REOPEN_STATES: Record<ReopenView['state'], string> = { asked: '等决定', granted: '已同意', refused: '没有同意' };

/** The resident's request and what became of it. */
export function ReopenCard({ reopen }: { reopen: ReopenView | null }) {
  if (reopen === null) return null;
  return (
    <Card title="居民要求重办" note={REOPEN_STATES[reopen.state]}>
      <p className="words said">
        <span className="list-second">
          居民 · <Moment at={reopen.askedAt} />
        </span>
        {reopen.words}
      </p>
      {reopen.reason !== null && (
        <p className="words said">
          <span className="list-second">
            镇法治办 · <Moment at={reopen.decidedAt} />
          </span>
          {reopen.reason}
        </p>
      )}
    </Card>
  );
}
