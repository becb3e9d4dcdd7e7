import { IsIn } from 'class-validator';
import { CALL_OUTCOMES, type CallOutcome } from '@huifa/shared/calls/unreachable';
import { VersionDto } from '../matters/matter.dto.js';

export class LogCallDto extends VersionDto {
  @IsIn(CALL_OUTCOMES) outcome!: CallOutcome;
}
