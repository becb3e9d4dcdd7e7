/** What each message says: number, state, what to do. Never a word of a resident, never a name of the other side. */
export type NoticeKind =
  | 'accepted'
  | 'newLawyer'
  | 'missedCall'
  | 'handed'
  | 'question'
  | 'answered'
  | 'reopened'
  | 'reopenRefused'
  | 'opened'
  | 'assigned'
  | 'offer'
  | 'scheduled'
  | 'rebooked'
  | 'rescheduled'
  | 'seatLost'
  | 'timeMoved'
  | 'dueMoved'
  | 'replied'
  | 'followUp'
  | 'cancelled'
  | 'missed'
  | 'moneyAsked'
  | 'takenOver'
  | 'takenBack'
  | 'merged'
  | 'reminded'
  | 'disclosureReceived'
  | 'disclosureCorrection'
  | 'disclosureExtended'
  | 'disclosureAnswered'
  | 'disclosureMoved'
  | 'disclosureFiled'
  | 'disclosureConfirmedByItself'
  | 'disclosureJoint'
  | 'disclosureAlarm'
  | 'disclosureLastCall'
  | 'disclosureOverdue'
  | 'disclosureUnread';

/** Who rings: villagers do not pick up numbers they do not know. */
export interface Caller {
  readonly surname: string;
  readonly firm: string;
  readonly phone: string;
}

const FREE = '不收钱，不要验证码。';

/** 「某某律师事务所 王律师，来电号码 021-…」 */
const whoRings = (caller: Caller | null) =>
  caller === null ? '' : `${caller.firm}的${caller.surname}律师，来电号码 ${caller.phone}。`;

const whoSits = (caller: Caller | null) => (caller === null ? '' : `由${caller.firm}的${caller.surname}律师接待。`);

interface Notice {
  readonly title: string;
  /** `meeting`: when and where they meet now, in words. */
  readonly body: (number: string, caller: Caller | null, meeting: string) => string;
  /** Also sent outside the app: WeChat, else SMS. */
  readonly outside: boolean;
}

export const NOTICES: Record<NoticeKind, Notice> = {
  accepted: {
    title: '律师已接单',
    body: (number, caller) => `${number} 律师已接单：${whoRings(caller)}点开看几点打来。${FREE}`,
    outside: true,
  },
  newLawyer: {
    title: '换了一位律师',
    body: (number, caller) => `${number} 改由这位律师接着办：${whoRings(caller)}原来的律师不再看得到您的事。${FREE}`,
    outside: true,
  },
  missedCall: {
    title: '律师打电话没找到您',
    body: (number, caller) => `${number} 律师打过电话没有接通：${whoRings(caller)}点开可以写个方便的时间。${FREE}`,
    outside: true,
  },
  handed: {
    title: '有一件事转给您',
    body: (number) => `${number} 由本所转给您办，请点开看；要查利益冲突的，先查。`,
    outside: true,
  },
  question: {
    title: '律师有话问您',
    body: (number) => `${number} 律师请您补充情况，请点开回答，回答后接着办。`,
    outside: true,
  },
  answered: {
    title: '有答复了',
    body: (number) => `${number} 已经答复，请点开查看；不清楚可以接着问。`,
    outside: true,
  },
  reopened: { title: '同意重办', body: (number) => `${number} 镇法治办同意重办，正在为您换一位律师。`, outside: true },
  reopenRefused: {
    title: '重办申请有答复',
    body: (number) => `${number} 镇法治办没有同意重办，请点开看理由。`,
    outside: true,
  },
  opened: {
    title: '镇法治办查看了您的事项',
    body: (number) => `${number} 的内容被工作人员打开查看，点开可以看到是谁、为什么。`,
    outside: false,
  },
  assigned: {
    title: '镇法治办为您指派了律所',
    body: (number) => `${number} 已由镇法治办指派律所，请等律师接单。`,
    outside: false,
  },
  offer: {
    title: '有新的派单',
    body: (number) => `${number} 派给贵所，请先查利益冲突，再决定是否接单。`,
    outside: true,
  },
  scheduled: {
    title: '有居民约了您坐班',
    body: (number) => `${number} 约在您的坐班时间，请先查利益冲突。`,
    outside: true,
  },
  rebooked: {
    title: '见面改了时间',
    body: (number, caller, meeting) =>
      `${number} 您约的见面改到${meeting}，${whoSits(caller)}不合适请点开再改，或打电话到镇法律服务站。`,
    outside: true,
  },
  rescheduled: {
    title: '见面改了时间',
    body: (number, _, meeting) =>
      `${number} 您约的见面改到${meeting}，还是原来的律师。不合适请点开再改，或打电话到镇法律服务站。`,
    outside: true,
  },
  seatLost: {
    title: '见面改成打电话',
    body: (number, _, meeting) =>
      `${number} 律师不能坐班，近期没有别的空位，改成律师在${meeting}给您打电话；一接单就告诉您来电号码。${FREE}`,
    outside: true,
  },
  dueMoved: {
    title: '期限变了',
    body: (number) => `${number} 放假安排变了，最晚的时间跟着改，请点开看。`,
    outside: false,
  },
  timeMoved: {
    title: '约好的时间改了',
    body: (number, _, meeting) => `${number} 改到${meeting}，请看日程。`,
    outside: true,
  },
  replied: { title: '居民补充了情况', body: (number) => `${number} 居民已回答您的问题，请接着办。`, outside: true },
  followUp: { title: '居民接着问', body: (number) => `${number} 居民又问了一个问题，请查看。`, outside: true },
  cancelled: { title: '居民取消了', body: (number) => `${number} 居民已取消，不用再办。`, outside: true },
  missed: {
    title: '下次再约',
    body: (number) => `${number} 约好的时间没见到您，不要紧，需要时再约一次。`,
    outside: true,
  },
  takenOver: {
    title: '镇法治办自己答复您',
    body: (number) => `${number} 由镇法治办收回自己办，不用再等律所。点开看理由和最晚什么时候答复。`,
    outside: true,
  },
  takenBack: {
    title: '镇里收回了一件事',
    body: (number) => `${number} 已由镇法治办收回，不用再办，请不要再联系居民。`,
    outside: true,
  },
  merged: {
    title: '您的两件事并在一起办',
    body: (number) => `${number} 和您的另一件是同一件事，已并到那一件里。点开可以看到是哪一件。`,
    outside: false,
  },
  reminded: { title: '镇法治办催办', body: (number) => `${number} 镇里在等贵所，请尽快办理。`, outside: true },
  disclosureReceived: {
    title: '文件申请已登记',
    body: (number) => `${number} 镇里已经登记，点开看最晚哪天答复、为什么是这一天。不收钱。`,
    outside: true,
  },
  disclosureCorrection: {
    title: '文件申请要补充',
    body: (number) => `${number} 写得还不够清楚，请点开看要补充什么、最晚哪天。过期不补，就不再办了。`,
    outside: true,
  },
  disclosureExtended: {
    title: '文件申请延期答复',
    body: (number) => `${number} 答复时间延长了，点开看最晚哪天、为什么。`,
    outside: true,
  },
  disclosureAnswered: {
    title: '文件申请有答复了',
    body: (number) => `${number} 已经答复，请点开看。不满意可以申请复议或者起诉，最晚哪天也写在里面。`,
    outside: true,
  },
  disclosureMoved: {
    title: '文件申请的日子变了',
    body: (number) => `${number} 放假安排变了，最晚答复的日子跟着改，请点开看。`,
    outside: true,
  },
  disclosureFiled: {
    title: '有新的文件申请',
    body: (number) => `${number} 从小程序交上来，请在一个工作日内确认。`,
    outside: false,
  },
  disclosureConfirmedByItself: {
    title: '文件申请超时没有确认',
    body: (number) => `${number} 一个工作日内没有人确认，已经自动确认，期限从那天起算。`,
    outside: false,
  },
  disclosureJoint: {
    title: '多人联名申请文件',
    body: (number) => `${number} 五人以上一起申请，请留意。`,
    outside: false,
  },
  disclosureAlarm: {
    title: '文件申请快到期了',
    body: (number) => `${number} 离答复期限近了，点开看还剩几个工作日。`,
    outside: false,
  },
  disclosureLastCall: {
    title: '文件申请今明两天到期',
    body: (number) => `${number} 还没有答复，今天或下一个工作日到期，请马上过问。`,
    outside: false,
  },
  disclosureOverdue: {
    title: '文件申请超期了',
    body: (number) => `${number} 已经超过法定期限还没有答复，请立即处理。`,
    outside: false,
  },
  disclosureUnread: {
    title: '答复在手机上还没有人看',
    body: (number) => `${number} 的答复放进小程序后还没有打开，快到期了，请再用 EMS 寄一份，并登记单号。`,
    outside: false,
  },
  moneyAsked: {
    title: '居民反映被要钱',
    body: (number) => `${number} 的评价里说有人收钱或要钱，请尽快核实。`,
    outside: false,
  },
};
