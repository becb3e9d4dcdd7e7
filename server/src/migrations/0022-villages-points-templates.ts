import type { MigrationInterface, QueryRunner } from 'typeorm';
import { standardTemplateRows } from '../templates/standard-templates.js';

/** 本村法律顾问, where points are and whether they are open, 答复模板 (docs/adr/0023). */
export class VillagesPointsTemplates1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `village_advisers` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `village_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `starts_on` date NOT NULL, `lawyer_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `firm_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `live` tinyint NULL DEFAULT \'1\', UNIQUE INDEX `IDX_b96adf45857daaf013c3bfe021` (`village_id`, `starts_on`, `live`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `reply_templates` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int NOT NULL DEFAULT \'1\', `title` varchar(40) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `topic` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `text` varchar(2000) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `position` smallint NOT NULL, `state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `live` tinyint NULL DEFAULT \'1\', UNIQUE INDEX `IDX_da0f2f43722ed9d8e8b6a775e0` (`title`, `live`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query("ALTER TABLE `villages` ADD `version` int NOT NULL DEFAULT '1'");
    await runner.query("ALTER TABLE `villages` ADD `live` tinyint NULL DEFAULT '1'");
    await runner.query("ALTER TABLE `service_points` ADD `version` int NOT NULL DEFAULT '1'");
    await runner.query(
      'ALTER TABLE `service_points` ADD `community_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
    );
    await runner.query('ALTER TABLE `service_points` ADD `latitude` decimal(9,6) NULL');
    await runner.query('ALTER TABLE `service_points` ADD `longitude` decimal(9,6) NULL');
    await runner.query(
      'ALTER TABLE `service_points` ADD `map_link` varchar(300) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
    );
    await runner.query("ALTER TABLE `service_points` ADD `live` tinyint NULL DEFAULT '1'");
    await runner.query(
      'CREATE UNIQUE INDEX `IDX_87518c12482a84782d67b4fc72` ON `villages` (`community_id`, `name`, `live`)',
    );
    await runner.query('CREATE UNIQUE INDEX `IDX_a302cacb0cd5cead895bef2f78` ON `service_points` (`name`, `live`)');
    // What lawyers could begin an answer with until now stays at hand; from here on the office changes it.
    for (const { id, title, topic, text, position, state } of standardTemplateRows())
      await runner.query(
        'INSERT INTO `reply_templates` (`id`, `title`, `topic`, `text`, `position`, `state`) VALUES (?, ?, ?, ?, ?, ?)',
        [id, title, topic, text, position, state],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `IDX_a302cacb0cd5cead895bef2f78` ON `service_points`');
    await runner.query('DROP INDEX `IDX_87518c12482a84782d67b4fc72` ON `villages`');
    await runner.query('ALTER TABLE `service_points` DROP COLUMN `live`');
    await runner.query('ALTER TABLE `service_points` DROP COLUMN `map_link`');
    await runner.query('ALTER TABLE `service_points` DROP COLUMN `longitude`');
    await runner.query('ALTER TABLE `service_points` DROP COLUMN `latitude`');
    await runner.query('ALTER TABLE `service_points` DROP COLUMN `community_id`');
    await runner.query('ALTER TABLE `service_points` DROP COLUMN `version`');
    await runner.query('ALTER TABLE `villages` DROP COLUMN `live`');
    await runner.query('ALTER TABLE `villages` DROP COLUMN `version`');
    await runner.query('DROP TABLE `reply_templates`');
    await runner.query('DROP TABLE `village_advisers`');
  }
}
