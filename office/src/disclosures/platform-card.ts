/** What the city's platform asks for of a request, in its order, ready to be copied. */
import {
  APPLICANT_LABELS,
  CHANNEL_LABELS,
  FORM_LABELS,
  SERVICE_WAY_LABELS,
} from '@huifa/shared/disclosure/applications';
import type { DeskDisclosureView, IdentityView } from '../views';

export interface CardField {
  readonly label: string;
  readonly value: string;
}

/** Field by field. The identity stands on it only where somebody has opened it with a reason. */
export function platformFields(request: DeskDisclosureView, opened: IdentityView | null): CardField[] {
  const { applicantKind, applicantName, phone, address, agentName, people } = request;
  return [
    { label: '申请人类型', value: APPLICANT_LABELS[applicantKind] },
    { label: applicantKind === 'natural' ? '姓名' : '单位名称', value: applicantName },
    ...(opened === null
      ? []
      : [{ label: applicantKind === 'natural' ? '身份证号' : '统一社会信用代码', value: opened.identity }]),
    { label: '联系电话', value: phone },
    { label: '邮寄地址', value: address ?? '' },
    ...(agentName === null ? [] : [{ label: '代理人', value: agentName }]),
    ...(people > 1 ? [{ label: '申请人数', value: String(people) }] : []),
    { label: '提交方式', value: CHANNEL_LABELS[request.channel] },
    { label: '收到申请之日', value: request.receivedOn ?? '' },
    { label: '所需信息', value: request.wanted },
    { label: '其他特征', value: request.features ?? '' },
    { label: '提供形式', value: FORM_LABELS[request.form] },
    { label: '获取方式', value: SERVICE_WAY_LABELS[request.serviceWay] },
    { label: '本系统编号', value: request.number },
  ];
}

/** One line a field, as it is pasted. */
export function platformText(fields: readonly CardField[]): string {
  return fields.map(({ label, value }) => `${label}：${value}`).join('\n');
}
