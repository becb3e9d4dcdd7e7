import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 依申请公开: requests, what happened to them, their letters and numbers, the yearly tables (docs/adr/0024). */
export class Disclosure1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `disclosures` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `applicant_kind` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `identity_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `identity_index` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `phone_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `address_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `agent_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `people` smallint NOT NULL DEFAULT \'1\', `channel` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `wanted_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `features_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `form` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `service_way` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `submitted_at` datetime(3) NOT NULL, `received_on` date NULL, `due_on` date NULL, `provisional` tinyint NOT NULL DEFAULT 0, `outcome` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `closed_on` date NULL, `platform_number` varchar(40) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NULL, `confirmed_by_itself` tinyint NOT NULL DEFAULT 0, `late_correction_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `IDX_9290ed43e4040e386a2906e4bf` (`identity_index`), INDEX `IDX_ec92461cfe50e953b87c66857e` (`received_on`), INDEX `IDX_2727af6020e89509cd6a954a66` (`closed_on`), INDEX `IDX_b443fe3466106980132a29b740` (`due_on`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `disclosure_facts` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `on` date NOT NULL, `letter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `workdays` smallint NULL, `whom` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `voids_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `note` varchar(200) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_0005311b461384aeeb7f09c243` (`written`), INDEX `IDX_ceaa0df527adf49dea309de60d` (`matter_id`, `written`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `disclosure_departments` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(40) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `assigned_on` date NOT NULL, `due_on` date NOT NULL, `returned_on` date NULL, `search_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `opinion_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, UNIQUE INDEX `IDX_c3603131f91ef2dee202239fb6` (`written`), INDEX `IDX_20848ada58a80c4dc750c300d0` (`matter_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `disclosure_alarms` (`matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `due_on` date NOT NULL, `days` smallint NOT NULL, `at` datetime(3) NOT NULL, PRIMARY KEY (`matter_id`, `due_on`, `days`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `disclosure_duties` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int NOT NULL DEFAULT \'1\', `duty` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(30) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `post` varchar(40) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `deputy` tinyint NOT NULL DEFAULT 0, `starts_on` date NOT NULL, `ends_on` date NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `disclosure_remedies` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int NOT NULL DEFAULT \'1\', `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `track` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `case_number` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `opened_on` date NOT NULL, `answer_due_on` date NOT NULL, `ended_on` date NULL, `result` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `IDX_0d0ddad97631e03b12cf2f340b` (`matter_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `disclosure_identity_looks` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `reason_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, INDEX `IDX_b891b9ba738eacbe196f05d95d` (`matter_id`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `disclosure_letters` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `outcome` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `state` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `fields_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `year` smallint NULL, `serial` int NULL, `number` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NULL, `signed_on` date NULL, `signer_name` varchar(30) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NULL, `sealed_key` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `sealed_kind` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `sealed_bytes` int NULL, `sealed_at` datetime(3) NULL, `served_on` date NULL, `void_reason` varchar(200) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NULL, `created_at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_faa419012cfff9889f885c5ae4` (`written`), INDEX `IDX_f6503805cf49458714b4519ecb` (`matter_id`, `written`), UNIQUE INDEX `IDX_db25560119e0d82e4457413f8c` (`year`, `serial`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      "CREATE TABLE `letter_series` (`year` smallint NOT NULL, `last` int NOT NULL DEFAULT '0', PRIMARY KEY (`year`)) ENGINE=InnoDB",
    );
    await runner.query(
      'CREATE TABLE `letter_numbers` (`year` smallint NOT NULL, `serial` int NOT NULL, `letter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `note` varchar(200) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NULL, `at` datetime(3) NOT NULL, PRIMARY KEY (`year`, `serial`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `disclosure_reviews` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `letter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `step` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `agrees` tinyint NOT NULL, `by_name` varchar(30) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `on` date NOT NULL, `opinion_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_6d9b5346c65cd84c83e5a3d2ff` (`written`), INDEX `IDX_0b6475ebe53919097db1dfefc6` (`letter_id`, `written`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `disclosure_services` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `written` bigint NOT NULL AUTO_INCREMENT, `letter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `matter_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `way` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `sent_on` date NOT NULL, `tracking_no` varchar(20) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `result` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `result_on` date NULL, `opened_at` datetime(3) NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_ed845ad9467a153ea87dafed5c` (`written`), INDEX `IDX_b41e4c2fcbaf3aa0310f8118a1` (`letter_id`, `written`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `disclosure_settings` (`starts_on` date NOT NULL, `online_open` tinyint NOT NULL DEFAULT 0, `agency` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `office` varchar(40) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `office_address` varchar(120) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `office_phone` varchar(20) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `superior` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `reconsideration_url` varchar(200) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `reconsideration_address` varchar(120) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `court` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `number_style` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `correction_days` smallint NOT NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `at` datetime(3) NULL, PRIMARY KEY (`starts_on`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `imported_disclosures` (`id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `number` varchar(40) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_unicode_ci" NOT NULL, `applicant_kind` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `received_on` date NOT NULL, `closed_on` date NULL, `row` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `summary_sealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_761455e139e7a7d680fcd131a2` (`number`), INDEX `IDX_45160730fe82a57b2a4736b8e0` (`received_on`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `published_figures` (`year` smallint NOT NULL, `figures` json NOT NULL, `actor_id` char(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, PRIMARY KEY (`year`)) ENGINE=InnoDB',
    );
    // Closed until the town's 公开指南 announces it; the way to object over the internet and the court are the town's to fill in.
    await runner.query(
      "INSERT INTO disclosure_settings (starts_on, online_open, agency, office, office_address, office_phone, superior, reconsideration_url, reconsideration_address, court, number_style, correction_days) VALUES ('2019-05-15', 0, '上海市浦东新区惠南镇人民政府', '惠南镇党政办公室', '', '', '上海市浦东新区人民政府', '', '', '', '惠府信公〔{{yyyy}}〕第{{n}}号', 15)",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `published_figures`');
    await runner.query('DROP TABLE `imported_disclosures`');
    await runner.query('DROP TABLE `disclosure_settings`');
    await runner.query('DROP TABLE `disclosure_services`');
    await runner.query('DROP TABLE `disclosure_reviews`');
    await runner.query('DROP TABLE `letter_numbers`');
    await runner.query('DROP TABLE `letter_series`');
    await runner.query('DROP TABLE `disclosure_letters`');
    await runner.query('DROP TABLE `disclosure_identity_looks`');
    await runner.query('DROP TABLE `disclosure_remedies`');
    await runner.query('DROP TABLE `disclosure_duties`');
    await runner.query('DROP TABLE `disclosure_alarms`');
    await runner.query('DROP TABLE `disclosure_departments`');
    await runner.query('DROP TABLE `disclosure_facts`');
    await runner.query('DROP TABLE `disclosures`');
  }
}
