/** 「为什么是这一天」: the lines of the clock in words a villager reads. */
import { chineseDay } from '../kernel/day.js';
import type { LedgerLine } from './clock.js';

const WHAT: Record<LedgerLine['fact'], string> = {
  received: '收到申请',
  correctionAsked: '告知补正',
  corrected: '收到补正',
  consulted: '征求别人意见',
  letterReceived: '对方收到征求意见书',
  opinion: '收到对方意见',
  extended: '告知延期',
  feeAsked: '通知缴费',
  feePaid: '收到缴费',
};

/** What happened, and what it did to the count, in one sentence each. */
export interface LedgerWords {
  readonly what: string;
  readonly effect: string;
  readonly law: string;
}

/** A line of the ledger in words. */
export function ledgerWords(line: LedgerLine): LedgerWords {
  return {
    what: `${chineseDay(line.on)}，${WHAT[line.fact]}`,
    effect: effectOf(line),
    law: `《政府信息公开条例》${line.article}`,
  };
}

function effectOf({ effect, workdays, superseded, fact }: LedgerLine): string {
  if (superseded) return '后来重新计算，这一条不再算数';
  if (effect === 'begins') return `从下一个工作日起，数 ${workdays} 个工作日`;
  if (effect === 'beginsAnew') return `重新数，从下一个工作日起 ${workdays} 个工作日`;
  if (effect === 'adds') return `加 ${workdays} 个工作日`;
  if (effect === 'excludes') return workdays === 0 ? '没有少算日子' : `等意见的 ${workdays} 个工作日不算在内`;
  return fact === 'letterReceived' ? '对方有 15 个工作日答复' : '不改变日子';
}
