import { chineseDayShort, chineseTime, dayOf } from '@huifa/shared/kernel/day';
import { holdsWords } from '@huifa/shared/organizations/lawyers';
import type { InvitationView, KeptLawyerView, LeaveView } from '../views';

/** A line of the table: somebody who is here, or somebody who has been invited. */
export type LawyerLine = { kind: 'lawyer'; lawyer: KeptLawyerView } | { kind: 'invitation'; lawyer: InvitationView };

/** In which colour and words somebody stands. */
export function standingOf(line: LawyerLine): { tag: string; words: string; second: string | null } {
  if (line.kind === 'invitation')
    return line.lawyer.expired
      ? { tag: 'tag-amber', words: '邀请过期', second: `${line.lawyer.phoneMasked}，请换发邀请码` }
      : { tag: 'tag-plain', words: '等他接受', second: `邀请码到 ${momentWords(line.lawyer.expiresAt)} 有效` };
  const { live, onLeave, wechatSince } = line.lawyer;
  const second = wechatSince === null ? '没有绑定微信，用手机号登录' : `${momentWords(wechatSince)} 绑定微信`;
  if (!live) return { tag: 'tag-stopped', words: '已停派', second: null };
  return onLeave ? { tag: 'tag-amber', words: '休假中', second } : { tag: 'tag-green', words: '在用', second };
}

export function rolesWords({ advises, coordinator }: { advises: boolean; coordinator: boolean }): string {
  return [advises && '顾问律师', coordinator && '联络协调人'].filter(Boolean).join('、');
}

/** 「12月7日 周一 至 12月9日 周三」. */
export function leaveWords({ fromOn, toOn }: LeaveView): string {
  const from = chineseDayShort(fromOn);
  return fromOn === toOn ? from : `${from} 至 ${chineseDayShort(toOn)}`;
}

/** What falls into a leave and must go to somebody else; null: nothing. */
export function inLeaveWords({ matters, sittings }: LeaveView): string | null {
  return holdsWords(matters, sittings);
}

function momentWords(at: string): string {
  const instant = Date.parse(at);
  return `${chineseDayShort(dayOf(instant))} ${chineseTime(instant)}`;
}
