import { scopeOf } from '@huifa/shared/access/matrix';
import { NOTICES } from '@huifa/shared/disclosure/notices';
import { Form, Input, Radio } from 'antd';
import { api } from '../api';
import { useSession } from '../session';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';
import type { DeskDisclosureView } from '../views';
import { useCaseAction } from './disclosure-query';
import { LetterFields } from './letter-fields';
import { askedOf, fieldsToSend, isToOthers, type Notice, type TypedFields } from './letter-form';
import { textOrNull } from './register-form';

interface NoticeFields {
  fields?: TypedFields;
  addressee?: string;
  addresseeKind?: 'person' | 'organization';
  lateReason?: string;
}

const WHAT_COMES: Record<Notice, string> = {
  correction:
    '期限按「公开设置」里的天数写。申请人收到后就停下来等他补正；收到补正之日起重新计算 20 个工作日。只能要求补正一次。',
  extension: '原来的和延长后的截止日期由系统算好写上。要在到期以前送到申请人手里，只能延一次，最多 20 个工作日。',
  thirdPartyConsultation:
    '写给第三方，不写是谁在申请。从发出到收到意见的日子不算在期限里；15 个工作日不回，按没有意见办。',
  agencyConsultation: '写给别的机关，不写是谁在申请。从发出到收到意见的日子不算在期限里。',
  disclosureDecision: '第三方不同意、镇里决定公开的，公开以前先书面告诉他。',
  reasonsNotice: '申请的数量、频次明显超过合理范围时，请申请人说明理由。由人判断，不按件数自动认定。',
  delayNotice: '申请理由合理、一时答复不完的，告诉申请人最迟哪天答复。',
  feeNotice: '申请人收到通知后 20 个工作日内缴费；缴费次日起重新计算。不缴的按放弃处理。',
};

interface NoticeDialogProps {
  request: DeskDisclosureView;
  kind: Notice;
  onClose: () => void;
}

/** Writes and signs a notice in one act; a number is taken when it is signed. */
export function NoticeDialog({ request, kind, onClose }: NoticeDialogProps) {
  const { id, version } = request;
  const act = useCaseAction(id);
  const { label, article } = NOTICES[kind];
  const elements = askedOf(kind);
  return (
    <FormDialog<NoticeFields>
      open
      title={`${label}（条例${article}）`}
      lead={WHAT_COMES[kind]}
      width={680}
      confirmLabel="签发，取文号"
      initial={kind === 'thirdPartyConsultation' ? { addresseeKind: 'person' } : {}}
      onSend={act(({ fields, addressee, addresseeKind, lateReason }: NoticeFields, once) =>
        api('POST /desk/disclosures/{id}/notices', {
          path: { id },
          body: {
            version,
            kind,
            addressee: textOrNull(addressee),
            fields: {
              ...fieldsToSend(elements, fields ?? {}),
              ...(addresseeKind === undefined ? {} : { addresseeKind }),
            },
            lateReason: textOrNull(lateReason),
          },
          once,
        }),
      )}
      onClose={onClose}
    >
      {isToOthers(kind) && <Addressee kind={kind} />}
      <LetterFields elements={elements} />
      {kind === 'correction' && request.correctionUntil === null && <LateReason />}
    </FormDialog>
  );
}

function Addressee({ kind }: { kind: Notice }) {
  return (
    <>
      <Form.Item
        name="addressee"
        label="发给谁"
        rules={fieldRules({ required: true, minLength: 2, maxLength: 60 }, '发给谁')}
      >
        <Input autoFocus maxLength={60} autoComplete="off" />
      </Form.Item>
      {kind !== 'agencyConsultation' && (
        <Form.Item name="addresseeKind" label="对方是">
          <Radio.Group
            options={[
              { value: 'person', label: '个人' },
              { value: 'organization', label: '单位' },
            ]}
          />
        </Form.Item>
      )}
    </>
  );
}

/** After the seventh working day only the director may, and says why. */
function LateReason() {
  const { role } = useSession();
  if (scopeOf('disclosureDesk.duties', role) === null)
    return <p className="notice">已经过了补正的第 7 个工作日，只有主任写明理由才能签发。</p>;
  return (
    <Form.Item
      name="lateReason"
      label="过了第 7 个工作日还要补正的理由（留在卷里）"
      rules={fieldRules({ required: true, minLength: 5, maxLength: 500 }, '理由')}
    >
      <Input.TextArea rows={2} maxLength={500} showCount />
    </Form.Item>
  );
}
