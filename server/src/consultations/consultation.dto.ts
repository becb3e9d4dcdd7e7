import { IsBoolean, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { URGENCIES, type Urgency } from '@huifa/shared/consultations/emergency';
import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { FOR_WHOM, type ForWhom, type Half, HALVES, type Way, WAYS } from '@huifa/shared/consultations/ways';
import { CallWindowView } from '../matters/matter.dto.js';
import { IsId, NeededWhen, Words } from '../platform/http/validation.js';

export class SearchSlotsDto {
  /** May stay empty. */
  @IsOptional() @IsIn(TOPIC_CODES) topic?: Topic;
  /** Checked for conflicts before slots are shown; not stored. */
  @IsOptional() @Words(0, LIMITS.name) opposingParty?: string;
}

export class SlotView {
  id!: string;
  /** Among the points of the town: number and map. */
  pointId!: string;
  pointName!: string;
  address!: string;
  startsAt!: string;
  endsAt!: string;
  lawyerName!: string;
  firmName!: string;
  seatsFree!: number;
  provisional!: boolean;
}

export class SlotListView {
  slots!: SlotView[];
}

export class CallWindowListView {
  windows!: CallWindowView[];
}

export class BookConsultationDto {
  /** 「对方是不是镇政府、村委会或镇村企业?」 asked before any words; yes is answered with OUTSIDE_HELP and nothing is stored. */
  @IsBoolean() againstTown!: boolean;
  /** May stay empty: 「说不清楚」 is always there. */
  @IsOptional() @IsIn(TOPIC_CODES) topic?: Topic;
  /** The question in own words; may stay empty. */
  @IsOptional() @Words(0, LIMITS.words) words?: string;
  /** The other side, for the conflict check only. */
  @IsOptional() @Words(0, LIMITS.name) opposingParty?: string;
  @IsOptional() @IsIn(URGENCIES) urgency?: Urgency;
  @IsIn(FOR_WHOM) forWhom!: ForWhom;
  /** The parent's name, when asked for a parent. */
  @IsOptional() @Words(0, LIMITS.name) beneficiaryName?: string;
  @IsIn(WAYS) way!: Way;
  /** For `point`: the slot. */
  @NeededWhen(({ way }: BookConsultationDto) => way === 'point') @IsId() slotId?: string;
  /** For `call`: YYYY-MM-DD in Shanghai. */
  @NeededWhen(({ way }: BookConsultationDto) => way === 'call')
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '请选一个回电的日子' })
  windowDay?: string;
  @NeededWhen(({ way }: BookConsultationDto) => way === 'call') @IsIn(HALVES) windowHalf?: Half;
  /** Passing the matter to a contracted firm (个人信息保护法 Art. 23); refused: the office answers or refers. */
  @IsBoolean() passToFirm!: boolean;
  /** The episode that led here: counted there, and kept nowhere with the matter. */
  @IsOptional() @IsId() fromEpisode?: string;
}

export class OutsideHelpDto {
  /** Where the question was answered with yes. */
  @IsIn(['booking', 'home']) from!: 'booking' | 'home';
}
