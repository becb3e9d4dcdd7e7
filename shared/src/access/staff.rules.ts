/** Desk accounts: which roles are given there, which may not die out, and what is written down about them. */
import { DESK_ROLES, type Role } from './roles.js';

/** Roles of which somebody must be left who can sign in: without them nobody decides, and nobody lets anybody in. */
export const NEVER_EMPTY: readonly Role[] = ['admin', 'director'];

export const STAFF_EVENTS = {
  created: '建立账号',
  granted: '给予身份',
  grantEnded: '收回身份',
  grantLapsed: '身份到期',
  disabled: '停用账号',
  enabled: '恢复账号',
  passwordReset: '发一次性密码',
  passwordChanged: '本人改了密码',
  phoneChanged: '改了手机号',
  totpOn: '本人开通了动态口令',
  totpReset: '取消动态口令',
  sessionEnded: '结束一处登录',
  sessionsEnded: '结束全部登录',
} as const;

export type StaffEventKind = keyof typeof STAFF_EVENTS;

/** Login names: what can be told on the telephone. */
export const LOGIN_PATTERN = '^[a-z][a-z0-9._-]{2,31}$';

/** Whether an administrator gives this role: residents and lawyers come another way. */
export function isGrantable(role: Role): boolean {
  return DESK_ROLES.includes(role);
}

/**
 * Whether the role would die out.
 *
 * @param holders ids of everybody who holds it and can sign in
 * @param leaving who would hold it no more
 */
export function wouldDieOut(role: Role, holders: readonly string[], leaving: string): boolean {
  return NEVER_EMPTY.includes(role) && holders.includes(leaving) && holders.every((id) => id === leaving);
}
