import {
  APPLICANT_LABELS,
  CHANNEL_LABELS,
  FORM_LABELS,
  SERVICE_WAY_LABELS,
} from '@huifa/shared/disclosure/applications';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { api } from '../api';
import { ConfirmWithReason } from '../ui/confirm-with-reason';
import { Card } from '../ui/page';
import type { DeskDisclosureView, IdentityView } from '../views';

interface ApplicantCardProps {
  request: DeskDisclosureView;
  identity: IdentityView | null;
  onOpened: (identity: IdentityView | null) => void;
}

/** Who asks, for what, and how to reach him. The identity number is shut until somebody says why. */
export function ApplicantCard({ request, identity, onOpened }: ApplicantCardProps) {
  const { applicantKind, applicantName, phone, address, agentName, people, wanted, features, lateCorrection } = request;
  return (
    <Card title="申请人和所要的信息">
      <dl className="facts disclosure-facts">
        <Row label="申请人">
          {applicantName}（{APPLICANT_LABELS[applicantKind]}）{people > 1 && `，一共 ${people} 人`}
        </Row>
        <Row label="证件号">
          <Identity id={request.id} identity={identity} onOpened={onOpened} />
        </Row>
        {agentName !== null && <Row label="代理人">{agentName}</Row>}
        <Row label="电话">{phone}</Row>
        <Row label="邮寄地址">{address ?? '—'}</Row>
        <Row label="要什么">
          <span className="words">{wanted}</span>
        </Row>
        {features !== null && (
          <Row label="其他特征">
            <span className="words">{features}</span>
          </Row>
        )}
        <Row label="形式和方式">
          {FORM_LABELS[request.form]}，{SERVICE_WAY_LABELS[request.serviceWay]}
        </Row>
        <Row label="怎么来的">
          {CHANNEL_LABELS[request.channel]}
          <span className="list-second">{request.receiptRule}</span>
        </Row>
        <Row label="申请过几次">
          本月 {request.askedThisMonth} 件，今年 {request.askedThisYear} 件
        </Row>
        {lateCorrection !== null && <Row label="过期补正的理由">{lateCorrection}</Row>}
      </dl>
    </Card>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Identity({ id, identity, onOpened }: { id: string } & Pick<ApplicantCardProps, 'identity' | 'onOpened'>) {
  const [asking, setAsking] = useState(false);
  if (identity !== null)
    return (
      <span className="no-print">
        {identity.identity}
        {identity.agentIdentity !== null && (
          <span className="list-second">
            代理人 {identity.agentName} {identity.agentIdentity}（{identity.agentAuthority}）
          </span>
        )}{' '}
        <Button size="small" onClick={() => onOpened(null)}>
          收起
        </Button>
      </span>
    );
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        打开证件号
      </Button>
      <ConfirmWithReason
        open={asking}
        title="打开证件号"
        consequence="证件号是敏感个人信息。您的姓名、时间和理由会记下来。离开这一页就收起。"
        confirmLabel="记下理由，打开"
        reasonHint="例如：要录入市平台，核对身份证号"
        onConfirm={async (body, once) =>
          onOpened(await api('POST /desk/disclosures/{id}/identity-looks', { path: { id }, body, once }))
        }
        onClose={() => setAsking(false)}
      />
    </>
  );
}
