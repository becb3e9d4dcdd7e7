import { Controller, Get, Header } from '@nestjs/common';
import { Can } from '../platform/access/can.js';
import { PRIVACY_NOTICE } from './privacy-notice.js';
import { PrivacyNoticeView, TownView } from './town.dto.js';
import { TownService } from './town.service.js';

@Controller()
export class TownController {
  constructor(private readonly town: TownService) {}

  /** The town: villages, service points, firms under contract, who sits where next. */
  @Get('town')
  @Can('town.read')
  @Header('cache-control', 'no-cache')
  view(): Promise<TownView> {
    return this.town.view();
  }

  /** The privacy notice in force. */
  @Get('privacy-notice')
  @Can('town.read')
  privacyNotice(): PrivacyNoticeView {
    return PRIVACY_NOTICE;
  }
}
