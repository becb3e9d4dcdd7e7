import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OfficeActs1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `revisits` (`matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `round` smallint NOT NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `actor_name` varchar(30) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `note_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, PRIMARY KEY (`matter_id`, `round`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `office_tasks` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `kind` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `open_key` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `clerk_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `opened_at` datetime(3) NOT NULL, `starts_at` datetime(3) NOT NULL, `due_at` datetime(3) NOT NULL, `done_at` datetime(3) NULL, `done_by` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `outcome` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `note_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, UNIQUE INDEX `IDX_6a49e9358b79b38b8045b7899f` (`written`), UNIQUE INDEX `IDX_1d2064f498f89ad9a084d35c9b` (`open_key`), INDEX `IDX_a61aa06a691069b7a4e62cd4ab` (`matter_id`, `opened_at`), INDEX `IDX_03b9e315646dade6f902def8e8` (`state`, `due_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query('ALTER TABLE `matters` ADD `clerk_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL');
    await runner.query(
      'ALTER TABLE `matters` ADD `merged_into_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
    );
    await runner.query('ALTER TABLE `looks` ADD `standing` tinyint NOT NULL DEFAULT 0');
    await runner.query('CREATE INDEX `IDX_d77c2c3b7311d20b4dac601ee2` ON `matters` (`merged_into_id`)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `IDX_d77c2c3b7311d20b4dac601ee2` ON `matters`');
    await runner.query('ALTER TABLE `looks` DROP COLUMN `standing`');
    await runner.query('ALTER TABLE `matters` DROP COLUMN `merged_into_id`');
    await runner.query('ALTER TABLE `matters` DROP COLUMN `clerk_id`');
    await runner.query('DROP TABLE `office_tasks`');
    await runner.query('DROP TABLE `revisits`');
  }
}
