/**
 * The least that could answer: node:http and mysql2, no framework, no validation, no session, no view. It reads the body,
 * repeats the captured statements of a request on one connection, and sends the largest result as JSON.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';
import { render } from './capture.mjs';

const pool = createPool({
  uri: process.env.DATABASE_URL,
  connectionLimit: 10,
  charset: 'utf8mb4',
  timezone: 'Z',
  dateStrings: ['DATE'],
  supportBigNumbers: true,
  bigNumberStrings: false,
});
let scripts = {};
let serial = 0;

function make(kind) {
  if (kind === 'id') return randomBytes(16).toString('hex');
  serial += 1;
  return `HN-FL-${process.pid}-${serial}`;
}

async function answer(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  if (body !== '') JSON.parse(body);
  const { script, people } = scripts[request.headers['x-script']];
  const statements = render(script, people[Number(request.headers['x-person'])], make);
  const connection = await pool.getConnection();
  try {
    let largest = [];
    for (const sql of statements) {
      const [rows] = await connection.query(sql);
      if (Array.isArray(rows) && rows.length > largest.length) largest = rows;
    }
    return JSON.stringify(largest);
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

const server = createServer((request, response) => {
  answer(request).then(
    (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
    (error) => response.writeHead(500).end(String(error)),
  );
});

process.on('message', (learnt) => {
  scripts = learnt;
  process.send('ready');
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
