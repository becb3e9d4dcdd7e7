/**
 * What people ask about: six plain groups first, then a topic (docs/GLOSSARY.md). The codes are ours; no
 * authoritative public list exists. The tag is the specialty a firm's contract must name.
 */
export const SPECIALTIES = [
  'family',
  'labor',
  'contract',
  'commercial',
  'land',
  'property',
  'tort',
  'criminal',
  'litigation',
  'admin',
] as const;
export type Specialty = (typeof SPECIALTIES)[number];

export const SPECIALTY_LABELS: Record<Specialty, string> = {
  family: '婚姻家庭',
  labor: '劳动人事',
  contract: '合同债务',
  commercial: '公司商事',
  land: '土地征收',
  property: '房产物业',
  tort: '侵权损害',
  criminal: '刑事',
  litigation: '诉讼执行',
  admin: '行政',
};

export const GROUPS = ['家里的事', '工作工钱', '钱和合同', '房子土地邻居', '受伤、车祸、官司', '和政府的事'] as const;
export type Group = (typeof GROUPS)[number];

interface TopicRow {
  readonly group: Group | null;
  readonly label: string;
  /** What it covers, in words people search for. */
  readonly covers: string;
  /** null: any firm that serves consultations. */
  readonly specialty: Specialty | null;
}

export const TOPICS = {
  marriage_family: {
    group: '家里的事',
    label: '婚姻家庭',
    covers: '离婚 抚养 赡养 彩礼 家暴 收养',
    specialty: 'family',
  },
  inheritance: { group: '家里的事', label: '继承', covers: '遗嘱 遗产', specialty: 'family' },
  labor: { group: '工作工钱', label: '劳动人事', covers: '工资 解除 社保 工伤 劳务', specialty: 'labor' },
  debt: { group: '钱和合同', label: '债权债务', covers: '借款 担保 欠款 信用卡 网贷', specialty: 'contract' },
  contract: {
    group: '钱和合同',
    label: '合同纠纷',
    covers: '买卖 租赁 承揽 合伙 加盟 服务 定金',
    specialty: 'contract',
  },
  consumer: { group: '钱和合同', label: '消费维权', covers: '网购 退款 预付卡 假货 培训', specialty: 'contract' },
  company: {
    group: '钱和合同',
    label: '公司企业',
    covers: '股权 注册注销 破产 知识产权 税务',
    specialty: 'commercial',
  },
  land_demolition: {
    group: '房子土地邻居',
    label: '土地征收拆迁',
    covers: '宅基地 承包地 征地 补偿 违建 集体资产',
    specialty: 'land',
  },
  property: {
    group: '房子土地邻居',
    label: '房产物业',
    covers: '商品房 过户 产权 物业 按揭',
    specialty: 'property',
  },
  neighbor: { group: '房子土地邻居', label: '相邻关系', covers: '采光 漏水 噪音 通行 养殖', specialty: null },
  traffic: { group: '受伤、车祸、官司', label: '交通事故', covers: '责任 赔偿 保险 酒驾', specialty: 'tort' },
  injury: {
    group: '受伤、车祸、官司',
    label: '人身损害',
    covers: '打架 医疗 校园 动物 产品 名誉隐私',
    specialty: 'tort',
  },
  criminal: {
    group: '受伤、车祸、官司',
    label: '刑事',
    covers: '罪名 拘留 判刑 诈骗报案 取保',
    specialty: 'criminal',
  },
  procedure: {
    group: '受伤、车祸、官司',
    label: '诉讼执行程序',
    covers: '起诉 管辖 执行 保全 时效 律师费',
    specialty: 'litigation',
  },
  administrative: {
    group: '和政府的事',
    label: '行政争议',
    covers: '处罚 户籍证照 信访 复议诉讼 信息公开 工商税务',
    specialty: 'admin',
  },
  other: { group: null, label: '说不清楚', covers: '', specialty: null },
} as const satisfies Record<string, TopicRow>;

export type Topic = keyof typeof TOPICS;
export const TOPIC_CODES = Object.keys(TOPICS) as Topic[];

/** The topic codes of a plain group, in the order shown. */
export function topicsOf(group: Group): Topic[] {
  return TOPIC_CODES.filter((code) => TOPICS[code].group === group);
}
