/** The rooms of the console: a person sees those whose action the permission matrix allows to the present role. */
import { type Action, scopeOf } from '@huifa/shared/access/matrix';
import type { Role } from '@huifa/shared/access/roles';
import type { LinkProps } from '@tanstack/react-router';

export interface Room {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: string;
  /** What one must be allowed to do to have business there. */
  readonly action: Action;
}

/** After the two lists of matters, in the order of the top bar. */
export const ROOMS: readonly Room[] = [
  { to: '/tasks', label: '镇里要办的', action: 'officeTask.read' },
  { to: '/reception', label: '今日接待', action: 'reception.read' },
  { to: '/roster', label: '坐班', action: 'roster.read' },
  { to: '/response-times', label: '多久接单', action: 'report.read' },
  { to: '/disclosures', label: '依申请公开', action: 'disclosureDesk.read' },
  { to: '/episodes', label: '惠•说法', action: 'episode.write' },
];

/** Sections of 「镇里的家底」: what the office keeps, in the order of its menu. */
export const KEEPING: readonly Room[] = [
  { to: '/keeping/firms', label: '律所和合同', action: 'organizations.read' },
  { to: '/keeping/villages', label: '村居和顾问', action: 'organizations.read' },
  { to: '/keeping/points', label: '服务点', action: 'organizations.read' },
  { to: '/keeping/templates', label: '答复模板', action: 'template.read' },
  { to: '/keeping/promises', label: '服务承诺', action: 'promise.read' },
  { to: '/keeping/calendar', label: '放假安排', action: 'workdays.read' },
  { to: '/keeping/disclosure-duties', label: '谁来签', action: 'disclosureDesk.read' },
  { to: '/keeping/disclosure-settings', label: '公开设置', action: 'disclosureDesk.read' },
  { to: '/keeping/people', label: '人员与身份', action: 'staff.read' },
  { to: '/keeping/networks', label: '登录网段', action: 'network.read' },
  { to: '/keeping/access-log', label: '访问记录', action: 'accessLog.read' },
];

/** Where somebody begins who has no lists of matters. */
export function firstRoom(role: Role): Room['to'] {
  return [...roomsFor(role, ROOMS), ...roomsFor(role, KEEPING)][0]?.to ?? '/account';
}

/** What 「镇里的家底」 opens with. */
export function firstSection(role: Role): Room['to'] {
  return roomsFor(role, KEEPING)[0]?.to ?? '/account';
}

/** Those of `rooms` that `role` has business in. */
export function roomsFor(role: Role, rooms: readonly Room[]): readonly Room[] {
  return rooms.filter(({ action }) => scopeOf(action, role) !== null);
}
