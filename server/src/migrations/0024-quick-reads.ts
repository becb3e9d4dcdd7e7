import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is asked with every decision and every board is found without reading years of rows (docs/adr/0021). */
export class QuickReads1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX `IDX_6e298d6f9f027e5d36535f71c2` ON `offers` (`firm_id`, `offered_at`)');
    await runner.query('CREATE INDEX `IDX_032ae1ff07cd515e777762d3c7` ON `offers` (`offered_at`)');
    // Named: TypeORM sorts columns before it makes a name, so that of another order would be the same.
    await runner.query(
      'CREATE INDEX `IDX_offers_specialty_offered` ON `offers` (`specialty`, `offered_at`, `firm_id`)',
    );
    await runner.query('DROP INDEX `IDX_a83d7a85e1a49a204290935f20` ON `offers`');
    await runner.query('CREATE INDEX `IDX_a4ea9a2b01488fad5dc82f2b83` ON `matters` (`lawyer_id`, `closed_at`)');
    await runner.query('CREATE INDEX `IDX_matters_state_firm` ON `matters` (`state`, `firm_id`)');
    await runner.query('CREATE INDEX `IDX_8e206b1c48c2497593a257643c` ON `matters` (`created_at`, `state`)');
    await runner.query('CREATE INDEX `IDX_d12c50a4e5d5f026b27e377e4d` ON `ratings` (`asked_for_money`, `at`)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `IDX_d12c50a4e5d5f026b27e377e4d` ON `ratings`');
    await runner.query('DROP INDEX `IDX_8e206b1c48c2497593a257643c` ON `matters`');
    await runner.query('DROP INDEX `IDX_matters_state_firm` ON `matters`');
    await runner.query('DROP INDEX `IDX_a4ea9a2b01488fad5dc82f2b83` ON `matters`');
    await runner.query(
      'CREATE INDEX `IDX_a83d7a85e1a49a204290935f20` ON `offers` (`firm_id`, `specialty`, `offered_at`)',
    );
    await runner.query('DROP INDEX `IDX_offers_specialty_offered` ON `offers`');
    await runner.query('DROP INDEX `IDX_032ae1ff07cd515e777762d3c7` ON `offers`');
    await runner.query('DROP INDEX `IDX_6e298d6f9f027e5d36535f71c2` ON `offers`');
  }
}
