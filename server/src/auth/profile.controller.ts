import { Body, Controller, Put } from '@nestjs/common';
import { ConsentDto, ProfileDto, SessionView } from './auth.dto.js';
import { AuthService } from './auth.service.js';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { PeopleService } from '../people/people.service.js';

@Controller()
export class ProfileController {
  constructor(
    private readonly people: PeopleService,
    private readonly auth: AuthService,
  ) {}

  /** How to call and reach me. */
  @Put('people/me')
  @Can('profile.write')
  async save(@TheActor() actor: Actor, @Body() form: ProfileDto): Promise<SessionView> {
    await this.people.saveProfile(actor, form);
    return this.auth.current(actor);
  }

  /** Accepts or refuses the privacy notice. */
  @Put('consents/privacy-notice')
  @Can('consent.give')
  async consent(@TheActor() actor: Actor, @Body() form: ConsentDto): Promise<SessionView> {
    await this.people.answerPrivacyNotice(actor, form.version, form.accepted);
    return this.auth.current(actor);
  }
}
