/**
 * Routing: facts in, ordered candidates with reasons out. Pure, so that the office can be shown exactly why a firm was
 * asked, and a firm why it was not (个人信息保护法 Art. 24: automated decisions are explained). Ratings never route.
 */
import type { Day } from '../kernel/day.js';
import type { Specialty } from '../consultations/topics.js';

/** Why a firm may not be asked. Every failing reason is listed, not only the first. */
export const BARRIERS = [
  'noContract',
  'contractNotInForce',
  'lacksSpecialty',
  'atCapacity',
  'nobodyAvailable',
  'conflict',
  'askedBefore',
] as const;
export type Barrier = (typeof BARRIERS)[number];

export const BARRIER_LABELS: Record<Barrier, string> = {
  noContract: '没有合同',
  contractNotInForce: '合同不在有效期',
  lacksSpecialty: '合同不含这一类',
  atCapacity: '在办已满',
  nobodyAvailable: '没有合适的律师（专业不符或休假）',
  conflict: '有利益冲突',
  askedBefore: '这件事已经派给过这家',
};

/** What the office cannot overrule by its own hand: the law (律师法 Art. 39), and a contract that is not there. */
const ABSOLUTE: readonly Barrier[] = ['noContract', 'contractNotInForce', 'conflict'];

/** Whether not even a dispatch by hand, with a written reason, may go to a firm with these barriers. */
export function isBarred(barriers: readonly Barrier[]): boolean {
  return barriers.some((barrier) => ABSOLUTE.includes(barrier));
}

export interface ContractFacts {
  readonly startsOn: Day;
  /** Last day in force. */
  readonly endsOn: Day;
  /** Contracted share of the town's work, 0 to 1. */
  readonly share: number;
  /** Most open matters at a time. */
  readonly capacity: number;
  readonly specialties: readonly Specialty[];
}

export interface FirmFacts {
  readonly firmId: string;
  readonly contract: ContractFacts | null;
  /** Offers outstanding and matters under way. */
  readonly open: number;
  /** Lawyers of the specialty who are not on leave on the day. */
  readonly availableLawyers: number;
  /** Retained by, or acting for, the other side in anything held here (律师法 Art. 39). */
  readonly conflict: boolean;
  /** Declined, let expire, or handled this very matter before. */
  readonly askedBefore: boolean;
  /** Offers of this specialty received since the contract began. Offers, not acceptances: else decliners are asked for ever. */
  readonly offers: number;
  readonly lastOfferedAt: number | null;
}

export interface RankFacts {
  readonly day: Day;
  /** null: any firm that serves consultations. */
  readonly specialty: Specialty | null;
  readonly firms: readonly FirmFacts[];
}

export interface Candidate {
  readonly firmId: string;
  /** Empty: eligible. */
  readonly barriers: readonly Barrier[];
  /** Contracted share among the firms that serve this specialty, and the share of offers it got. */
  readonly contractedShare: number;
  readonly receivedShare: number;
  readonly open: number;
  readonly lastOfferedAt: number | null;
}

/**
 * Eligible firms first: furthest below the contracted share, then fewest open, then longest since the last offer, then
 * by id so that the same facts always give the same order. Firms that may not be asked follow, with their barriers.
 */
export function rank(facts: RankFacts): Candidate[] {
  // Sums of fractions depend on their order: the same facts must not be told differently.
  const firms = [...facts.firms].sort((a, b) => (a.firmId < b.firmId ? -1 : 1));
  const serving = firms.filter((firm) => serves(firm, facts));
  const shares = sum(serving.map((firm) => firm.contract?.share ?? 0));
  const offers = sum(serving.map((firm) => firm.offers));
  const candidates = firms.map((firm) => ({
    firmId: firm.firmId,
    barriers: barriersOf(firm, facts),
    contractedShare: serves(firm, facts) && shares > 0 ? (firm.contract?.share ?? 0) / shares : 0,
    receivedShare: offers > 0 && serves(firm, facts) ? firm.offers / offers : 0,
    open: firm.open,
    lastOfferedAt: firm.lastOfferedAt,
  }));
  return candidates.sort(byMerit);
}

/** The firms that may be asked, best first. */
export function eligible(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ barriers }) => barriers.length === 0);
}

function barriersOf(firm: FirmFacts, { day, specialty }: RankFacts): Barrier[] {
  const { contract } = firm;
  const barriers: Barrier[] = [];
  if (contract === null) barriers.push('noContract');
  else {
    if (day < contract.startsOn || day > contract.endsOn) barriers.push('contractNotInForce');
    if (specialty !== null && !contract.specialties.includes(specialty)) barriers.push('lacksSpecialty');
    if (firm.open >= contract.capacity) barriers.push('atCapacity');
  }
  if (firm.availableLawyers === 0) barriers.push('nobodyAvailable');
  if (firm.conflict) barriers.push('conflict');
  if (firm.askedBefore) barriers.push('askedBefore');
  return barriers;
}

/** Whether the firm shares in this kind of work at all: its share counts even on a day when it is full or away. */
function serves({ contract }: FirmFacts, { day, specialty }: RankFacts): boolean {
  return (
    contract !== null &&
    day >= contract.startsOn &&
    day <= contract.endsOn &&
    (specialty === null || contract.specialties.includes(specialty))
  );
}

function byMerit(a: Candidate, b: Candidate): number {
  return (
    Math.sign(a.barriers.length) - Math.sign(b.barriers.length) ||
    aboveShare(a) - aboveShare(b) ||
    a.open - b.open ||
    (a.lastOfferedAt ?? 0) - (b.lastOfferedAt ?? 0) ||
    (a.firmId < b.firmId ? -1 : 1)
  );
}

/** In billionths, so that a rounding error decides nothing. */
function aboveShare({ receivedShare, contractedShare }: Candidate): number {
  return Math.round((receivedShare - contractedShare) * 1e9);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
