import { APPLICATION_LIMITS } from '@huifa/shared/disclosure/applications';
import { ChoiceRow } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { type Asking, StepPage, useAsking } from '../../step-page';

export default function ContactStep() {
  const asking = useAsking('disclosureContact');
  const { value, change, faultOf } = asking;
  return (
    <StepPage step="disclosureContact" question="怎么联系您?" asking={asking}>
      <Field
        label="电话"
        hint="镇里要问清楚的时候打。座机也行，带上区号"
        value={value.phone}
        onChange={(phone) => change({ phone })}
        error={faultOf('phone')}
      />
      <ChoiceRow
        many
        chosen={value.together}
        note="一起申请的，只写一个人的名字，答复也给这一个人"
        onTap={() => change({ together: !value.together })}
      >
        和别人一起申请
      </ChoiceRow>
      {value.together && (
        <Field
          label="一共几个人"
          hint="连您在内"
          kind="number"
          value={value.people}
          onChange={(people) => change({ people })}
          error={faultOf('people')}
        />
      )}
      <ChoiceRow
        many
        chosen={value.hasAgent}
        note="例如子女、律师代为办理，要有委托书"
        onTap={() => change({ hasAgent: !value.hasAgent })}
      >
        有人代办
      </ChoiceRow>
      {value.hasAgent && <AgentFields asking={asking} />}
    </StepPage>
  );
}

function AgentFields({ asking: { value, change, faultOf } }: { asking: Asking }) {
  return (
    <>
      <Field
        label="代办人姓名"
        value={value.agentName}
        onChange={(agentName) => change({ agentName })}
        limit={APPLICATION_LIMITS.name}
        error={faultOf('agentName')}
      />
      <Field
        label="代办人身份证号"
        kind="idcard"
        value={value.agentIdentity}
        onChange={(agentIdentity) => change({ agentIdentity })}
        error={faultOf('agentIdentity')}
      />
      <Field
        label="委托书"
        hint="哪天写的、委托办什么。原件留好，镇里可能要看"
        placeholder="例如：3月1日，代为申请和领取"
        value={value.agentAuthority}
        onChange={(agentAuthority) => change({ agentAuthority })}
        error={faultOf('agentAuthority')}
      />
    </>
  );
}
