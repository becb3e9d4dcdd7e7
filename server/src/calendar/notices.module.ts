import { Module } from '@nestjs/common';
import { DisclosureModule } from '../disclosure/disclosure.module.js';
import { NoticesController } from './notices.controller.js';
import { NoticesService } from './notices.service.js';

/** The yearly holiday notices, and what they do to open matters. */
@Module({ imports: [DisclosureModule], controllers: [NoticesController], providers: [NoticesService] })
export class NoticesModule {}
