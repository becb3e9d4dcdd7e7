import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consent given by word of mouth: who heard it (docs/adr/0017). */
export class WordOfMouth1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `consents` ADD `taken_by` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `consents` DROP COLUMN `taken_by`');
  }
}
