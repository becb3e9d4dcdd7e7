/** Takes back what measuring wrote, so that every round finds the town as it was made. */
import { createConnection } from 'mysql2/promise';

/** Where the town ended before anything was measured. */
export async function marksOf(url) {
  return on(url, async (connection) => {
    const [[marks]] = await connection.query(
      `SELECT (SELECT COALESCE(MAX(id), 0) FROM events) AS event, (SELECT COALESCE(MAX(id), 0) FROM outbox) AS outbox,
              (SELECT COALESCE(MAX(sequence), 0) FROM matter_numbers) AS sequence,
              (SELECT COALESCE(MAX(written), 0) FROM offers) AS offer,
              (SELECT COALESCE(MAX(written), 0) FROM consents) AS consent`,
    );
    return marks;
  });
}

/** Deletes all that came after `marks`. */
export async function takeBack(url, marks) {
  await on(url, async (connection) => {
    await connection.query('CREATE TEMPORARY TABLE gone AS SELECT DISTINCT matter_id AS id FROM events WHERE id > ?', [
      marks.event,
    ]);
    for (const [table, column] of TABLES)
      await connection.query(`DELETE t FROM ${table} t JOIN gone ON gone.id = t.${column}`);
    await connection.query('DELETE t FROM timers t JOIN offers o ON o.id = t.subject_id WHERE o.written > ?', [
      marks.offer,
    ]);
    await connection.query('DELETE FROM offers WHERE written > ?', [marks.offer]);
    await connection.query('DELETE FROM events WHERE id > ?', [marks.event]);
    await connection.query('DELETE FROM outbox WHERE id > ?', [marks.outbox]);
    await connection.query('DELETE FROM matter_numbers WHERE sequence > ?', [marks.sequence]);
    await connection.query('DELETE FROM consents WHERE written > ?', [marks.consent]);
    await connection.query('DELETE FROM idempotency_keys');
  });
}

const TABLES = [
  ['consultations', 'id'],
  ['matter_parties', 'matter_id'],
  ['dispatch_decisions', 'matter_id'],
  ['matters', 'id'],
];

async function on(url, work) {
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}
