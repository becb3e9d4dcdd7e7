import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 到场、来的方式、人次 (docs/adr/0017). */
export class PointDay1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `attendances` (`matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `slot_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `presence` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `presence_by` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `presence_at` datetime(3) NULL, `late_minutes` smallint NULL, `late_by` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `late_at` datetime(3) NULL, PRIMARY KEY (`matter_id`, `slot_id`)) ENGINE=InnoDB',
    );
    await runner.query("ALTER TABLE `consultations` ADD `persons` smallint NOT NULL DEFAULT '1'");
    await runner.query(
      'ALTER TABLE `consultations` ADD `origin` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'app\'',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `consultations` DROP COLUMN `origin`');
    await runner.query('ALTER TABLE `consultations` DROP COLUMN `persons`');
    await runner.query('DROP TABLE `attendances`');
  }
}
