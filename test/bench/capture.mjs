/**
 * What the database was asked for one request of ours, from its general log, as a script that the floor can repeat with
 * another person and fresh ids. Nobody writes the floor's statements by hand, so it cannot be made lighter or heavier.
 */
import { createConnection } from 'mysql2/promise';
import { wait } from '../../scripts/process.mjs';

/** Text literals of a statement; the texts between them never change. */
const LITERAL = /'(?:[^'\\]|\\.|'')*'/g;
const ID = /^'[0-9a-f]{32}'$/;
const NUMBER = /^'HN-ZX-\d{4}-(\d+)'$/;
const QUIET_MS = 250;

/** The statements that `ask` causes on this database, in order. */
export async function statementsOf(url, ask) {
  const log = await createConnection({ uri: url, charset: 'utf8mb4' });
  const set = async (on) => log.query(`SET GLOBAL general_log = ${on ? 'ON' : 'OFF'}`);
  try {
    await log.query("SET GLOBAL log_output = 'TABLE'");
    await log.query('TRUNCATE mysql.general_log');
    await wait(QUIET_MS);
    await set(true);
    await ask();
    await wait(QUIET_MS);
    await set(false);
    const [rows] = await log.query(
      `SELECT CAST(argument AS CHAR) AS sql_text FROM mysql.general_log
        WHERE command_type IN ('Query', 'Execute') AND thread_id <> CONNECTION_ID()`,
    );
    return rows.map((row) => row.sql_text);
  } finally {
    await log.end();
  }
}

/**
 * A script out of two captures of the same request by two people. A literal that is the same in both stays; what is the
 * person's own (`persons` tell it by name) becomes that of whoever asks; ids, keys and numbers that were new are made
 * anew each time; anything else that differed (moments, sealed texts) stays as it was the first time. Reads that run
 * beside each other come in any order, and a worker may ask in between: statements are paired by their shape, and what
 * was asked only once is left out.
 */
export function scriptOf(first, second, persons) {
  const rest = second.map((sql) => ({ shape: shapeOf(sql), values: literals(sql) }));
  const slots = new Map();
  const statements = first.flatMap((sql) => {
    const at = rest.findIndex(({ shape }) => shape === shapeOf(sql));
    if (at === -1) return [];
    const [{ values: theirs }] = rest.splice(at, 1);
    const values = literals(sql).map((value, index) => {
      if (value === theirs[index]) return { text: value };
      if (!slots.has(value)) slots.set(value, slotFor(value, theirs[index], persons, slots.size));
      return slots.get(value);
    });
    return [{ parts: sql.split(LITERAL), values }];
  });
  return { statements };
}

function shapeOf(sql) {
  return sql.split(LITERAL).join('?');
}

function slotFor(value, other, [first, second], index) {
  const own = Object.keys(first).find((name) => value === `'${first[name]}'` && other === `'${second[name]}'`);
  if (own !== undefined) return { own, text: value };
  if (NUMBER.test(value)) return { fresh: 'number', index, text: value };
  if (ID.test(value)) return { fresh: 'id', index, text: value };
  return { text: value };
}

function literals(sql) {
  return sql.match(LITERAL) ?? [];
}

/** The SQL of a script for `person`; `make` gives what is new. Without them, exactly what was captured. */
export function render({ statements }, person, make) {
  const made = new Map();
  const valueOf = ({ own, fresh, index, text }) => {
    if (own !== undefined && person !== undefined) return `'${person[own]}'`;
    if (fresh === undefined || make === undefined) return text;
    if (!made.has(index)) made.set(index, `'${make(fresh)}'`);
    return made.get(index);
  };
  return statements.map(({ parts, values }) => parts.reduce((sql, part, at) => sql + valueOf(values[at - 1]) + part));
}
