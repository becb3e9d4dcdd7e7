import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AppointmentsModule } from './appointments/appointments.module.js';
import { AccessLogModule } from './access-log/access-log.module.js';
import { AttachmentsModule } from './attachments/attachments.module.js';
import { AuthModule } from './auth/auth.module.js';
import { BoardModule } from './board/board.module.js';
import { CallsModule } from './calls/calls.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { NoticesModule } from './calendar/notices.module.js';
import type { AppMode } from './config.js';
import { ConsultationsModule } from './consultations/consultations.module.js';
import { DemoController, TestClockController } from './demo/demo.controller.js';
import { DisclosureReportModule } from './disclosure-report/report.module.js';
import { DisclosureModule } from './disclosure/disclosure.module.js';
import { DispatchModule } from './dispatch/dispatch.module.js';
import { EpisodesModule } from './episodes/episodes.module.js';
import { FirmModule } from './firm/firm.module.js';
import { LawyersModule } from './lawyers/lawyers.module.js';
import { MorningModule } from './morning/morning.module.js';
import { NetworksModule } from './networks/networks.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { ResidentMattersModule } from './matters/resident-matters.module.js';
import { OfficeTasksModule } from './office-tasks/office-tasks.module.js';
import { EveryRouteNamed } from './platform/access/every-route-named.js';
import { AccessGuard } from './platform/access/guard.js';
import { ConfigModule } from './platform/config.module.js';
import { DatabaseModule } from './platform/db/database.module.js';
import { ErrorsFilter } from './platform/http/errors.filter.js';
import { validationPipe } from './platform/http/pipes.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { MetricsModule } from './platform/metrics/metrics.module.js';
import { OutsideModule } from './platform/outside.module.js';
import { PromisesModule } from './promises/promises.module.js';
import { ReceptionModule } from './reception/reception.module.js';
import { StorageModule } from './platform/storage/storage.module.js';
import { StaffModule } from './staff/staff.module.js';
import { PrintingModule } from './printing/printing.module.js';
import { TemplatesModule } from './templates/templates.module.js';
import { TownModule } from './town/town.module.js';

/** Everything the town office runs. Demo and test doors exist only in those modes. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    OutsideModule,
    StorageModule,
    JobsModule,
    MetricsModule,
    DiscoveryModule,
    CalendarModule,
    AuthModule,
    AccessLogModule,
    NetworksModule,
    StaffModule,
    TownModule,
    TemplatesModule,
    AppointmentsModule,
    PromisesModule,
    NoticesModule,
    ConsultationsModule,
    ResidentMattersModule,
    AttachmentsModule,
    DisclosureModule,
    DisclosureReportModule,
    DispatchModule,
    CallsModule,
    FirmModule,
    LawyersModule,
    BoardModule,
    EpisodesModule,
    OfficeTasksModule,
    MorningModule,
    ReportsModule,
    NotificationsModule,
    ReceptionModule,
    PrintingModule,
  ],
  providers: [
    EveryRouteNamed,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ErrorsFilter },
    { provide: APP_PIPE, useFactory: validationPipe },
  ],
})
export class AppModule {
  static in(mode: AppMode): DynamicModule {
    const doors = { production: [], demo: [DemoController], test: [DemoController, TestClockController] };
    return { module: AppModule, controllers: doors[mode] };
  }
}
