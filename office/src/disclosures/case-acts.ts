/** What can be done with a request now, in the order of the work: drawn from what the server says may happen. */
import type { DeskDisclosureView, DeskLetterView } from '../views';
import { REVIEW_LABELS } from './disclosure-words';
import type { Notice } from './letter-form';

export type CaseAct =
  | { kind: 'confirm' | 'assign' | 'correct' | 'pay' | 'lapse' | 'reply' | 'withdraw' | 'archive' | 'platformNumber' }
  | { kind: 'notice'; notice: Notice }
  | { kind: 'review' | 'sign' | 'void' | 'serve' | 'opinion'; letter: DeskLetterView }
  | { kind: 'seal'; letter: DeskLetterView }
  | { kind: 'result'; letter: DeskLetterView; serviceId: string };

export interface OfferedAct {
  readonly key: string;
  readonly label: string;
  readonly act: CaseAct;
}

type Action = DeskDisclosureView['actions'][number];

/** What moves the request on; the first is what it waits for. */
export function nextActs(request: DeskDisclosureView): OfferedAct[] {
  const may = (action: Action) =>
    request.actions.includes(action) && (action !== 'noteOpinion' || request.consulting > 0);
  const signable = may('signNotice');
  return [
    ...offer(may('confirmReceipt'), '确认收到', { kind: 'confirm' }),
    ...request.letters.flatMap((letter) => letterActs(letter, may)),
    ...offer(may('correct'), '登记补正', { kind: 'correct' }),
    ...offer(may('payFee'), '登记缴费', { kind: 'pay' }),
    ...offer(may('lapse'), '按放弃处理', { kind: 'lapse' }),
    ...offer(may('assignDepartments'), '分办', { kind: 'assign' }),
    ...offer(may('askCorrection') && signable, '补正告知', notice('correction')),
    ...offer(may('putForward'), '拟答复', { kind: 'reply' }),
    ...offer(may('extendAnswer') && signable, '延期', notice('extension')),
    ...offer(may('archiveRequest'), '归档', { kind: 'archive' }),
  ];
}

/** What is done more rarely, and never by a slip of the mouse. */
export function rarerActs(request: DeskDisclosureView): OfferedAct[] {
  const may = (action: Action) => request.actions.includes(action);
  const signable = may('signNotice');
  return [
    ...offer(may('consultOthers') && signable, '征求第三方意见', notice('thirdPartyConsultation')),
    ...offer(may('consultOthers') && signable, '征求其他机关意见', notice('agencyConsultation')),
    ...offer(may('askFee') && signable, '收费通知', notice('feeNotice')),
    ...offer(signable, '告知第三方公开决定', notice('disclosureDecision')),
    ...offer(signable, '请申请人说明理由', notice('reasonsNotice')),
    ...offer(signable, '延迟答复告知', notice('delayNotice')),
    ...offer(may('notePlatformNumber'), '市平台登记号', { kind: 'platformNumber' }),
    ...request.letters.flatMap((letter) =>
      offer(may('voidReply') && letter.kind === 'reply' && isSigned(letter), '作废文号，退回重拟', {
        kind: 'void',
        letter,
      }),
    ),
    ...offer(may('withdraw'), '申请人撤回', { kind: 'withdraw' }),
  ];
}

/** What a letter waits for. */
export function letterActs(letter: DeskLetterView, may: (action: Action) => boolean): OfferedAct[] {
  const { kind, state, waitsFor, title } = letter;
  if (state === 'draft')
    return waitsFor === null
      ? offer(may('signReply'), '签发', { kind: 'sign', letter })
      : offer(may('reviewReply'), `记下${REVIEW_LABELS[waitsFor]}`, { kind: 'review', letter });
  if (!isSigned(letter)) return [];
  const of = kind === 'reply' ? '' : `：${title}`;
  const out = letter.services.find(({ way, result }) => way !== 'app' && result === null);
  const last = letter.services.at(-1)?.result;
  const again = last === 'returned' || last === 'station';
  return [
    ...offer(may('attachSeal') && !letter.sealed, `传盖章件${of}`, { kind: 'seal', letter }),
    ...offer(may('tryService') && letter.sealed && (letter.services.length === 0 || again), `送达${of}`, {
      kind: 'serve',
      letter,
    }),
    ...(out === undefined || out.way === 'inPerson'
      ? []
      : offer(may('tryService'), `登记送达结果${of}`, { kind: 'result', letter, serviceId: out.id })),
    ...offer(may('noteOpinion') && isConsultation(letter) && letter.services.length > 0, `登记意见${of}`, {
      kind: 'opinion',
      letter,
    }),
  ];
}

export function isConsultation({ kind }: DeskLetterView): boolean {
  return kind === 'thirdPartyConsultation' || kind === 'agencyConsultation';
}

function isSigned({ state }: DeskLetterView): boolean {
  return state === 'signed';
}

function notice(kind: Notice): CaseAct {
  return { kind: 'notice', notice: kind };
}

function offer(may: boolean, label: string, act: CaseAct): OfferedAct[] {
  const about = 'letter' in act ? act.letter.id : 'notice' in act ? act.notice : '';
  return may ? [{ key: `${act.kind}/${about}`, label, act }] : [];
}
