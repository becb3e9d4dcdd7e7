/**
 * Counts what goes through a dump of mariadb-dump: for each table its rows and a fingerprint of them, taken from the very
 * bytes that are kept, so that both are of one moment whatever is written meanwhile. A restored database is dumped
 * again, and must count the same.
 */
import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

const NEWLINE = 0x0a;
const OPEN = 0x28;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const TABLE = /^(CREATE TABLE|INSERT INTO) `(\w+)`/;
/** Where the next number of a table starts says nothing about its rows. */
const NEXT_NUMBER = / AUTO_INCREMENT=\d+/;

/** Passes a dump on unchanged; `tables()` tells afterwards what went through. */
export class DumpTally extends Transform {
  #rest = Buffer.alloc(0);
  #tables = new Map();
  #table;
  #defining = false;

  /** @returns {Record<string, {rows: number, sha256: string, definition: string}>} by name of the table */
  tables() {
    const names = [...this.#tables.keys()].sort();
    return Object.fromEntries(names.map((name) => [name, counted(this.#tables.get(name))]));
  }

  _transform(chunk, _encoding, done) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      const piece = chunk.subarray(from, end);
      this.#line(from === 0 && this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece);
      from = end + 1;
    }
    const rest = chunk.subarray(from);
    this.#rest = from === 0 ? Buffer.concat([this.#rest, rest]) : Buffer.from(rest);
    done(null, chunk);
  }

  #line(line) {
    // Line feeds inside of values are escaped, so a row is a line; where a statement ends among them does not matter.
    if (line[0] === OPEN && !this.#defining) {
      const last = line[line.length - 1];
      this.#table.hash.update(last === COMMA || last === SEMICOLON ? line.subarray(0, -1) : line);
      this.#table.rows += 1;
      return;
    }
    const text = line.toString();
    const [, statement, name] = TABLE.exec(text) ?? [];
    if (name !== undefined) this.#table = this.#tableOf(name);
    if (statement === 'CREATE TABLE') this.#defining = true;
    if (this.#defining) this.#table.definition.update(text.replace(NEXT_NUMBER, ''));
    if (text.endsWith(';')) this.#defining = false;
  }

  #tableOf(name) {
    const fresh = { rows: 0, hash: createHash('sha256'), definition: createHash('sha256') };
    const table = this.#tables.get(name) ?? fresh;
    this.#tables.set(name, table);
    return table;
  }
}

function counted({ rows, hash, definition }) {
  return { rows, sha256: hash.copy().digest('hex'), definition: definition.copy().digest('hex') };
}

/** What differs between two counts, in words; nothing when they are the same. */
export function differences(wanted, found) {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].sort();
  return names.flatMap((name) => {
    const [before, after] = [wanted[name], found[name]];
    if (after === undefined) return [`表 ${name} 缺失 / table ${name} is missing`];
    if (before === undefined) return [`多出表 ${name} / table ${name} was not in the backup`];
    if (before.rows !== after.rows)
      return [`表 ${name} 应有 ${before.rows} 行，实有 ${after.rows} 行 / table ${name}: ${after.rows} rows`];
    if (before.sha256 !== after.sha256) return [`表 ${name} 的内容不同 / the rows of table ${name} differ`];
    return before.definition === after.definition
      ? []
      : [`表 ${name} 的结构不同 / table ${name} is defined differently`];
  });
}
