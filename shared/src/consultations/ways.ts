/** How the resident wants to be helped, and for whom. */
export const WAYS = ['point', 'call', 'written'] as const;
export type Way = (typeof WAYS)[number];

export const WAY_LABELS: Record<Way, string> = { point: '到服务点见面', call: '律师打电话给我', written: '书面答复' };

/** For whom the question is asked: a parent on a child's phone is the usual case. */
export const FOR_WHOM = ['self', 'parent'] as const;
export type ForWhom = (typeof FOR_WHOM)[number];

export const FOR_WHOM_LABELS: Record<ForWhom, string> = { self: '我自己', parent: '父母、长辈' };

/** Half a working day in which the call comes. */
export const HALVES = ['am', 'pm'] as const;
export type Half = (typeof HALVES)[number];

export const HALF_LABELS: Record<Half, string> = { am: '上午 9:00–11:30', pm: '下午 13:30–17:00' };
export const HALF_SHORT: Record<Half, string> = { am: '上午', pm: '下午' };
