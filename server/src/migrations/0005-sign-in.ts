import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, lanes for guesses, staff accounts, address ranges and the access log (docs/adr/0014). */
export class SignIn1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `sign_in_failures`');
    await runner.query(
      'CREATE TABLE `access_log` (`id` bigint NOT NULL AUTO_INCREMENT, `at` datetime(3) NOT NULL, `person_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `role` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `action` varchar(40) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `route` varchar(120) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `subject_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `status` smallint NOT NULL, `address_index` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, INDEX `IDX_e8e8e704907a190726502c4cc0` (`at`), INDEX `IDX_86c21454f8e59007d253f98dfc` (`subject_id`, `at`), INDEX `IDX_3ee158af656d3f16a802dfdf03` (`person_id`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `guess_lanes` (`lane` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `tries` int NOT NULL DEFAULT \'0\', `strikes` int NOT NULL DEFAULT \'0\', `since` datetime(3) NOT NULL, `last_at` datetime(3) NOT NULL, INDEX `IDX_3b2ce255323beaf931c7f57aac` (`last_at`), PRIMARY KEY (`lane`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `known_places` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `person_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `place_index` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `seen_at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_3d5ffe7e043a558d6f237e1dab` (`person_id`, `place_index`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `sign_in_challenges` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `token_hash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `person_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `login_index` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `role` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `must_change_password` tinyint NOT NULL DEFAULT 0, `device` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NULL, `address_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `tries` smallint NOT NULL DEFAULT \'0\', `created_at` datetime(3) NOT NULL, `expires_at` datetime(3) NOT NULL, `used_at` datetime(3) NULL, `scan_hash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `scan_expires_at` datetime(3) NULL, `scan_answered_at` datetime(3) NULL, `scan_approved` tinyint NOT NULL DEFAULT 0, UNIQUE INDEX `IDX_0b592d23b431d52c753feec384` (`token_hash`), UNIQUE INDEX `IDX_6ed60ffe2d6437d940c32323ae` (`scan_hash`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `totp_secrets` (`person_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `secret_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `confirmed_at` datetime(3) NULL, `last_step` int NOT NULL DEFAULT \'0\', PRIMARY KEY (`person_id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `desk_networks` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `cidr` varchar(50) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `note` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `added_by_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `added_at` datetime(3) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `staff_events` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `person_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `by_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `role` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_4f21c7c616594d7f46e6b0073f` (`written`), INDEX `IDX_702842b77e40065ace6697590e` (`person_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query('ALTER TABLE `sessions` ADD `must_change_password` tinyint NOT NULL DEFAULT 0');
    await runner.query(
      'ALTER TABLE `sessions` ADD `device` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NULL',
    );
    await runner.query(
      'ALTER TABLE `sessions` ADD `address_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
    );
    await runner.query('ALTER TABLE `sessions` ADD `last_seen_at` datetime(3) NULL');
    await runner.query('ALTER TABLE `accounts` ADD `login_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL');
    await runner.query('ALTER TABLE `accounts` ADD `must_change_password` tinyint NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE `accounts` ADD `password_changed_at` datetime(3) NULL');
    await runner.query('ALTER TABLE `accounts` ADD `disabled_at` datetime(3) NULL');
    await runner.query('ALTER TABLE `role_grants` ADD `last_day` date NULL');
    await runner.query('CREATE INDEX `IDX_2f00bead7b41d30e1618c70f23` ON `role_grants` (`role`)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `IDX_2f00bead7b41d30e1618c70f23` ON `role_grants`');
    await runner.query('ALTER TABLE `role_grants` DROP COLUMN `last_day`');
    await runner.query('ALTER TABLE `accounts` DROP COLUMN `disabled_at`');
    await runner.query('ALTER TABLE `accounts` DROP COLUMN `password_changed_at`');
    await runner.query('ALTER TABLE `accounts` DROP COLUMN `must_change_password`');
    await runner.query('ALTER TABLE `accounts` DROP COLUMN `login_sealed`');
    await runner.query('ALTER TABLE `sessions` DROP COLUMN `last_seen_at`');
    await runner.query('ALTER TABLE `sessions` DROP COLUMN `address_sealed`');
    await runner.query('ALTER TABLE `sessions` DROP COLUMN `device`');
    await runner.query('ALTER TABLE `sessions` DROP COLUMN `must_change_password`');
    await runner.query('DROP TABLE `staff_events`');
    await runner.query('DROP TABLE `desk_networks`');
    await runner.query('DROP TABLE `totp_secrets`');
    await runner.query('DROP TABLE `sign_in_challenges`');
    await runner.query('DROP TABLE `known_places`');
    await runner.query('DROP TABLE `guess_lanes`');
    await runner.query('DROP TABLE `access_log`');
    await runner.query(
      'CREATE TABLE `sign_in_failures` (`id` bigint NOT NULL AUTO_INCREMENT, `login_index` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `source` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, INDEX `IDX_71c6f7e2189b8e0dc78bcfdbd3` (`login_index`, `source`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
  }
}
