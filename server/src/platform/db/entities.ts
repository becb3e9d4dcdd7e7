import { AccessEntry } from '../../access-log/access-log.entity.js';
import { SittingCancellation } from '../../appointments/sittings.entity.js';
import { Attachment } from '../../attachments/attachment.entity.js';
import { GuessLane, KnownPlace, PhoneCode, Session, SignInChallenge, TotpSecret } from '../../auth/auth.entity.js';
import { CallAttempt } from '../../calls/calls.entity.js';
import { CalendarDayRow, CalendarYearRow } from '../../calendar/calendar.entity.js';
import { AnswerRow, Consultation, OutsideHelpCount } from '../../consultations/consultations.entity.js';
import {
  Disclosure,
  DisclosureAlarm,
  DisclosureDepartment,
  DisclosureDuty,
  DisclosureFact,
  DisclosureIdentityLook,
  DisclosureRemedy,
} from '../../disclosure/disclosure.entity.js';
import {
  DisclosureLetter,
  DisclosureReview,
  DisclosureService,
  LetterNumber,
  LetterSeries,
} from '../../disclosure/letter.entity.js';
import { DisclosureSettingsRow } from '../../disclosure/settings.entity.js';
import { ImportedDisclosure, PublishedFigures } from '../../disclosure-report/report.entity.js';
import { ConflictCheck, DispatchDecision, Offer } from '../../dispatch/dispatch.entity.js';
import { Edition, Episode, EpisodeCount, EpisodeStep, Media, Series } from '../../episodes/episodes.entity.js';
import { CalendarFeed } from '../../firm/calendar-feed.entity.js';
import {
  Exchange,
  Look,
  Matter,
  MatterEvent,
  MatterParty,
  MatterSequence,
  Rating,
  ReopenRequest,
  Revisit,
} from '../../matters/matters.entity.js';
import { DeskNetwork } from '../../networks/networks.entity.js';
import { Delivery, Notification } from '../../notifications/notifications.entity.js';
import { OfficeTask } from '../../office-tasks/office-tasks.entity.js';
import {
  Community,
  Contract,
  DutySlot,
  Firm,
  Lawyer,
  LawyerInvitation,
  Leave,
  Retainer,
  ServicePoint,
  SlotSeat,
  Village,
  VillageAdviser,
} from '../../organizations/organizations.entity.js';
import { ServicePolicyRow } from '../../promises/promises.entity.js';
import { KeepingChange } from '../../organizations/change.entity.js';
import { Account, Consent, Person, RoleGrant } from '../../people/people.entity.js';
import { WechatBinding } from '../../people/wechat-binding.entity.js';
import { Attendance } from '../../reception/attendance.entity.js';
import { StaffEvent } from '../../staff/staff.entity.js';
import { IdempotencyKey } from '../http/once.entity.js';
import { ReplyTemplate } from '../../templates/template.entity.js';
import { Timer } from '../jobs/timers.entity.js';
import { OutboxMessage } from '../outbox/outbox.entity.js';

/** Every table of the town, in one list. */
export const ENTITIES = [
  Person,
  Account,
  RoleGrant,
  Consent,
  WechatBinding,
  Session,
  PhoneCode,
  GuessLane,
  KnownPlace,
  SignInChallenge,
  TotpSecret,
  StaffEvent,
  DeskNetwork,
  AccessEntry,
  Community,
  Village,
  VillageAdviser,
  ServicePoint,
  Firm,
  Contract,
  Lawyer,
  LawyerInvitation,
  Leave,
  Retainer,
  KeepingChange,
  ReplyTemplate,
  DutySlot,
  SlotSeat,
  SittingCancellation,
  ServicePolicyRow,
  CalendarYearRow,
  CalendarDayRow,
  Matter,
  MatterSequence,
  MatterParty,
  MatterEvent,
  Exchange,
  Look,
  Rating,
  ReopenRequest,
  Revisit,
  Consultation,
  AnswerRow,
  OutsideHelpCount,
  Attendance,
  Attachment,
  Offer,
  DispatchDecision,
  ConflictCheck,
  Series,
  Episode,
  Edition,
  EpisodeStep,
  Media,
  EpisodeCount,
  CallAttempt,
  CalendarFeed,
  OfficeTask,
  Notification,
  Delivery,
  OutboxMessage,
  Timer,
  IdempotencyKey,
  Disclosure,
  DisclosureFact,
  DisclosureDepartment,
  DisclosureAlarm,
  DisclosureDuty,
  DisclosureRemedy,
  DisclosureIdentityLook,
  DisclosureLetter,
  DisclosureReview,
  DisclosureService,
  LetterSeries,
  LetterNumber,
  DisclosureSettingsRow,
  ImportedDisclosure,
  PublishedFigures,
];
