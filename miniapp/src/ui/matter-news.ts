/** What a resident must know about a matter first: who calls when, where to go, or simply how it stands. */
import type { Answer } from '@huifa/shared/api/client';
import { type Topic, TOPICS } from '@huifa/shared/consultations/topics';
import { halfDayInWords, spellInWords } from '../platform/moments';

type MatterLine = Answer<'GET /matters'>['open'][number];

export interface News {
  readonly title: string;
  readonly note: string | null;
}

const OVER = ['closed', 'cancelled', 'merged', 'reopenRequested'];

export function newsOf({ state, appointment, callWindow, sentence }: Omit<MatterLine, 'ratable'>): News {
  if (appointment && !OVER.includes(state)) {
    const { startsAt, endsAt, pointName, lawyerName } = appointment;
    const where = `在${pointName}，${lawyerName}律师${appointment.provisional ? '（暂定）' : ''}`;
    return { title: `${halfDayInWords(startsAt)}，和律师见面`, note: `${spellInWords(startsAt, endsAt)} ${where}` };
  }
  if (callWindow && state === 'inProgress') {
    const { startsAt, endsAt, provisional } = callWindow;
    return {
      title: `${halfDayInWords(startsAt)}，律师给您打电话`,
      note: `${spellInWords(startsAt, endsAt)}${provisional ? '（暂定）' : ''}。不收钱，不要验证码`,
    };
  }
  return { title: sentence, note: null };
}

export function topicLabel(topic: Topic | null): string {
  return topic ? TOPICS[topic].label : '没有选类别';
}
