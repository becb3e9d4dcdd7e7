import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RefusalException, refuse } from '../platform/refuse.js';
import { GuessLanes, type LaneName } from './guess-lanes.js';
import { PhoneCodes } from './phone-codes.js';

/** For features in which somebody who is signed in proves a phone number beside another secret. */
@Injectable()
export class PhoneProofService {
  constructor(
    private readonly guesses: GuessLanes,
    private readonly phoneCodes: PhoneCodes,
  ) {}

  /** Counts a guess at an invitation before it is compared. */
  async takeGuess(personId: string): Promise<void> {
    await this.guesses.take([laneOf(personId)]).catch((error: unknown) => {
      throw error instanceof RefusalException && error.code === 'SIGN_IN_PAUSED' ? refuse('INVITATION_PAUSED') : error;
    });
  }

  /** The person knew it: the slips before are forgotten. */
  async forgetGuesses(tx: EntityManager, personId: string): Promise<void> {
    await this.guesses.forget(tx, [laneOf(personId)]);
  }

  /** Uses up the code that was sent to a number. False: a wrong guess, whose count is to be committed. */
  use(tx: EntityManager, phone: string, code: string): Promise<boolean> {
    return this.phoneCodes.use(tx, phone, code);
  }
}

function laneOf(personId: string): LaneName {
  return { kind: 'invitation', of: [personId] };
}
