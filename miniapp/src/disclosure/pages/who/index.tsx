import { APPLICANT_KINDS, APPLICANT_LABELS, type ApplicantKind } from '@huifa/shared/disclosure/applications';
import { View } from '@tarojs/components';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { Note } from '../../../ui/notes';
import { type Asking, StepPage, useAsking } from '../../step-page';

const QUESTION = '谁来申请?';
const WHO = [
  { value: 'natural', label: '我自己', note: '个人' },
  { value: 'body', label: '单位', note: '公司、合作社、社会组织……' },
] as const;
const BODIES = APPLICANT_KINDS.filter((kind) => kind !== 'natural').map((value) => ({
  value,
  label: APPLICANT_LABELS[value],
}));

export default function WhoStep() {
  const asking = useAsking('disclosureWho');
  const { value, change } = asking;
  const natural = value.applicantKind === 'natural';
  const choose = (who: 'natural' | 'body') => {
    const applicantKind: ApplicantKind = who === 'natural' ? 'natural' : 'business';
    // A person's name and number are not an organisation's.
    if ((who === 'natural') !== natural) change({ applicantKind, name: null, identity: '' });
  };
  return (
    <StepPage step="disclosureWho" question={QUESTION} asking={asking}>
      <Choice label={QUESTION} options={WHO} value={natural ? 'natural' : 'body'} onChange={choose} />
      {!natural && (
        <>
          <View className="field-label">是哪一种单位</View>
          <Choice
            label="是哪一种单位"
            options={BODIES}
            value={value.applicantKind}
            onChange={(applicantKind) => change({ applicantKind })}
          />
        </>
      )}
      <WhoFields asking={asking} natural={natural} />
      <Note>
        {`为什么要${natural ? '身份证号' : '代码'}：《政府信息公开条例》第二十九条要求写明身份证明。加密保存，工作人员要看，必须写明理由。`}
      </Note>
    </StepPage>
  );
}

function WhoFields({ asking: { value, change, faultOf }, natural }: { asking: Asking; natural: boolean }) {
  return (
    <>
      <Field
        label={natural ? '姓名' : '单位全名'}
        hint={natural ? '和身份证上一样' : '和营业执照或者登记证书上一样'}
        value={value.name ?? ''}
        onChange={(name) => change({ name })}
        error={faultOf('name')}
      />
      <Field
        label={natural ? '身份证号' : '统一社会信用代码'}
        hint={
          natural
            ? '在有照片那一面的最下面（不是国徽那一面），18 位，最后一位可能是 X'
            : '在营业执照或者登记证书上，18 位'
        }
        kind={natural ? 'idcard' : 'text'}
        value={value.identity}
        onChange={(identity) => change({ identity })}
        error={faultOf('identity')}
      />
    </>
  );
}
