import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ApplicantKind } from '@huifa/shared/disclosure/applications';
import type { RowKey } from '@huifa/shared/disclosure/outcomes';
import type { PublishedTable } from '@huifa/shared/disclosure/yearly-report';
import { Code, IdKey, LegalDay, Moment, Plain, Ref, Sealed } from '../platform/db/columns.js';

/** A request that was dealt with before this system, or beside it: counted in the yearly tables, worked on nowhere. */
@Entity('imported_disclosures')
@Index(['receivedOn'])
export class ImportedDisclosure {
  @IdKey() id!: string;
  @Index({ unique: true }) @Plain(40) number!: string;
  @Code(16) applicantKind!: ApplicantKind;
  @LegalDay() receivedOn!: string;
  @LegalDay({ nullable: true }) closedOn!: string | null;
  @Code(16, { nullable: true }) row!: RowKey | null;
  @Sealed() summarySealed!: string | null;
  @Ref() actorId!: string;
  @Moment() at!: Date;
}

/** 表二 of a year, as the office entered it. */
@Entity('published_figures')
export class PublishedFigures {
  @PrimaryColumn({ type: 'smallint' }) year!: number;
  @Column({ type: 'json' }) figures!: PublishedTable;
  @Ref() actorId!: string;
  @Moment() at!: Date;
}
