import type { DataSource } from 'typeorm';
import { ENTITIES } from '../../server/src/platform/db/entities.js';

/** Written for refused requests as well. */
const LOGS = ['access_log'];

/** How many rows each table holds: equal before and after means that nothing was written, not even by halves. */
export async function tableCounts(db: DataSource): Promise<Record<string, number>> {
  const there: { name: string }[] = await db.query(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  // A migration that was taken back took its tables along.
  const known = new Set(there.map(({ name }) => name));
  const tables = ENTITIES.map((entity) => db.getMetadata(entity).tableName).filter(
    (table) => known.has(table) && !LOGS.includes(table),
  );
  const counted = tables.map((table) => `SELECT '${table}' AS name, COUNT(*) AS count FROM \`${table}\``);
  const rows: { name: string; count: number }[] = await db.query(counted.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
}

/** The tables whose number of rows differs, with the difference. */
export function countChanges(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  const changes = Object.entries(after).map(([table, count]) => [table, count - (before[table] ?? 0)] as const);
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
}
