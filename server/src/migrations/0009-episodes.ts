import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Episodes1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `series` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int NOT NULL DEFAULT \'1\', `title` varchar(30) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `hook` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `position` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `episodes` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `series_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `position` int NOT NULL, `state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int NOT NULL DEFAULT \'1\', `content` json NOT NULL, `edited_by` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `edited_at` datetime(3) NOT NULL, `live_edition_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `next_edition_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `publish_at` datetime(3) NULL, INDEX `IDX_18f75dc72222d97e160147c621` (`series_id`, `position`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `episode_editions` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `episode_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `number` int NOT NULL, `content` json NOT NULL, `authored_by` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `approved_by` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `approved_at` datetime(3) NOT NULL, `publish_at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_6d409e528cb1e0397abd194258` (`episode_id`, `number`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `episode_steps` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `episode_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `event` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `reason` varchar(500) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_d24651bd3a50f19efe586373b2` (`written`), INDEX `IDX_84a2237ab011fbde24da2e2a5b` (`episode_id`, `written`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `episode_media` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `digest` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `mime` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `bytes` int NOT NULL, `width` int NOT NULL, `height` int NOT NULL, `duration_ms` int NULL, `sound` tinyint NOT NULL DEFAULT 0, `uploaded_by` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_f07d823a67f41faa6913c2a6f0` (`digest`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      "CREATE TABLE `episode_counts` (`episode_id` char(32) CHARACTER SET \"ascii\" COLLATE \"ascii_bin\" NOT NULL, `day` date NOT NULL, `plays` int NOT NULL DEFAULT '0', `finishes` int NOT NULL DEFAULT '0', `helps` int NOT NULL DEFAULT '0', `bookings` int NOT NULL DEFAULT '0', PRIMARY KEY (`episode_id`, `day`)) ENGINE=InnoDB",
    );
    // Author and publisher are two people, whatever a service forgets.
    await runner.query(
      'ALTER TABLE episode_editions ADD CONSTRAINT author_is_not_publisher CHECK (authored_by <> approved_by)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `episode_counts`');
    await runner.query('DROP TABLE `episode_media`');
    await runner.query('DROP TABLE `episode_steps`');
    await runner.query('DROP TABLE `episode_editions`');
    await runner.query('DROP TABLE `episodes`');
    await runner.query('DROP TABLE `series`');
  }
}
