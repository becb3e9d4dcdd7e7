import { Global, Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { AuthController } from './auth.controller.js';
import { AuthService } from './auth.service.js';
import { ProfileController } from './profile.controller.js';
import { PhoneCodes } from './phone-codes.js';
import { SessionStore } from './session-store.js';

/** Global: the guard of every route asks for the session. */
@Global()
@Module({
  imports: [PeopleModule],
  controllers: [AuthController, ProfileController],
  providers: [AuthService, PhoneCodes, SessionStore],
  exports: [SessionStore],
})
export class AuthModule {}
