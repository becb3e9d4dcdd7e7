import { SPECIALTY_LABELS, type Specialty } from '@huifa/shared/consultations/topics';
import type { ContractView } from '../views';

/** 「25%」, 「12.5%」. */
export function sharePercent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

export function specialtyWords(specialties: readonly Specialty[]): string {
  return specialties.map((one) => SPECIALTY_LABELS[one]).join('、');
}

/** In which colour a contract stands: colour and words, never colour alone. */
export const STANDING_TAGS: Record<ContractView['standing'], string> = {
  running: 'tag-green',
  expiring: 'tag-amber',
  coming: 'tag-plain',
  over: 'tag-stopped',
  calledOff: 'tag-stopped',
};

/** What the office calls the fields of a kept row. */
export const FIELD_LABELS: Readonly<Record<string, string>> = {
  name: '名称',
  phone: '电话',
  live: '在用',
  startsOn: '第一天',
  endsOn: '最后一天',
  share: '份额',
  capacity: '最多同时办',
  specialties: '专业',
  licenceNo: '执业证号',
  advises: '顾问律师',
  coordinator: '联络协调人',
  fromOn: '休假从',
  toOn: '休假到',
  expiresAt: '邀请码有效到',
  community: '社区',
  adviser: '本村法律顾问',
  address: '地址',
  place: '村居或社区',
  coordinates: '坐标（纬度，经度）',
  mapLink: '地图链接',
  title: '标题',
  topic: '用于',
  text: '内容',
  position: '排第几',
  state: '状态',
};
