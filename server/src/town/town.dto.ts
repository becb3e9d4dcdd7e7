import { IsIn } from 'class-validator';
import { type Role, ROLES } from '@huifa/shared/access/roles';

/** 本村法律顾问 of today. */
export class TownAdviserView {
  lawyerName!: string;
  firmName!: string;
  /** The firm's, the one that rings at residents'. */
  firmPhone!: string;
}

export class VillageView {
  id!: string;
  name!: string;
  communityId!: string;
  communityName!: string;
  /** null: nobody has been named. */
  adviser!: TownAdviserView | null;
}

export class ServicePointView {
  id!: string;
  name!: string;
  address!: string;
  phone!: string;
  /** Of one village, or of all of a community; both null: of the town. */
  villageId!: string | null;
  communityId!: string | null;
  /** GCJ-02; both or none. */
  latitude!: number | null;
  longitude!: number | null;
  /** A page of a map. */
  mapLink!: string | null;
}

export class FirmNameView {
  id!: string;
  name!: string;
}

/** The next time a lawyer sits in a village or at a point. */
export class NextDutyView {
  pointName!: string;
  address!: string;
  lawyerName!: string;
  firmName!: string;
  startsAt!: string;
  seatsFree!: number;
  /** The day lies in a year whose holiday notice is not out. */
  provisional!: boolean;
}

/** What screens say of the promises in force. */
export class TownPromisesView {
  /** Office minutes (360 a working day) until a written answer. */
  writtenMinutes!: number;
  /** Office minutes before a meeting until which it may be cancelled or moved. */
  cancelMinutes!: number;
  /** Calendar days after closing in which one may ask on. */
  followUpDays!: number;
}

export class TownView {
  name!: string;
  /** The station's number: answers to everything that goes wrong. */
  stationPhone!: string;
  /** The privacy notice in force. */
  privacyNoticeVersion!: string;
  villages!: VillageView[];
  points!: ServicePointView[];
  /** Firms under contract today: the list shown at consent (PIPL Art. 23). */
  firms!: FirmNameView[];
  nextDuties!: NextDutyView[];
  promises!: TownPromisesView;
  /** Demo mode: simulated WeChat and SMS, demo people. */
  demo!: boolean;
}

export class PrivacySectionView {
  title!: string;
  paragraphs!: string[];
}

export class PrivacyNoticeView {
  version!: string;
  sections!: PrivacySectionView[];
}

export class DemoPersonView {
  name!: string;
  @IsIn(ROLES) role!: Role;
  note!: string;
  /** The code to give to POST /sessions/wechat: the phone in this person's hand. */
  wechatCode!: string | null;
  login!: string | null;
  password!: string | null;
}

export class DemoPeopleView {
  residents!: DemoPersonView[];
  advisers!: DemoPersonView[];
  office!: DemoPersonView[];
}

export class HealthView {
  ok!: boolean;
}
