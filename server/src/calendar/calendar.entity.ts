import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarStatus } from '@huifa/shared/calendar/workdays';
import { Code, LegalDay, Moment, Plain } from '../platform/db/columns.js';

@Entity('calendar_years')
export class CalendarYearRow {
  @PrimaryColumn({ type: 'smallint' }) year!: number;
  @Code(16) status!: CalendarStatus;
  @Plain(200) source!: string;
  @Moment() importedAt!: Date;
}

/** Days on which the notice departs from Monday to Friday. */
@Entity('calendar_days')
export class CalendarDayRow {
  @LegalDay({ primary: true }) day!: string;
  @Column() isWorkday!: boolean;
}
