import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HOLIDAY_NOTICES } from '@huifa/shared/calendar/notices';

/** The State Council's notices that were out when this was released; later ones are imported by the office. */
export class HolidayNotices1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const importedAt = new Date('2026-11-24T00:00:00Z');
    for (const { year, status, source, off, work } of HOLIDAY_NOTICES) {
      await runner.query('INSERT INTO calendar_years (year, status, source, imported_at) VALUES (?, ?, ?, ?)', [
        year,
        status,
        source,
        importedAt,
      ]);
      const days = [...off.map((day) => [day, 0]), ...work.map((day) => [day, 1])];
      await runner.query('INSERT INTO calendar_days (day, is_workday) VALUES ?', [days]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { year } of HOLIDAY_NOTICES) {
      await runner.query('DELETE FROM calendar_days WHERE YEAR(day) = ?', [year]);
      await runner.query('DELETE FROM calendar_years WHERE year = ?', [year]);
    }
  }
}
