import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FirmDay1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `call_attempts` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `lawyer_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `outcome` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_d934b044c94eacc1fdff2e8ba6` (`written`), INDEX `IDX_6560f547c9d3206fff37543359` (`matter_id`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `calendar_feeds` (`lawyer_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `token_hash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `created_at` datetime(3) NOT NULL, `read_at` datetime(3) NULL, `hour_began` datetime(3) NULL, `reads` int NOT NULL DEFAULT \'0\', UNIQUE INDEX `IDX_df53b5f17d35a6bac0fb13e16a` (`token_hash`), PRIMARY KEY (`lawyer_id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'ALTER TABLE `firms` ADD `offers_to` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'both\'',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `firms` DROP COLUMN `offers_to`');
    await runner.query('DROP TABLE `calendar_feeds`');
    await runner.query('DROP TABLE `call_attempts`');
  }
}
