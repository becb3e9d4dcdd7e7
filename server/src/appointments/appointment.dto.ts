import { VersionDto } from '../matters/matter.dto.js';
import { IsId } from '../platform/http/validation.js';

/** A seat that is kept while the form is filled in. */
export class HoldView {
  slotId!: string;
  /** From then on it is free to everybody. */
  until!: string;
}

export class MoveAppointmentDto extends VersionDto {
  /** The slot to meet in instead. */
  @IsId() slotId!: string;
}
