import { Module } from '@nestjs/common';
import { NoticesController } from './notices.controller.js';
import { NoticesService } from './notices.service.js';

/** The yearly holiday notices, and what they do to open matters. */
@Module({ controllers: [NoticesController], providers: [NoticesService] })
export class NoticesModule {}
