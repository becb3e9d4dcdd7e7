import { type Outcome, OUTCOMES } from '@huifa/shared/disclosure/outcomes';
import { Form } from 'antd';
import { api } from '../api';
import { FormDialog } from '../ui/form-dialog';
import type { DeskDisclosureView } from '../views';
import { useCaseAction } from './disclosure-query';
import { LetterFields } from './letter-fields';
import { fieldsToSend, type TypedFields } from './letter-form';
import { OutcomePicker } from './outcome-picker';

interface ReplyFields {
  outcome: Outcome;
  fields?: TypedFields;
}

/** 拟答复: the outcome is chosen, and what the law wants said of it is filled in. */
export function ReplyDialog({ request, onClose }: { request: DeskDisclosureView; onClose: () => void }) {
  const { id, version } = request;
  const act = useCaseAction(id);
  return (
    <FormDialog<ReplyFields>
      open
      title="拟答复"
      lead="写好后依次经承办部门、律师、保密审查三道意见，再签发取文号。有一道不同意，退回重拟。"
      width={720}
      confirmLabel="送审"
      initial={{}}
      onSend={act(({ outcome, fields }: ReplyFields, once) =>
        api('POST /desk/disclosures/{id}/replies', {
          path: { id },
          body: { version, outcome, fields: fieldsToSend(OUTCOMES[outcome].elements, fields ?? {}) },
          once,
        }),
      )}
      onClose={onClose}
    >
      <OutcomePicker />
      <ReplyBlanks />
    </FormDialog>
  );
}

function ReplyBlanks() {
  const outcome = Form.useWatch('outcome') as Outcome | undefined;
  // Another outcome begins with empty boxes: a reason of one is none of another.
  return outcome === undefined ? null : <LetterFields key={outcome} elements={OUTCOMES[outcome].elements} />;
}
