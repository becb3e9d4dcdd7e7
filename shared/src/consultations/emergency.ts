/**
 * Help that cannot wait for an appointment. Shown as soon as the topic or the resident's own tick calls for it, before
 * anything is sent. Sources: docs/law/legal-aid.md (法律援助法 Art. 32), 反家庭暴力法; 96110 is the police line on fraud.
 */
import type { Topic } from './topics.js';

/** Why a matter cannot wait; the resident's own tick. */
export const URGENCIES = ['violence', 'detained', 'deadline'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const URGENCY_LABELS: Record<Urgency, string> = {
  violence: '正在被打、被威胁，或者怕再被打',
  detained: '家里人被抓了、被拘留了',
  deadline: '7 天内就要到期（上诉、仲裁、开庭等）',
};

export interface HelpLine {
  readonly phone: string;
  readonly name: string;
  readonly when: string;
}

const POLICE: HelpLine = { phone: '110', name: '报警', when: '有人正在伤害您，或者人身不安全，马上打' };
const FRAUD: HelpLine = { phone: '96110', name: '反诈专线', when: '刚被骗、正在转账、接到可疑电话，马上打' };
const LEGAL_LINE: HelpLine = { phone: '12348', name: '公共法律服务热线', when: '白天晚上都可以免费问' };

/** The help lines to show for a topic and a tick, most pressing first. Always ends with 12348. */
export function helpLines(topic: Topic | null, urgency: Urgency | null): HelpLine[] {
  const lines: HelpLine[] = [];
  if (urgency === 'violence' || topic === 'marriage_family') lines.push(POLICE);
  if (topic === 'criminal') lines.push(POLICE, FRAUD);
  if (topic === 'debt' || topic === 'consumer') lines.push(FRAUD);
  if (urgency === 'detained' && topic !== 'criminal') lines.push(POLICE);
  return [...lines.filter((line, index) => lines.indexOf(line) === index), LEGAL_LINE];
}

/** Whether to say that victims of domestic violence get legal aid without a hardship test (法律援助法 Art. 32(4)). */
export function mentionsViolence(topic: Topic | null, urgency: Urgency | null): boolean {
  return urgency === 'violence' || topic === 'marriage_family';
}
