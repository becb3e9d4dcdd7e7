import { Module } from '@nestjs/common';
import { MattersModule } from '../matters/matters.module.js';
import { AttachmentsController } from './attachments.controller.js';
import { AttachmentsService } from './attachments.service.js';

/** Files of matters. */
@Module({ imports: [MattersModule], controllers: [AttachmentsController], providers: [AttachmentsService] })
export class AttachmentsModule {}
