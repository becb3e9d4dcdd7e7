export const MIGRATIONS: (new () => import('typeorm').MigrationInterface)[] = [];
