import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PrintingModule } from '../printing/printing.module.js';
import { AlarmsService } from './alarms.service.js';
import { BundleService } from './bundle.service.js';
import { CourseService } from './course.service.js';
import { DeskDisclosureViews } from './desk-disclosure.views.js';
import { DeskDisclosuresController } from './desk-disclosures.controller.js';
import { DeskLettersController } from './desk-letters.controller.js';
import { DisclosureCases } from './disclosure-cases.service.js';
import { DisclosureQueries } from './disclosure.queries.js';
import { DisclosureViews } from './disclosure.views.js';
import { DisclosuresController } from './disclosures.controller.js';
import { DutiesService } from './duties.service.js';
import { FilingService } from './filing.service.js';
import { KeepingDisclosureController } from './keeping-disclosure.controller.js';
import { LetterFields } from './letter-fields.service.js';
import { LetterNumbers } from './letter-numbers.service.js';
import { LetterPrints } from './letter-prints.service.js';
import { LetterSheets } from './letter-sheets.service.js';
import { LettersService } from './letters.service.js';
import { DisclosureRecounts } from './recounts.service.js';
import { RemediesService } from './remedies.service.js';
import { SealedFiles } from './sealed-files.service.js';
import { ServingService } from './serving.service.js';
import { DisclosureSettings } from './settings.service.js';

/** 依申请公开: from the request to the sealed answer that was served (政府信息公开条例 Art. 27–40). */
@Module({
  imports: [CalendarModule, PeopleModule, PrintingModule],
  controllers: [DisclosuresController, DeskDisclosuresController, DeskLettersController, KeepingDisclosureController],
  providers: [
    AlarmsService,
    BundleService,
    CourseService,
    DeskDisclosureViews,
    DisclosureCases,
    DisclosureQueries,
    DisclosureRecounts,
    DisclosureSettings,
    DisclosureViews,
    DutiesService,
    FilingService,
    LetterFields,
    LetterNumbers,
    LetterPrints,
    LetterSheets,
    LettersService,
    RemediesService,
    SealedFiles,
    ServingService,
  ],
  exports: [DisclosureRecounts, DisclosureSettings, LetterFields],
})
export class DisclosureModule {}
