import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Keeping1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `keeping_changes` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `page_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `label` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `event` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `fields` json NOT NULL, `reason` varchar(500) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_b65695f0c046d1f3321da56e5b` (`written`), INDEX `IDX_011dbb2e04211c316655327dc8` (`page_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query("ALTER TABLE `firms` ADD `version` int NOT NULL DEFAULT '1'");
    await runner.query("ALTER TABLE `firms` ADD `live` tinyint NULL DEFAULT '1'");
    await runner.query("ALTER TABLE `contracts` ADD `version` int NOT NULL DEFAULT '1'");
    await runner.query('CREATE UNIQUE INDEX `IDX_ce53a65aa6868643cf642f9d85` ON `firms` (`name`, `live`)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `IDX_ce53a65aa6868643cf642f9d85` ON `firms`');
    await runner.query('ALTER TABLE `contracts` DROP COLUMN `version`');
    await runner.query('ALTER TABLE `firms` DROP COLUMN `live`');
    await runner.query('ALTER TABLE `firms` DROP COLUMN `version`');
    await runner.query('DROP TABLE `keeping_changes`');
  }
}
