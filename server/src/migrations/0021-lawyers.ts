import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 律师 kept by the office, and the invitations that bind them to a phone (docs/adr/0022). */
export class Lawyers1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `lawyer_invitations` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `firm_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(30) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `phone_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `licence_no` varchar(20) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `specialties` json NOT NULL, `advises` tinyint NOT NULL, `coordinator` tinyint NOT NULL, `code_index` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `expires_at` datetime(3) NOT NULL, `redeemed_by` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `redeemed_at` datetime(3) NULL, `withdrawn_at` datetime(3) NULL, `created_at` datetime(3) NOT NULL, INDEX `IDX_1edb53ad6c1eef49bc77ab84b5` (`firm_id`), UNIQUE INDEX `IDX_5f48b66b8ac15098f21b08baf2` (`code_index`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query("ALTER TABLE `lawyers` ADD `version` int NOT NULL DEFAULT '1'");
    await runner.query('ALTER TABLE `lawyers` ADD `advises` tinyint NOT NULL DEFAULT 1');
    await runner.query("ALTER TABLE `lawyers` ADD `live` tinyint NULL DEFAULT '1'");
    await runner.query('CREATE UNIQUE INDEX `IDX_ba1436df4dca7d32717d309552` ON `lawyers` (`licence_no`, `live`)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `IDX_ba1436df4dca7d32717d309552` ON `lawyers`');
    await runner.query('ALTER TABLE `lawyers` DROP COLUMN `live`');
    await runner.query('ALTER TABLE `lawyers` DROP COLUMN `advises`');
    await runner.query('ALTER TABLE `lawyers` DROP COLUMN `version`');
    await runner.query('DROP TABLE `lawyer_invitations`');
  }
}
