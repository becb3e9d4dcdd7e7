import type { Action } from '@huifa/shared/access/matrix';

/** The steps of the permission matrix in the office's words; one without words shows its code. */
export const ACTION_WORDS: Partial<Record<Action, string>> = {
  'session.start': '登录工作台',
  'session.read': '看登录情况',
  'session.end': '退出登录',
  'session.switchRole': '换身份',
  'signIn.confirm': '手机确认登录',
  'account.read': '看自己的账号',
  'account.write': '改自己的密码或口令',
  'inbox.read': '看消息',
  'inbox.write': '消息标为已看',
  'offer.read': '看派单',
  'offer.accept': '接单',
  'offer.decline': '不接单',
  'task.read': '看承办的事',
  'task.confirm': '查利冲',
  'task.decline': '值班不接',
  'task.ask': '请居民补充',
  'task.answer': '写答复',
  'task.call': '记拨打情况',
  'task.handOver': '转给同事',
  'offer.assign': '派给本所律师',
  'firm.lawyers': '看本所律师',
  'firm.settings': '改本所收单方式',
  'firm.matters': '看本所在办',
  'firm.handOver': '本所改派',
  'firm.load': '看本所份额',
  'board.read': '看事项清单',
  'board.open': '打开居民的话',
  'board.dispatch': '指派律所',
  'board.answer': '镇里答复',
  'board.decideReopen': '决定重办',
  'staff.read': '看人员账号',
  'staff.write': '改人员账号',
  'network.read': '看登录网段',
  'network.write': '改登录网段',
  'accessLog.read': '看访问记录',
};

export function wordsOf({ action }: { action: string }): string {
  return ACTION_WORDS[action as Action] ?? action;
}
