import { IsIn } from 'class-validator';
import { CHANGE_EVENTS, type ChangeEvent, KEPT_KINDS, type KeptKind } from '@huifa/shared/organizations/changes';

export class FieldChangeView {
  field!: string;
  /** null: it was empty. */
  before!: string | null;
  after!: string | null;
}

export class ChangeView {
  id!: string;
  @IsIn(KEPT_KINDS) kind!: KeptKind;
  /** What the row was called then. */
  label!: string;
  @IsIn(CHANGE_EVENTS) event!: ChangeEvent;
  fields!: FieldChangeView[];
  reason!: string | null;
  byName!: string;
  at!: string;
}
