import { Entity, Index } from 'typeorm';
import type { CallOutcome } from '@huifa/shared/calls/unreachable';
import { Code, IdKey, Moment, Ref, Written } from '../platform/db/columns.js';

/** The lawyer rang the resident: when and with what outcome, never what was said. */
@Entity('call_attempts')
@Index(['matterId', 'at'])
export class CallAttempt {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() matterId!: string;
  @Ref() lawyerId!: string;
  @Code(16) outcome!: CallOutcome;
  @Moment() at!: Date;
}
