import { APPLICATION_LIMITS, FORM_LABELS, FORMS, SERVICE_WAYS } from '@huifa/shared/disclosure/applications';
import { View } from '@tarojs/components';
import { Choice, ChoiceRow } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { Heading } from '../../../ui/heading';
import { Card } from '../../../ui/card';
import { type Asking, ChoiceFault, StepPage, useAsking } from '../../step-page';
import { WAYS } from '../../words';

const FORM_QUESTION = '文件要什么样的?';
const WAY_QUESTION = '答复怎么给您?';
const FORM_OPTIONS = FORMS.map((value) => ({ value, label: FORM_LABELS[value] }));
const WAY_OPTIONS = SERVICE_WAYS.map((value) => ({ value, ...WAYS[value] }));

export default function ReceiveStep() {
  const asking = useAsking('disclosureReceive');
  const { value, change, faultOf } = asking;
  return (
    <StepPage step="disclosureReceive" question={FORM_QUESTION} asking={asking}>
      <ChoiceFault>{faultOf('form')}</ChoiceFault>
      <Choice label={FORM_QUESTION} options={FORM_OPTIONS} value={value.form} onChange={(form) => change({ form })} />
      <Heading look="title">{WAY_QUESTION}</Heading>
      <ChoiceFault>{faultOf('serviceWay')}</ChoiceFault>
      <Choice
        label={WAY_QUESTION}
        options={WAY_OPTIONS}
        value={value.serviceWay}
        onChange={(serviceWay) => change({ serviceWay })}
      />
      {value.serviceWay === 'app' && <InTheApp asking={asking} />}
      {value.serviceWay === 'post' && (
        <Field
          label="寄到哪里"
          hint="路名、门牌号，村里的写到几组几号"
          value={value.address}
          onChange={(address) => change({ address })}
          limit={APPLICATION_LIMITS.address}
          error={faultOf('address')}
        />
      )}
    </StepPage>
  );
}

/** Served in the app is served: from that day the time to object runs. */
function InTheApp({ asking: { value, change, faultOf } }: { asking: Asking }) {
  return (
    <Card title="在小程序里收，就是正式送达">
      <View>答复放进小程序的那天，就算您收到了；不满意要复议、起诉，日子也从那天算起。会发消息提醒您。</View>
      <ChoiceFault>{faultOf('appAgreed')}</ChoiceFault>
      <ChoiceRow many chosen={value.appAgreed} onTap={() => change({ appAgreed: !value.appAgreed })}>
        我知道了，同意在小程序里收
      </ChoiceRow>
    </Card>
  );
}
