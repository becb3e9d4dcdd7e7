/**
 * The life of a consultation (法律咨询). Every arrow is one event written by the server's one door.
 *
 * A matter waits in `awaitingDispatch` only inside a transaction: the same transaction either offers it to the next
 * firm or hands it to the office. `officeDecides` is the office's own pile: nobody eligible, a second decline or
 * expiry, or a duty lawyer in conflict. `handedOver` waits for a colleague's own search for conflicts; until then the
 * words are closed to him, and to the lawyer before him.
 */
import { defineMachine, eventsFrom } from '../kernel/machine.js';

export const consultationMachine = defineMachine({
  initial: 'awaitingDispatch',
  states: [
    'awaitingDispatch',
    'offered',
    'scheduled',
    'officeDecides',
    'kept',
    'inProgress',
    'awaitingResident',
    'handedOver',
    'closed',
    'reopenRequested',
    'cancelled',
    'merged',
  ],
  final: ['cancelled'],
  on: {
    /** 派给律所，等接单 */
    offer: { from: ['awaitingDispatch'], to: 'offered' },
    /** 约在服务点：直接归当天的值班律师 */
    schedule: { from: ['awaitingDispatch'], to: 'scheduled' },
    /** 居民不同意交给律所：留在镇里答复 */
    keep: { from: ['awaitingDispatch'], to: 'kept' },
    /** 无人可派，或两次没接：由镇法治办书面决定 */
    handToOffice: { from: ['awaitingDispatch', 'scheduled', 'handedOver'], to: 'officeDecides' },
    /** 律所不接 */
    decline: { from: ['offered'], to: 'awaitingDispatch' },
    /** 到时没有回音 */
    expire: { from: ['offered'], to: 'awaitingDispatch' },
    /** 镇法治办书面指派 */
    assignByHand: {
      from: ['officeDecides', 'kept', 'offered', 'scheduled', 'inProgress', 'handedOver'],
      to: 'offered',
    },
    /** 镇里收回，自己办 */
    takeOver: {
      from: ['offered', 'scheduled', 'handedOver', 'officeDecides', 'inProgress', 'awaitingResident'],
      to: 'kept',
    },
    /** 同一位居民的同一件事：并到另一件里 */
    merge: {
      from: ['offered', 'scheduled', 'handedOver', 'officeDecides', 'kept', 'inProgress', 'awaitingResident'],
      to: 'merged',
    },
    /** 当天撤回合并，重新派单 */
    unmerge: { from: ['merged'], to: 'awaitingDispatch' },
    /** 坐班取消或改约：另一位值班律师，要重新查利冲 */
    rebook: {
      from: ['offered', 'scheduled', 'officeDecides', 'inProgress', 'awaitingResident', 'handedOver'],
      to: 'scheduled',
    },
    /** 坐班取消，没有别的空位：改成律师打电话，另找一家律所 */
    loseSeat: {
      from: ['offered', 'scheduled', 'officeDecides', 'inProgress', 'awaitingResident', 'handedOver'],
      to: 'awaitingDispatch',
    },
    /** 已查利冲，接单 */
    accept: { from: ['offered', 'scheduled', 'handedOver'], to: 'inProgress' },
    /** 律师要居民补充：时钟停 */
    askResident: { from: ['inProgress'], to: 'awaitingResident' },
    /** 居民已补充：时钟走 */
    residentReplied: { from: ['awaitingResident'], to: 'inProgress' },
    /** 三次打不通，不在同一天：请镇里帮着找人，时钟停 */
    unreachable: { from: ['inProgress'], to: 'awaitingResident' },
    /** 电话打通了：时钟走 */
    reached: { from: ['awaitingResident'], to: 'inProgress' },
    /** 转给本所同事，由他重新查利冲 */
    handOver: { from: ['scheduled', 'inProgress', 'awaitingResident', 'handedOver'], to: 'handedOver' },
    /** 办完，带结果 */
    close: { from: ['inProgress', 'awaitingResident', 'kept', 'officeDecides'], to: 'closed' },
    /** 接着问，不用另开一件 */
    followUp: { from: ['closed'], to: 'inProgress' },
    /** 留在镇里的事接着问 */
    followUpKept: { from: ['closed'], to: 'kept' },
    /** 居民申请重办 */
    requestReopen: { from: ['closed'], to: 'reopenRequested' },
    /** 同意重办 */
    reopen: { from: ['reopenRequested'], to: 'awaitingDispatch' },
    /** 不同意重办，写明理由 */
    refuseReopen: { from: ['reopenRequested'], to: 'closed' },
    /** 当天没来：到晚上好好结束，下次再约 */
    missed: { from: ['scheduled', 'inProgress', 'handedOver'], to: 'cancelled' },
    /** 居民取消 */
    cancel: {
      from: ['offered', 'scheduled', 'officeDecides', 'kept', 'inProgress', 'awaitingResident', 'handedOver'],
      to: 'cancelled',
    },
  },
});

/** What may happen to a matter and leaves it in its state; written by the same door, with a new version. */
export const STAYING = {
  /** 没来：不计时，当天可以更正 */
  noShow: ['scheduled', 'inProgress', 'handedOver'],
  /** 登记过没来，后来到了：接着计时 */
  showedUp: ['scheduled', 'inProgress', 'handedOver'],
  /** 改类别：不重新计时；填到一半的表要重新看 */
  retag: [
    ...(['offered', 'scheduled', 'handedOver', 'officeDecides', 'kept'] as const),
    ...(['inProgress', 'awaitingResident', 'reopenRequested'] as const),
  ],
  /** 改时间：还是同一位律师 */
  reschedule: ['offered', 'scheduled', 'officeDecides', 'inProgress', 'awaitingResident', 'handedOver'],
  /** 导入放假通知，期限重算 */
  recount: [
    ...(['offered', 'scheduled', 'officeDecides', 'kept', 'inProgress', 'awaitingResident'] as const),
    ...(['handedOver', 'reopenRequested'] as const),
  ],
} as const satisfies Record<string, readonly (typeof consultationMachine.states)[number][]>;

export type StayingEvent = keyof typeof STAYING;

/** Whether an appointment can be missed in this state: it is agreed and nothing has come of it yet. */
export function mayMiss(state: ConsultationState): boolean {
  return (STAYING.noShow as readonly ConsultationState[]).includes(state);
}

/** What is noted beside a matter and changes neither state nor version: no screen acts on it. */
export const NOTED = [
  ...(['submit', 'rate', 'fileAdded'] as const),
  ...(['arrived', 'lawyerLate', 'attendanceUndone'] as const),
  ...(['taskOpened', 'taskDone', 'taskReopened', 'remind', 'mergedHere', 'revisited'] as const),
] as const;
export type NotedEvent = (typeof NOTED)[number];

export type ConsultationState = (typeof consultationMachine.states)[number];
export type ConsultationEvent = keyof typeof consultationMachine.on;

/** Matters nobody has finished: what the board shows and what counts towards a firm's load. */
export const OPEN_STATES: readonly ConsultationState[] = [
  'awaitingDispatch',
  'offered',
  'scheduled',
  'officeDecides',
  'kept',
  'inProgress',
  'awaitingResident',
  'handedOver',
  'reopenRequested',
];

/** What may happen to a consultation in `state`. */
export function eventsOf(state: ConsultationState): ConsultationEvent[] {
  return eventsFrom(consultationMachine, state);
}
