import type { Counted } from '@huifa/shared/episodes/episode.labels';
import { api } from '../platform/api';

/** One more of today. Who it was is not sent with it, and nothing waits for it. */
export function count(id: string, what: Counted): void {
  void api('POST /episodes/{id}/counts', { path: { id }, body: { what } }).catch(() => undefined);
}
