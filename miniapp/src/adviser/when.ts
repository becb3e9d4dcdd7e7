/** When and how the lawyer and the resident meet, in a line. */
import type { Answer } from '@huifa/shared/api/client';
import { WAY_LABELS, type Way } from '@huifa/shared/consultations/ways';
import { spellInWords } from '../platform/moments';

type Offer = Answer<'GET /offers'>['offers'][number];

/** The resident's words for the ways are said from the resident's side; these from the lawyer's. */
export const WAYS_FOR_LAWYER: Record<Way, string> = {
  ...WAY_LABELS,
  call: '电话咨询',
  written: '书面答复',
  point: '坐班接待',
};

export function whenInWords({ callWindow, appointment }: Pick<Offer, 'callWindow' | 'appointment'>): string | null {
  const time = callWindow ?? appointment;
  if (!time) return null;
  const spell = `${spellInWords(time.startsAt, time.endsAt)}${time.provisional ? '（暂定）' : ''}`;
  return appointment ? `${spell} ${appointment.pointName}` : `希望 ${spell} 来电`;
}
