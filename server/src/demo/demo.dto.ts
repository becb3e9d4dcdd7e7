import { IsString, Length } from 'class-validator';
import { Trim } from '../platform/http/validation.js';

export class DemoDeskDto {
  /** Of a demo person of the office. */
  @Trim() @IsString() @Length(1, 64) login!: string;
}
