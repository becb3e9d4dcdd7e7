/**
 * The State Council's holiday notices as far as they are out, and the statutory days of the next year, provisional.
 * A year that is not here refuses (see CalendarMissing). Imported into the database at migration; a later notice is
 * imported by the office. Source: 国务院办公厅关于部分节假日安排的通知 of each year; docs/law/working-days.md.
 */
import { addDays, type Day } from '../kernel/day.js';
import type { CalendarYear } from './workdays.js';

function days(...spans: (Day | [Day, Day])[]): Day[] {
  return spans.flatMap((span) => {
    if (typeof span === 'string') return [span];
    const all: Day[] = [];
    for (let day = span[0]; day <= span[1]; day = addDays(day, 1)) all.push(day);
    return all;
  });
}

export const HOLIDAY_NOTICES: readonly CalendarYear[] = [
  {
    year: 2024,
    status: 'OFFICIAL',
    source: '国务院办公厅关于2024年部分节假日安排的通知（content_6911527）',
    off: days(
      '2024-01-01',
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      '2024-06-10',
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ),
    work: days(
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ),
  },
  {
    year: 2025,
    status: 'OFFICIAL',
    source: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    off: days(
      '2025-01-01',
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ),
    work: days('2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'),
  },
  {
    year: 2026,
    status: 'OFFICIAL',
    source: '国务院办公厅关于2026年部分节假日安排的通知（content_7047091）',
    off: days(
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ),
    work: days('2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'),
  },
  {
    // Only the statutory days of 《全国年节及纪念日放假办法》: neighbours and make-up days are unknown until the notice,
    // so a provisional last day is never later than the real one unless weekends are made working days.
    year: 2027,
    status: 'PROVISIONAL',
    source: '国务院办公厅通知尚未发布；法定节假日按《全国年节及纪念日放假办法》推算',
    off: days(
      '2027-01-01',
      ['2027-02-05', '2027-02-08'],
      '2027-04-05',
      ['2027-05-01', '2027-05-02'],
      '2027-06-09',
      '2027-09-15',
      ['2027-10-01', '2027-10-03'],
    ),
    work: [],
  },
];
