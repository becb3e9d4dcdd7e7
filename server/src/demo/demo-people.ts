import { FIRMS, type FirmPlan, type LawyerPlan, ON_LEAVE } from '../seed/data/firms.js';
import type { DemoPeopleView, DemoPersonView } from '../town/town.dto.js';

/** One password for all demo desks: the town is made up, and production has no demo people. */
export const DEMO_PASSWORD = 'huinan-demo';

/** Somebody of the demo town whose rows the seed makes. Names are fictional, numbers cannot be rung. */
export interface DemoResident {
  readonly key: 'busy' | 'fresh' | 'elder' | 'waiting';
  readonly name: string;
  readonly phone: string;
  readonly village: string;
  readonly note: string;
}

export const DEMO_RESIDENTS: readonly DemoResident[] = [
  {
    key: 'busy',
    name: '林小满',
    phone: '13900009001',
    village: '远东村',
    note: '三件事正在办：等电话、约了见面、正在找律师。看进度、取消、接着问。',
  },
  {
    key: 'fresh',
    name: '新来的居民',
    phone: '13900009002',
    village: '长塘村',
    note: '第一次用，什么都没填。从隐私说明开始，走一遍预约。',
  },
  {
    key: 'elder',
    name: '严重阳',
    phone: '13900009003',
    village: '桃林村',
    note: '78 岁，约好了律师见面。换成长辈版再看一遍。',
  },
  {
    key: 'waiting',
    name: '苏白露',
    phone: '13900009004',
    village: '南渡口村',
    note: '律师有话问她，等她回答；另有一件办完了，等她评价。',
  },
];

export interface DemoStaff {
  readonly key: 'clerk' | 'director' | 'admin' | 'auditor';
  readonly name: string;
  /** Where codes go, and what signs in on the phone that scans. */
  readonly phone: string;
  readonly note: string;
}

export const DEMO_STAFF: readonly DemoStaff[] = [
  {
    key: 'clerk',
    name: '程芒种',
    phone: '13900009011',
    note: '经办人：看看板，答复留在镇里的事，给无人可派的事指派律所。',
  },
  { key: 'director', name: '何立冬', phone: '13900009012', note: '主任：看各所快慢、被要钱的反映，决定同不同意重办。' },
  { key: 'admin', name: '沈惊蛰', phone: '13900009013', note: '系统管理员：管人员、身份和登录网段，看不到事项内容。' },
  { key: 'auditor', name: '陆霜降', phone: '13900009014', note: '审计员：只看谁在什么时候办了什么，看不到内容。' },
];

/** The code that the simulated WeChat takes for a person. */
export function wechatCode(key: string): string {
  return `demo-${key}`;
}

/** The openid that the simulated WeChat answers with. */
export function openidOf(key: string): string {
  return `simulated-${key}`;
}

/** Takes over what a colleague of the same firm hands on. */
const COLLEAGUE = 'yi-2';

/**
 * Lawyers to sign in as: one of each firm, since any firm may be asked first, one who is on leave, and a colleague to
 * hand a matter to.
 */
export const DEMO_LAWYERS: readonly { lawyer: LawyerPlan; firm: FirmPlan }[] = FIRMS.flatMap((firm) =>
  firm.lawyers
    .filter(({ key }, place) => place === 0 || key === ON_LEAVE || key === COLLEAGUE)
    .map((lawyer) => ({ lawyer, firm })),
);

/** The people a newcomer signs in as. */
export const DEMO_PEOPLE: DemoPeopleView = {
  residents: DEMO_RESIDENTS.map(({ key, name, note }) => onPhone(key, name, 'resident', note)),
  advisers: DEMO_LAWYERS.map(({ lawyer, firm }) =>
    onPhone(lawyer.key, lawyer.name, 'adviser', `${firm.name}。${noteOf(lawyer)}`),
  ),
  office: DEMO_STAFF.map(({ key, name, note }) => ({
    name,
    role: key,
    note,
    wechatCode: wechatCode(key),
    login: key,
    password: DEMO_PASSWORD,
  })),
};

function onPhone(key: string, name: string, role: DemoPersonView['role'], note: string): DemoPersonView {
  return { name, role, note, wechatCode: wechatCode(key), login: null, password: null };
}

function noteOf({ key, manages }: LawyerPlan): string {
  if (key === ON_LEAVE) return '正在休假：看得到派单，接不了。';
  if (key === COLLEAGUE) return '同一家所的同事：接手转来的事，先查利冲。';
  if (manages) return '也是律所负责人：换身份看本所份额。';
  return '接派单、查利冲、写答复。';
}
