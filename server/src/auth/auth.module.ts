import { Global, Module } from '@nestjs/common';
import { NetworksModule } from '../networks/networks.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AccountController } from './account.controller.js';
import { AccountService } from './account.service.js';
import { AuthController } from './auth.controller.js';
import { AuthService } from './auth.service.js';
import { Challenges } from './challenges.js';
import { DeskSignInController } from './desk-sign-in.controller.js';
import { DeskSignInService } from './desk-sign-in.service.js';
import { GuessLanes } from './guess-lanes.js';
import { KnownPlaces } from './known-places.js';
import { Passwords } from './passwords.js';
import { PhoneCodes } from './phone-codes.js';
import { PhoneProofService } from './phone-proof.service.js';
import { ProfileController } from './profile.controller.js';
import { ScansController } from './scans.controller.js';
import { ScansService } from './scans.service.js';
import { SessionStore } from './session-store.js';
import { SessionsController } from './sessions.controller.js';
import { SignInPurge } from './sign-in-purge.js';
import { TotpService } from './totp.service.js';

/** Global: the guard of every route asks for the session. */
@Global()
@Module({
  imports: [PeopleModule, NetworksModule],
  controllers: [
    AuthController,
    SessionsController,
    DeskSignInController,
    ScansController,
    AccountController,
    ProfileController,
  ],
  providers: [
    AuthService,
    AccountService,
    Challenges,
    DeskSignInService,
    GuessLanes,
    KnownPlaces,
    Passwords,
    PhoneCodes,
    PhoneProofService,
    ScansService,
    SessionStore,
    SignInPurge,
    TotpService,
  ],
  exports: [SessionStore, DeskSignInService, AccountService, PhoneProofService],
})
export class AuthModule {}
