import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the town had promised until promises were kept in the database. */
const FIRST_PROMISES = {
  effective_from: '2024-01-01',
  offer_minutes: 240,
  urgent_offer_minutes: 120,
  written_minutes: 1080,
  urgent_written_minutes: 120,
  office_minutes: 240,
  lead_minutes: 120,
  cancel_minutes: 120,
  follow_up_days: 30,
  max_declines: 2,
};

export class SeatsAndPromises1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `service_policies` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `effective_from` date NOT NULL, `offer_minutes` int NOT NULL, `urgent_offer_minutes` int NOT NULL, `written_minutes` int NOT NULL, `urgent_written_minutes` int NOT NULL, `office_minutes` int NOT NULL, `lead_minutes` int NOT NULL, `cancel_minutes` int NOT NULL, `follow_up_days` int NOT NULL, `max_declines` int NOT NULL, `created_by` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `created_at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_0a0a7d5cd2ea8494d0db9b29c7` (`effective_from`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'ALTER TABLE `slot_seats` ADD `holder_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
    );
    await runner.query('ALTER TABLE `slot_seats` ADD UNIQUE INDEX `IDX_7f61450009fe3c528d99de1927` (`holder_id`)');
    await runner.query('ALTER TABLE `slot_seats` ADD `hold_until` datetime(3) NULL');
    await keepFirstPromises(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `slot_seats` DROP COLUMN `hold_until`');
    await runner.query('ALTER TABLE `slot_seats` DROP INDEX `IDX_7f61450009fe3c528d99de1927`');
    await runner.query('ALTER TABLE `slot_seats` DROP COLUMN `holder_id`');
    await runner.query('DROP TABLE `service_policies`');
  }
}

async function keepFirstPromises(runner: QueryRunner): Promise<void> {
  const row = { id: randomBytes(16).toString('hex'), ...FIRST_PROMISES, created_at: new Date('2026-11-24T00:00:00Z') };
  const columns = Object.keys(row);
  await runner.query(
    `INSERT INTO service_policies (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}
