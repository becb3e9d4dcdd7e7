import { Story1764000000000 } from './0001-story.js';
import { HolidayNotices1764000000001 } from './0002-holiday-notices.js';
import { Keeping1764000000002 } from './0003-keeping.js';
import { SeatsAndPromises1764000000003 } from './0004-seats-and-promises.js';
import { SignIn1764000000004 } from './0005-sign-in.js';
import { FirmDay1764000000006 } from './0007-firm-day.js';
import { PointDay1764000000007 } from './0008-point-day.js';
import { Episodes1764000000008 } from './0009-episodes.js';
import { OfficeActs1764000000009 } from './0010-office-acts.js';
import { CancelledSittings1764000000013 } from './0014-cancelled-sittings.js';
import { WordOfMouth1764000000017 } from './0018-word-of-mouth.js';
import { FilesOfMatters1764000000019 } from './0020-files-of-matters.js';
import { Lawyers1764000000020 } from './0021-lawyers.js';
import { VillagesPointsTemplates1764000000021 } from './0022-villages-points-templates.js';
import { QuickReads1764000000023 } from './0024-quick-reads.js';
import { Disclosure1764000000025 } from './0025-disclosure.js';

/** In order; forward only in production, each one tried down as well. */
export const MIGRATIONS = [
  Story1764000000000,
  HolidayNotices1764000000001,
  Keeping1764000000002,
  SeatsAndPromises1764000000003,
  SignIn1764000000004,
  FirmDay1764000000006,
  PointDay1764000000007,
  Episodes1764000000008,
  OfficeActs1764000000009,
  CancelledSittings1764000000013,
  WordOfMouth1764000000017,
  FilesOfMatters1764000000019,
  Lawyers1764000000020,
  VillagesPointsTemplates1764000000021,
  QuickReads1764000000023,
  Disclosure1764000000025,
];
