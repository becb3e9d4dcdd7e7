/** Words of a matter's history at the desk. */
import { type Role, ROLE_LABELS } from '@huifa/shared/access/roles';
import { DECLINE_LABELS, type DeclineCode } from '@huifa/shared/dispatch/decline';
import type { BoardOfferView, CandidateView } from '../views';

export const OFFER_STATES: Record<BoardOfferView['state'], string> = {
  open: '等回音',
  accepted: '接单',
  declined: '不接',
  expired: '到时没有回音',
  withdrawn: '已收回',
};

/** 「法治办主任」; the system itself when nobody did it. */
export function roleLabel(role: string | null): string {
  return role === null ? '系统' : (ROLE_LABELS[role as Role] ?? role);
}

export function declineLabel(code: string): string {
  return DECLINE_LABELS[code as DeclineCode] ?? code;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** Where a firm stands against its contract: 「比合同约定少 5 个百分点」. */
export function shareSentence({ contractedShare, receivedShare }: CandidateView): string {
  const points = Math.round((contractedShare - receivedShare) * 100);
  if (points === 0) return '和合同约定持平';
  return `比合同约定${points > 0 ? '少' : '多'} ${Math.abs(points)} 个百分点`;
}
