import type { ApplicantKind, ServiceWay } from '@huifa/shared/disclosure/applications';
import type { Outcome } from '@huifa/shared/disclosure/outcomes';

/** How far a request of the demo town has come, and when: `ago` is in working days before today. */
export interface RequestPlan {
  readonly wanted: string;
  readonly features: string | null;
  /** null: on the phone of the first demo resident. */
  readonly applicant: { readonly name: string; readonly kind: ApplicantKind } | null;
  readonly serviceWay: ServiceWay;
  readonly filedAgo: number;
  readonly confirmedAgo: number | null;
  readonly assignedAgo: number | null;
  readonly searchedAgo: number | null;
  readonly correctionAgo: number | null;
  readonly consultedAgo: number | null;
  readonly extendedAgo: number | null;
  readonly forwardAgo: number | null;
  readonly outcome: Outcome | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly signedAgo: number | null;
  readonly servedAgo: number | null;
}

const NOTHING = {
  features: null,
  applicant: null,
  serviceWay: 'post',
  confirmedAgo: null,
  assignedAgo: null,
  searchedAgo: null,
  correctionAgo: null,
  consultedAgo: null,
  extendedAgo: null,
  forwardAgo: null,
  outcome: null,
  fields: {},
  signedAgo: null,
  servedAgo: null,
} as const;

const FETCH = {
  supply: 'fetch',
  time: '收到答复之日起十五个工作日内的工作时间',
  place: '惠南镇党政办公室',
  manner: '当面领取',
};

/** Requests in every state that a desk sees, and some that were answered this quarter. */
export const REQUESTS: readonly RequestPlan[] = [
  { ...NOTHING, wanted: '2025 年本村集体资产收益分配方案的备案材料', serviceWay: 'app', filedAgo: 0 },
  {
    ...NOTHING,
    wanted: '城南路改造工程的招标公告和中标通知书',
    features: '2025 年立项，城南路从川周公路到拱极路',
    applicant: { name: '上海某某建材有限公司', kind: 'business' },
    filedAgo: 3,
    confirmedAgo: 3,
    assignedAgo: 2,
  },
  {
    ...NOTHING,
    wanted: '人民西路某号房屋的违法建筑认定书',
    applicant: { name: '申请人乙', kind: 'natural' },
    filedAgo: 18,
    confirmedAgo: 18,
    assignedAgo: 17,
    searchedAgo: 13,
  },
  {
    ...NOTHING,
    wanted: '关于宅基地的文件',
    serviceWay: 'app',
    filedAgo: 6,
    confirmedAgo: 6,
    correctionAgo: 2,
  },
  {
    ...NOTHING,
    wanted: '镇政府和某企业签订的土地租赁合同',
    applicant: { name: '申请人丙', kind: 'natural' },
    filedAgo: 12,
    confirmedAgo: 12,
    assignedAgo: 11,
    searchedAgo: 9,
    consultedAgo: 8,
  },
  {
    ...NOTHING,
    wanted: '2024 年镇级财政“三公”经费决算明细',
    applicant: { name: '申请人丁', kind: 'natural' },
    filedAgo: 15,
    confirmedAgo: 15,
    assignedAgo: 14,
    searchedAgo: 10,
    forwardAgo: 1,
    outcome: 'grantAlreadyPublic',
    fields: { where: '惠南镇门户网站“政府信息公开”栏目，标题《2024 年度部门决算》' },
  },
  {
    ...NOTHING,
    wanted: '测试村 2023 年宅基地审批名单',
    applicant: { name: '某某律师事务所', kind: 'legal' },
    filedAgo: 17,
    confirmedAgo: 17,
    assignedAgo: 16,
    searchedAgo: 12,
    forwardAgo: 3,
    outcome: 'partial',
    fields: {
      granted: '宅基地审批的户数、面积和批准文号',
      ...FETCH,
      withheld: '申请户的身份证号和家庭成员情况',
      ground: 'denyThirdParty',
      interest: 'privacy',
      opinion: 'silent',
      reason: '身份证号和家庭成员情况涉及个人隐私，公开会对第三方合法权益造成损害，不公开不会对公共利益造成重大影响',
    },
    signedAgo: 1,
  },
  {
    ...NOTHING,
    wanted: '2024 年农村道路养护工程的验收报告',
    serviceWay: 'app',
    filedAgo: 40,
    confirmedAgo: 39,
    assignedAgo: 38,
    searchedAgo: 34,
    forwardAgo: 27,
    outcome: 'grant',
    fields: FETCH,
    signedAgo: 26,
    servedAgo: 26,
  },
  {
    ...NOTHING,
    wanted: '镇政府内部岗位轮换的讨论记录',
    applicant: { name: '申请人戊', kind: 'natural' },
    filedAgo: 45,
    confirmedAgo: 45,
    assignedAgo: 44,
    searchedAgo: 40,
    extendedAgo: 30,
    forwardAgo: 22,
    outcome: 'denyProcess',
    fields: {
      process: 'discussion',
      reason: '所申请的是形成决定前的讨论记录，属于过程性信息，法律、法规、规章没有规定应当公开',
    },
    signedAgo: 20,
    servedAgo: 20,
  },
  {
    ...NOTHING,
    wanted: '1998 年原乡政府关于鱼塘承包的批复',
    applicant: { name: '申请人己', kind: 'natural' },
    filedAgo: 50,
    confirmedAgo: 50,
    assignedAgo: 49,
    searchedAgo: 44,
    forwardAgo: 36,
    outcome: 'noInfoNotExist',
    fields: {
      search: '镇档案室纸质档案和电子档案系统，关键词“鱼塘”“承包”“批复”，1997 年至 1999 年',
      absence: 'notObtained',
      reason: '经向镇档案室和原经济发展办公室查找，没有找到该批复',
    },
    signedAgo: 34,
    servedAgo: 33,
  },
  {
    ...NOTHING,
    wanted: '要求查处邻居违法搭建并赔偿损失',
    applicant: { name: '申请人庚', kind: 'natural' },
    filedAgo: 30,
    confirmedAgo: 30,
    forwardAgo: 24,
    outcome: 'noprocPetition',
    fields: { nature: 'complaint', channel: '12345 市民热线，或者惠南镇城市建设管理事务中心' },
    signedAgo: 23,
    servedAgo: 23,
  },
];
