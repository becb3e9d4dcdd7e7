import { Story1764000000000 } from './0001-story.js';
import { HolidayNotices1764000000001 } from './0002-holiday-notices.js';
import { FirmDay1764000000006 } from './0007-firm-day.js';

/** In order; forward only in production, each one tried down as well. */
export const MIGRATIONS = [Story1764000000000, HolidayNotices1764000000001, FirmDay1764000000006];
