import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Story1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `sessions` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `token_hash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `person_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `role` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `firm_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `csrf_token` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `created_at` datetime(3) NOT NULL, `expires_at` datetime(3) NOT NULL, `revoked_at` datetime(3) NULL, UNIQUE INDEX `IDX_abaa9e068cdd390bc5210f7988` (`token_hash`), INDEX `IDX_c3942eab830cae599a763e1155` (`person_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `phone_codes` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `phone_index` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `code_hash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `tries` int NOT NULL DEFAULT \'0\', `created_at` datetime(3) NOT NULL, `expires_at` datetime(3) NOT NULL, `used_at` datetime(3) NULL, INDEX `IDX_46d0157dc6901f46c642adb2b0` (`phone_index`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `sign_in_failures` (`id` bigint NOT NULL AUTO_INCREMENT, `login_index` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `source` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, INDEX `IDX_71c6f7e2189b8e0dc78bcfdbd3` (`login_index`, `source`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `calendar_years` (`year` smallint NOT NULL, `status` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `source` varchar(200) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `imported_at` datetime(3) NOT NULL, PRIMARY KEY (`year`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `calendar_days` (`day` date NOT NULL, `is_workday` tinyint NOT NULL, PRIMARY KEY (`day`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `consultations` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `way` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `for_whom` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `beneficiary_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `words_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `opposing_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `slot_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `window_day` date NULL, `window_half` varchar(2) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `meets_at` datetime(3) NULL, `meets_until` datetime(3) NULL, `pass_to_firm` tinyint NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `answers` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `lawyer_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `lawyer_name` varchar(30) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NULL, `given_by` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `licence_no` varchar(20) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `words_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `result` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `aid_told` tinyint NOT NULL, `limitation_told` tinyint NOT NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_2d6e4cb5ae239355a39f8b43d7` (`written`), INDEX `IDX_5a4dbb62491c09a829d2935f54` (`matter_id`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      "CREATE TABLE `outside_help_counts` (`day` date NOT NULL, `count` int NOT NULL DEFAULT '0', PRIMARY KEY (`day`)) ENGINE=InnoDB",
    );
    await runner.query(
      'CREATE TABLE `offers` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `firm_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `specialty` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `by_hand` tinyint NOT NULL, `offered_at` datetime(3) NOT NULL, `expires_at` datetime(3) NOT NULL, `viewed_at` datetime(3) NULL, `answered_at` datetime(3) NULL, `answered_by` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `decline_code` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `decline_topic` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `decline_words_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, UNIQUE INDEX `IDX_82518766b1744bd7f6d7744e69` (`written`), INDEX `IDX_a83d7a85e1a49a204290935f20` (`firm_id`, `specialty`, `offered_at`), INDEX `IDX_ed25862bcef9e363043ed8e444` (`matter_id`, `offered_at`), INDEX `IDX_cedfc57d922f71bdce2111c833` (`firm_id`, `state`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `dispatch_decisions` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `by_hand` tinyint NOT NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `reason_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `chosen_firm_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `candidates` json NOT NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_8300acf9a2fd9c8e140b92ccae` (`written`), INDEX `IDX_9e108280dfb342d93e329f28c7` (`matter_id`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `conflict_checks` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `firm_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `checked_by` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `found` tinyint NOT NULL, `at` datetime(3) NOT NULL, INDEX `IDX_9f2ea1fbfc01a178455c3e2231` (`matter_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `matters` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `number` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int NOT NULL DEFAULT \'1\', `person_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `filer_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `topic` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `urgency` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `village_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `firm_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `lawyer_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `office_reason` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `declines` smallint NOT NULL DEFAULT \'0\', `round` smallint NOT NULL DEFAULT \'1\', `due_at` datetime(3) NULL, `promised_minutes` int NULL, `created_at` datetime(3) NOT NULL, `dispatched_at` datetime(3) NULL, `accepted_at` datetime(3) NULL, `closed_at` datetime(3) NULL, UNIQUE INDEX `IDX_02084ea725e046d7d319f2642e` (`number`), INDEX `IDX_eae0da0dac349bebd832c4e0b2` (`person_id`, `created_at`), INDEX `IDX_2ac251372f47eba4f62e5f860b` (`lawyer_id`, `state`), INDEX `IDX_7dbe44db414fbe63cadc49625a` (`firm_id`, `state`), INDEX `IDX_c4fa3fcfd052c89720738a1583` (`state`, `due_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `matter_numbers` (`sequence` int NOT NULL AUTO_INCREMENT, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, PRIMARY KEY (`sequence`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `matter_parties` (`matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `side` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name_index` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, INDEX `IDX_89492d93bbe9200107502781e1` (`name_index`, `side`), PRIMARY KEY (`matter_id`, `side`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `events` (`id` bigint NOT NULL AUTO_INCREMENT, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `event` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `from_state` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `to_state` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `actor_role` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `at` datetime(3) NOT NULL, `data` json NULL, INDEX `IDX_21e1083443b2578d30853cfce3` (`matter_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `exchanges` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `author` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `words_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_0446ff446286961f2b3fb7709a` (`written`), INDEX `IDX_93ead4e941e3974831fe0573b7` (`matter_id`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `looks` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `actor_role` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `actor_name` varchar(30) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `reason_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_c1a0dee0d1d58a35b6991bbf21` (`written`), INDEX `IDX_9d117bdee964580db2eb5cb31a` (`matter_id`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `ratings` (`matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `round` smallint NOT NULL, `level` smallint NOT NULL, `asked_for_money` tinyint NOT NULL, `words_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `at` datetime(3) NOT NULL, PRIMARY KEY (`matter_id`, `round`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `reopen_requests` (`matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `round` smallint NOT NULL, `state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `words_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `reason_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `asked_at` datetime(3) NOT NULL, `decided_at` datetime(3) NULL, PRIMARY KEY (`matter_id`, `round`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `notifications` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `person_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `dedupe_key` varchar(80) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `title` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `body` varchar(300) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `created_at` datetime(3) NOT NULL, `read_at` datetime(3) NULL, UNIQUE INDEX `IDX_01a89dcca2d23c539ead8dc2ed` (`written`), INDEX `IDX_1baff86bcb3b3e1720a43ab0c6` (`person_id`, `created_at`), UNIQUE INDEX `IDX_9f20815a249b5432c057e3316a` (`person_id`, `dedupe_key`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `deliveries` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `notification_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `channel` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `error` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `attempts` smallint NOT NULL DEFAULT \'1\', `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_298241e1f9d3f1793a715aa702` (`notification_id`, `channel`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `communities` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(40) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `villages` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(40) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `community_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, INDEX `IDX_0892fb8c226190e27e9c803e7b` (`community_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `service_points` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `address` varchar(120) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `phone` varchar(20) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `village_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `firms` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `phone` varchar(20) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `contracts` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `firm_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `starts_on` date NOT NULL, `ends_on` date NOT NULL, `share` decimal(5,4) NOT NULL, `capacity` int NOT NULL, `specialties` json NOT NULL, INDEX `IDX_06ba3c6b67323bf76c8745b0a8` (`firm_id`, `ends_on`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `lawyers` (`person_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `firm_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(30) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `licence_no` varchar(20) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `specialties` json NOT NULL, INDEX `IDX_7018c6fdce129e6f7abe79da1b` (`firm_id`), PRIMARY KEY (`person_id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `leaves` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `lawyer_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `from_on` date NOT NULL, `to_on` date NOT NULL, INDEX `IDX_fdc63fd9d85cc0fe883255f15a` (`lawyer_id`, `to_on`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `retainers` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `firm_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `body_name` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `body_index` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, INDEX `IDX_b7d95868119ea9ade294fcf528` (`body_index`), UNIQUE INDEX `IDX_3578c47582c10d56f5f1fd7907` (`firm_id`, `body_index`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `duty_slots` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `point_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `lawyer_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `firm_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `day` date NOT NULL, `starts_at` datetime(3) NOT NULL, `ends_at` datetime(3) NOT NULL, INDEX `IDX_24046d631ffb4b421b57aa2b07` (`starts_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `slot_seats` (`slot_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `seat_no` smallint NOT NULL, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, UNIQUE INDEX `IDX_8d3f69e502da75f95aa224fcc3` (`matter_id`), PRIMARY KEY (`slot_id`, `seat_no`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `people` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `name_index` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `phone_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `phone_index` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `village_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `created_at` datetime(3) NOT NULL, INDEX `IDX_36cf9f046d80d4caf903ec678d` (`name_index`), INDEX `IDX_06c588cafdc082863a99d9cf77` (`phone_index`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `accounts` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `key_index` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `person_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `password_hash` varchar(255) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NULL, `created_at` datetime(3) NOT NULL, INDEX `IDX_cecdd107ca499a5b3279f9f2ce` (`person_id`), UNIQUE INDEX `IDX_5f586bb0e074375d7f559252e5` (`kind`, `key_index`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `role_grants` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `person_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `role` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `firm_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `granted_at` datetime(3) NOT NULL, `ended_at` datetime(3) NULL, INDEX `IDX_3d663872ac0b0aafa2c3feb5cf` (`person_id`), UNIQUE INDEX `IDX_fe2b29dd85c29e9ce067abff15` (`person_id`, `role`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `consents` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `person_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `purpose` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `version` varchar(20) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `accepted` tinyint NOT NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_f9c9caa6d0c271be36822b4e36` (`written`), INDEX `IDX_3af57fcc9c86286b019dd358b4` (`person_id`, `purpose`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `wechat_bindings` (`person_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `openid_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `bound_at` datetime(3) NOT NULL, PRIMARY KEY (`person_id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `idempotency_keys` (`actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `key` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `route` varchar(120) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `body_hash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `answer_sealed` mediumtext CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `status` smallint NULL, `created_at` datetime(3) NOT NULL, INDEX `IDX_5e72f040fdc5efc8eef52a388c` (`created_at`), PRIMARY KEY (`actor_id`, `key`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `timers` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `subject_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `due_at` datetime(3) NOT NULL, `leased_until` datetime(3) NULL, `attempts` smallint NOT NULL DEFAULT \'0\', `done_at` datetime(3) NULL, INDEX `IDX_8fb6757f7a7525a87295f189e9` (`done_at`, `due_at`), UNIQUE INDEX `IDX_4a31a3b3d5a42f131b23938be6` (`kind`, `subject_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `outbox` (`id` bigint NOT NULL AUTO_INCREMENT, `topic` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `payload` json NOT NULL, `created_at` datetime(3) NOT NULL, `due_at` datetime(3) NOT NULL, `attempts` smallint NOT NULL DEFAULT \'0\', `done_at` datetime(3) NULL, `last_error` varchar(200) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `IDX_db217727de74d0dbbf54f72bc7` (`done_at`, `due_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `outbox`');
    await runner.query('DROP TABLE `timers`');
    await runner.query('DROP TABLE `idempotency_keys`');
    await runner.query('DROP TABLE `wechat_bindings`');
    await runner.query('DROP TABLE `consents`');
    await runner.query('DROP TABLE `role_grants`');
    await runner.query('DROP TABLE `accounts`');
    await runner.query('DROP TABLE `people`');
    await runner.query('DROP TABLE `slot_seats`');
    await runner.query('DROP TABLE `duty_slots`');
    await runner.query('DROP TABLE `retainers`');
    await runner.query('DROP TABLE `leaves`');
    await runner.query('DROP TABLE `lawyers`');
    await runner.query('DROP TABLE `contracts`');
    await runner.query('DROP TABLE `firms`');
    await runner.query('DROP TABLE `service_points`');
    await runner.query('DROP TABLE `villages`');
    await runner.query('DROP TABLE `communities`');
    await runner.query('DROP TABLE `deliveries`');
    await runner.query('DROP TABLE `notifications`');
    await runner.query('DROP TABLE `reopen_requests`');
    await runner.query('DROP TABLE `ratings`');
    await runner.query('DROP TABLE `looks`');
    await runner.query('DROP TABLE `exchanges`');
    await runner.query('DROP TABLE `events`');
    await runner.query('DROP TABLE `matter_parties`');
    await runner.query('DROP TABLE `matter_numbers`');
    await runner.query('DROP TABLE `matters`');
    await runner.query('DROP TABLE `conflict_checks`');
    await runner.query('DROP TABLE `dispatch_decisions`');
    await runner.query('DROP TABLE `offers`');
    await runner.query('DROP TABLE `outside_help_counts`');
    await runner.query('DROP TABLE `answers`');
    await runner.query('DROP TABLE `consultations`');
    await runner.query('DROP TABLE `calendar_days`');
    await runner.query('DROP TABLE `calendar_years`');
    await runner.query('DROP TABLE `sign_in_failures`');
    await runner.query('DROP TABLE `phone_codes`');
    await runner.query('DROP TABLE `sessions`');
  }
}
