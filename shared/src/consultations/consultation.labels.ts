/** Words for states and events: sentences for the resident, short labels for the desk. */
import type { Way } from './ways.js';
import type { ConsultationEvent, ConsultationState, NotedEvent, StayingEvent } from './consultation.machine.js';

/** For the desk and the adviser. */
export const STATE_LABELS: Record<ConsultationState, string> = {
  awaitingDispatch: '待派单',
  offered: '等律所接单',
  scheduled: '已约好，等律师查利冲',
  officeDecides: '待镇法治办决定',
  kept: '留在镇里答复',
  inProgress: '律师在办',
  awaitingResident: '等居民回话',
  handedOver: '转给同事，等查利冲',
  closed: '已办完',
  reopenRequested: '居民申请重办',
  cancelled: '已取消',
  merged: '已并入另一件',
};

/** For the resident: what is going on, and whether anything is to be done. */
export function stateSentence(state: ConsultationState, way: Way): string {
  switch (state) {
    case 'awaitingDispatch':
    case 'offered':
      return '正在为您找合适的律师。您现在不用做什么。';
    case 'scheduled':
      return '已经约好。律师正在确认能不能接待，您按约好的时间去就行。';
    case 'officeDecides':
      return '镇法治办正在为您安排律师。您现在不用做什么。';
    case 'kept':
      return '您的事由镇法治办自己答复，不在律所手里。您现在不用做什么。';
    case 'inProgress':
      if (way === 'call') return '律师已经接单，会在约好的时段给您打电话。请留意来电。';
      if (way === 'point') return '律师已经确认。请按约好的时间到服务点。';
      return '律师已经接单，正在写答复。您现在不用做什么。';
    case 'awaitingResident':
      return '律师有话要问您，或者打电话没找到您。请您回答，律师才能接着办。';
    case 'handedOver':
      return '您的事换了同一家律所的另一位律师，他正在确认能不能接。您现在不用做什么。';
    case 'closed':
      return '已经办完。有不清楚的，可以接着问。';
    case 'reopenRequested':
      return '您申请了重办，镇法治办正在看。您现在不用做什么。';
    case 'cancelled':
      return '这件事已经取消。需要时可以重新咨询。';
    case 'merged':
      return '这和您的另一件是同一件事，已并到那一件里一起办。进展请看那一件。';
  }
}

/** A line of the resident's timeline; null: an inner move that would only puzzle. */
export const EVENT_SENTENCES: Record<ConsultationEvent | StayingEvent | NotedEvent, string | null> = {
  submit: '收到您的咨询',
  offer: '转给一家签约律所，等律师接单',
  schedule: '约好了值班律师',
  keep: '按您的意思，没有交给律所，由镇法治办答复',
  handToOffice: '由镇法治办安排律师',
  decline: '这家律所不方便接，正在换一家',
  expire: '这家律所没有及时回音，正在换一家',
  assignByHand: '镇法治办指派了律所',
  takeOver: '镇法治办收回，由镇里自己答复您',
  merge: '镇法治办把它并到您的另一件事里一起办',
  unmerge: '镇法治办撤回合并，这件事单独办',
  rebook: '换了时间和值班律师',
  loseSeat: '律师临时不能坐班，改成律师打电话给您',
  reschedule: '改了时间',
  recount: null,
  accept: '律师查过没有利益冲突，已接单',
  askResident: '律师请您补充情况',
  residentReplied: '您回了话',
  unreachable: '律师几次打电话没找到您，请镇里帮着联系',
  reached: '律师打通了您的电话',
  handOver: '同一家律所换了一位律师',
  close: '办完了',
  followUp: '您接着问了一个问题',
  followUpKept: '您接着问了一个问题',
  requestReopen: '您申请重办',
  reopen: '镇法治办同意重办',
  refuseReopen: '镇法治办没有同意重办',
  rate: null,
  taskOpened: null,
  taskDone: null,
  taskReopened: null,
  remind: '镇法治办催了律所一次',
  retag: '镇法治办改了这件事的类别',
  mergedHere: '您的另一件事并到这里一起办',
  revisited: '镇法治办给您打过回访电话',
  arrived: '您到了服务点',
  noShow: '约好的时间没见到您，当天来了还可以办',
  showedUp: '您来了，接着办',
  missed: '约好的时间没见到您，不要紧，下次再约',
  lawyerLate: '律师晚到了',
  attendanceUndone: null,
  fileAdded: '您交了一份材料',
  cancel: '您取消了',
};

/** The same events as the desk's log names them. */
export const EVENT_LABELS: Record<ConsultationEvent | StayingEvent | NotedEvent, string> = {
  submit: '提交',
  offer: '派单',
  schedule: '约定值班律师',
  keep: '留镇办理',
  handToOffice: '转镇法治办决定',
  decline: '律所不接',
  expire: '超时未接',
  assignByHand: '书面指派',
  takeOver: '镇里收回办理',
  merge: '并入另一件',
  unmerge: '撤回合并',
  rebook: '改约另一位值班律师',
  loseSeat: '坐班取消，改成回电',
  reschedule: '改时间',
  recount: '放假安排变了，期限重算',
  accept: '已查利冲，接单',
  askResident: '请居民补充',
  residentReplied: '居民已回话',
  unreachable: '三次打不通，请镇里找人',
  reached: '电话打通',
  handOver: '所内转办',
  close: '办结',
  followUp: '居民追问',
  followUpKept: '居民追问（镇内）',
  requestReopen: '申请重办',
  reopen: '同意重办',
  refuseReopen: '不同意重办',
  rate: '居民评价',
  taskOpened: '镇里要办的事',
  taskDone: '镇里办好了',
  taskReopened: '镇里重新办',
  remind: '催办',
  retag: '改类别',
  mergedHere: '另一件并进来',
  revisited: '已回访',
  arrived: '居民到场',
  noShow: '登记没来',
  showedUp: '更正：居民来了',
  missed: '当天没来，下次再约',
  lawyerLate: '律师晚到',
  attendanceUndone: '更正到场登记',
  fileAdded: '居民交了材料',
  cancel: '居民取消',
};
