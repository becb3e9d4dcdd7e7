import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CancelledSittings1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `sitting_cancellations` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `lawyer_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `point_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `day` date NOT NULL, `starts_at` datetime(3) NOT NULL, `ends_at` datetime(3) NOT NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `reason_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `moved` int NOT NULL, `called` int NOT NULL, `at` datetime(3) NOT NULL, INDEX `IDX_7c0fec9fbb4ea001b43e00d5b6` (`day`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query('CREATE INDEX `IDX_edb0d37847a586927ac12f0f81` ON `duty_slots` (`day`)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `IDX_edb0d37847a586927ac12f0f81` ON `duty_slots`');
    await runner.query('DROP TABLE `sitting_cancellations`');
  }
}
