import { App, Button } from 'antd';
import { Card } from '../ui/page';
import type { DeskDisclosureView, IdentityView } from '../views';
import { platformFields, platformText } from './platform-card';

interface CopyCardProps {
  request: DeskDisclosureView;
  identity: IdentityView | null;
}

/** 市平台录入: the fields of the platform in their order, one button for all. */
export function CopyCard({ request, identity }: CopyCardProps) {
  const { message } = App.useApp();
  const fields = platformFields(request, identity);
  const copy = () =>
    copyText(platformText(fields)).then(
      () => void message.success('已复制，到市平台里粘贴'),
      () => void message.error('浏览器不让复制，请选中下面的字自己复制'),
    );
  return (
    <Card
      title="录入市平台"
      className="no-print"
      note={
        <Button size="small" onClick={() => void copy()}>
          复制
        </Button>
      }
    >
      <dl className="facts disclosure-facts">
        {fields.map(({ label, value }) => (
          <Field key={label} label={label} value={value} />
        ))}
      </dl>
      <p className="small">
        市平台登记号：{request.platformNumber ?? '还没有登记'}
        {identity === null && '。要带上证件号，先在申请人那里打开。'}
      </p>
    </Card>
  );
}

function Field({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="words">{value === '' ? '—' : value}</dd>
    </>
  );
}

/** A console opened over plain http has no clipboard of its own; the old way still works there. */
async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const box = document.createElement('textarea');
  box.value = text;
  document.body.append(box);
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  if (!done) throw new Error('not copied');
}
