import { Injectable } from '@nestjs/common';
import { type Action, scopeOf } from '@huifa/shared/access/matrix';
import { SessionStore } from '../../auth/session-store.js';

/** The guard looks once; a line that stays open asks again here, as often as it speaks. */
@Injectable()
export class LongLines {
  constructor(private readonly sessions: SessionStore) {}

  /** Whether a line that began with `action` may go on: the session has neither ended nor changed to a role without it. */
  async mayGoOn(sessionId: string, action: Action): Promise<boolean> {
    const session = await this.sessions.live(sessionId);
    return session !== null && scopeOf(action, session.role) !== null;
  }
}
