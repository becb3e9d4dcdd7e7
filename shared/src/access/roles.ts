/**
 * Who acts. A session carries exactly one active role; one person may hold several and switch.
 * 签发、审批、发布 are dated duties in the office's own table, not roles (docs/GLOSSARY.md).
 */
export const ROLES = [
  'resident', // 居民
  'liaison', // 联络员
  'adviser', // 顾问律师
  'firmManager', // 律所负责人
  'clerk', // 经办人
  'director', // 主任
  'department', // 承办部门
  'legalReviewer', // 法制审核员
  'admin', // 系统管理员
  'auditor', // 审计员
  'surveyor', // 回访员
] as const;

export type Role = (typeof ROLES)[number];

/** Anybody without a session. */
export type Visitor = 'anonymous';

export const ROLE_LABELS: Record<Role, string> = {
  resident: '居民',
  liaison: '联络员',
  adviser: '顾问律师',
  firmManager: '律所负责人',
  clerk: '法治办经办人',
  director: '法治办主任',
  department: '承办部门',
  legalReviewer: '法制审核员',
  admin: '系统管理员',
  auditor: '审计员',
  surveyor: '回访员',
};

/** Roles that work at the desk: their sessions are cookies of the console, never bearer tokens. */
export const DESK_ROLES: readonly Role[] = ['clerk', 'director', 'department', 'legalReviewer', 'admin', 'auditor'];
