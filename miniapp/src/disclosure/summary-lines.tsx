import { APPLICANT_LABELS, FORM_LABELS, SERVICE_WAY_LABELS } from '@huifa/shared/disclosure/applications';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { go } from '../platform/navigation';
import { Line } from '../ui/line';
import { type Application, type Faults, type Field, plainNumber, type Step } from './asking';

const GROUP = 4;
const DAY_END = 14;
const PLACE_END = 6;

/** In groups, as it is read aloud against the card: 310115 19700101 0012. */
function inGroups(identity: string, natural: boolean): string {
  const plain = plainNumber(identity);
  const groups = natural
    ? [plain.slice(0, PLACE_END), plain.slice(PLACE_END, DAY_END), plain.slice(DAY_END)]
    : (plain.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []);
  return groups.filter(Boolean).join(' ');
}

interface ReadBackProps {
  step: Step;
  label: string;
  /** Those whose faults are told here. */
  fields: readonly Field[];
  faults: Faults;
  children: ReactNode;
}

/** What was said to one question, and what is wrong with it; a tap goes back to that question alone. */
function ReadBack({ step, label, fields, faults, children }: ReadBackProps) {
  const wrong = fields.flatMap((field) => faults[field] ?? []);
  const note = wrong.length > 0 && <View className="field-error">{wrong.join('；')}</View>;
  return (
    <Line label={label} note={note} onTap={() => go(step, { changing: 'yes' })}>
      {children}
    </Line>
  );
}

export function SummaryLines({ application, faults }: { application: Application; faults: Faults }) {
  const { wanted, features, applicantKind, name, identity } = application;
  const natural = applicantKind === 'natural';
  return (
    <View className="card card-plain">
      <ReadBack step="disclosureWhat" label="要哪份文件" fields={['wanted']} faults={faults}>
        <View className="words">{wanted || '还没有写'}</View>
      </ReadBack>
      <ReadBack step="disclosureWhat" label="文号或者线索" fields={['features']} faults={faults}>
        <View className="words">{features || '没有写'}</View>
      </ReadBack>
      <ReadBack step="disclosureWho" label="谁来申请" fields={['applicantKind', 'name']} faults={faults}>
        {`${name || '还没有写'}（${APPLICANT_LABELS[applicantKind]}）`}
      </ReadBack>
      <ReadBack
        step="disclosureWho"
        label={natural ? '身份证号' : '统一社会信用代码'}
        fields={['identity']}
        faults={faults}
      >
        {inGroups(identity, natural) || '还没有写'}
      </ReadBack>
      <ContactLines application={application} faults={faults} />
      <WayLines application={application} faults={faults} />
    </View>
  );
}

function ContactLines({ application, faults }: { application: Application; faults: Faults }) {
  const { phone, together, people, hasAgent, agentName, agentIdentity, agentAuthority } = application;
  return (
    <>
      <ReadBack step="disclosureContact" label="电话" fields={['phone']} faults={faults}>
        {phone || '还没有写'}
      </ReadBack>
      {together && (
        <ReadBack step="disclosureContact" label="和别人一起申请" fields={['people']} faults={faults}>
          {`一共 ${people || '？'} 人`}
        </ReadBack>
      )}
      {hasAgent && (
        <ReadBack
          step="disclosureContact"
          label="代办人"
          fields={['agentName', 'agentIdentity', 'agentAuthority']}
          faults={faults}
        >
          {`${agentName}　${inGroups(agentIdentity, true)}　${agentAuthority}`}
        </ReadBack>
      )}
    </>
  );
}

function WayLines({
  application: { form, serviceWay, address },
  faults,
}: {
  application: Application;
  faults: Faults;
}) {
  return (
    <>
      <ReadBack step="disclosureReceive" label="文件要什么样的" fields={['form']} faults={faults}>
        {form ? FORM_LABELS[form] : '还没有选'}
      </ReadBack>
      <ReadBack
        step="disclosureReceive"
        label="答复怎么给您"
        fields={['serviceWay', 'appAgreed', 'address']}
        faults={faults}
      >
        {serviceWay ? SERVICE_WAY_LABELS[serviceWay] : '还没有选'}
        {serviceWay === 'post' && <View>{address}</View>}
        {serviceWay === 'app' && <View className="weak">就是正式送达，您同意了</View>}
      </ReadBack>
    </>
  );
}
