import type { Specialty } from '@huifa/shared/consultations/topics';

/** Law firms of the demo town. Firms, lawyers, licence and telephone numbers are all made up; any likeness is chance. */

export interface LawyerPlan {
  readonly key: string;
  readonly name: string;
  /** Seventeen digits, as real ones have, but of no bar. */
  readonly licenceNo: string;
  readonly specialties: readonly Specialty[];
  /** Also 律所负责人. */
  readonly manages: boolean;
}

export interface FirmPlan {
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly share: number;
  readonly capacity: number;
  readonly specialties: readonly Specialty[];
  /** The first serves everything the firm serves, and is the one to sign in as. */
  readonly lawyers: readonly LawyerPlan[];
  /** Bodies that the firm counsels and never acts against. */
  readonly retainedBy: readonly string[];
}

/** The company against which nobody can be found: its own firm is the only one for company law. */
export const RETAINED_COMPANY = '惠南示范置业有限公司';

interface Sketch extends Omit<FirmPlan, 'lawyers' | 'phone'> {
  /** Name, and the specialties of those who do not serve all. */
  readonly people: readonly (readonly [string, ...Specialty[]])[];
  /** Which of them manages the firm. */
  readonly manager: number;
}

const SKETCHES: readonly Sketch[] = [
  {
    key: 'jia',
    name: '甲和律师事务所',
    share: 0.2,
    capacity: 12,
    specialties: ['family', 'labor', 'contract', 'property', 'tort', 'litigation'],
    people: [
      ['顾明理'],
      ['陈守正', 'family', 'property'],
      ['许知言', 'labor', 'tort'],
      ['方其平', 'contract', 'litigation'],
    ],
    manager: 1,
    retainedBy: ['惠南镇人民政府'],
  },
  {
    key: 'yi',
    name: '乙正律师事务所',
    share: 0.16,
    capacity: 10,
    specialties: ['labor', 'contract', 'tort', 'litigation'],
    people: [['宋持衡'], ['梁慎行', 'labor', 'litigation'], ['罗以信', 'contract'], ['唐亦清', 'tort', 'litigation']],
    manager: 0,
    retainedBy: ['惠南镇人民政府'],
  },
  {
    key: 'bing',
    name: '丙明律师事务所',
    share: 0.14,
    capacity: 10,
    specialties: ['family', 'property', 'land', 'litigation'],
    people: [['韩思齐'], ['曹问渠', 'family', 'litigation'], ['邓怀瑾', 'property', 'land']],
    manager: 1,
    retainedBy: ['远东村村民委员会'],
  },
  {
    key: 'ding',
    name: '丁信律师事务所',
    share: 0.13,
    capacity: 9,
    specialties: ['contract', 'commercial', 'property', 'litigation'],
    people: [['冯立诚'], ['袁修远', 'commercial', 'contract'], ['蒋若谷', 'property', 'litigation']],
    manager: 1,
    retainedBy: [RETAINED_COMPANY],
  },
  {
    key: 'wu',
    name: '戊安律师事务所',
    share: 0.11,
    capacity: 8,
    specialties: ['family', 'labor', 'tort'],
    people: [['沈安澜'], ['杜望舒', 'family'], ['魏承平', 'labor', 'tort']],
    manager: 1,
    retainedBy: ['桃林村村民委员会'],
  },
  {
    key: 'ji',
    name: '己诚律师事务所',
    share: 0.1,
    capacity: 8,
    specialties: ['land', 'property', 'admin'],
    people: [['钟知远'], ['秦尚直', 'admin', 'land'], ['余允执', 'property']],
    manager: 1,
    retainedBy: ['惠南示范农业发展有限公司'],
  },
  {
    key: 'geng',
    name: '庚平律师事务所',
    share: 0.09,
    capacity: 6,
    specialties: ['criminal', 'tort', 'admin', 'litigation'],
    people: [['郭秉公'], ['任观澜', 'criminal', 'tort'], ['石敬之', 'admin', 'litigation']],
    manager: 1,
    retainedBy: [],
  },
  {
    key: 'xin',
    name: '辛衡律师事务所',
    share: 0.07,
    capacity: 6,
    specialties: ['family', 'labor', 'contract'],
    people: [['陶中和'], ['谭致诚', 'family', 'labor']],
    manager: 1,
    retainedBy: ['南渡口村村民委员会'],
  },
];

export const FIRMS: readonly FirmPlan[] = SKETCHES.map(({ people, manager, ...firm }, index) => ({
  ...firm,
  phone: `021-0000004${index + 1}`,
  lawyers: people.map(([name, ...own], place) => ({
    key: `${firm.key}-${place + 1}`,
    name,
    licenceNo: `13101000000000${index + 1}${String(place + 1).padStart(2, '0')}`,
    specialties: own.length === 0 ? firm.specialties : own,
    manages: place === manager,
  })),
}));

/** The order in which firms send somebody to sit, more often with more share; neighbours differ, since two sit at once. */
export const SITTING_ORDER = [
  ...['jia', 'yi', 'bing', 'ding', 'jia', 'wu', 'ji', 'yi'],
  ...['bing', 'geng', 'jia', 'ding', 'xin', 'yi', 'wu', 'ji'],
] as const;

/** The lawyer of the demo who is away. */
export const ON_LEAVE = 'wu-3';
