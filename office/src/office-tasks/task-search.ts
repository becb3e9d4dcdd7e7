import type { Input } from '@huifa/shared/api/client';
import { OFFICE_TASK_KINDS } from '@huifa/shared/office-tasks/office-tasks';

/** What the list of tasks shows; lives in the address. */
export type TaskSearch = NonNullable<Input<'GET /office-tasks'>['query']>;

/** What an address says, with everything unknown left out. */
export function taskSearch(search: Record<string, unknown>): TaskSearch {
  const show = (['later', 'done'] as const).find((one) => one === search.show);
  const kind = OFFICE_TASK_KINDS.find((one) => one === search.kind);
  return {
    ...(show === undefined ? {} : { show }),
    ...(kind === undefined ? {} : { kind }),
    ...(String(search.mine) === 'true' ? { mine: 'true' as const } : {}),
  };
}
