import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 材料: files of matters (docs/adr/0020). */
export class FilesOfMatters1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `attachments` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `bytes` int NOT NULL, `storage_key` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, INDEX `IDX_51116188e7eaab1b080c8d75f0` (`matter_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `attachments`');
  }
}
