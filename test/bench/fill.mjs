/**
 * The town of the bench: eight firms, eighty lawyers with twenty open matters each, and three years of closed ones.
 * Written by the database itself from running numbers, the same every time: through the services a million would take a
 * day. What is measured afterwards looks at nothing but these rows.
 */
import { createHash } from 'node:crypto';
import { PRIVACY_NOTICE_VERSION } from '@huifa/shared/consultations/booking.rules';
import { SPECIALTIES, TOPIC_CODES, TOPICS } from '@huifa/shared/consultations/topics';

/** A Tuesday at ten in Shanghai: the office is open, and stays so while the server's clock stands still. */
export const BENCH_NOW = '2026-11-24 02:00:00.000';
export const FIRMS = 8;
export const LAWYERS = 80;
/** Residents who book while it is measured, and so many of theirs may be open at once. */
export const BOOKERS = 400;
const OPEN_EACH = 20;
const TASKS = LAWYERS * OPEN_EACH;
/** The newest matters are open: tasks, offers, and what waits for the office. */
const OPEN = TASKS + 400;
/** At most so many residents have ever asked: a town of this size, some of them again and again. */
const ASKERS = 20_000;
const VILLAGES = 30;
const COMMUNITIES = 5;
const YEARS_SECONDS = 3 * 365 * 86_400;
const BATCH = 2_000;
const FILLING_POOL = 2 * 1024 ** 3;

/** 32 hex digits, as the database makes them with MD5. */
export const idOf = (kind, number) => createHash('md5').update(`${kind}${number}`).digest('hex');
export const tokenOf = (kind, number) =>
  createHash('sha256').update(`token ${kind}${number}`).digest('base64url').slice(0, 43);
const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** Fills an empty, migrated database with a town of `rows` matters. `cipher`: the server's own. */
export async function fill(connection, rows, cipher) {
  if (rows < OPEN) throw new Error(`a town of the bench has at least ${OPEN} matters`);
  await connection.query("SET time_zone = '+00:00', unique_checks = 0, foreign_key_checks = 0");
  // Millions of rows find their places in memory; what is measured afterwards has the usual pool.
  const [[{ pool }]] = await connection.query('SELECT @@innodb_buffer_pool_size AS pool');
  await connection.query('SET GLOBAL innodb_buffer_pool_size = ?', [FILLING_POOL]);
  const people = Math.min(ASKERS, Math.ceil(rows / 3));
  await insert(connection, 'communities', ['id', 'name'], range(COMMUNITIES), (n) => [idOf('k', n), `社区${n}`]);
  await insert(connection, 'villages', ['id', 'name', 'community_id'], range(VILLAGES), (n) => [
    idOf('v', n),
    `村${n}`,
    idOf('k', n % COMMUNITIES),
  ]);
  await fillFirms(connection);
  await fillPeople(connection, cipher, people);
  await connection.query(`CREATE TEMPORARY TABLE town AS ${town(rows, people)}`);
  for (const statement of MATTERS) await connection.query(statement);
  await connection.query('DROP TEMPORARY TABLE town');
  await connection.query('SET GLOBAL innodb_buffer_pool_size = ?', [Number(pool)]);
  const tables = ['matters', 'consultations', 'matter_parties', 'events', 'offers', 'answers', 'people'];
  await connection.query(`ANALYZE TABLE ${tables.join(', ')}`);
}

async function fillFirms(connection) {
  const all = JSON.stringify(SPECIALTIES);
  await insert(connection, 'firms', ['id', 'name', 'phone'], range(FIRMS), (n) => [
    idOf('f', n),
    `第${n}律师事务所`,
    `021-0000${1000 + n}`,
  ]);
  const contract = ['id', 'firm_id', 'starts_on', 'ends_on', 'share', 'capacity', 'specialties'];
  await insert(connection, 'contracts', contract, range(FIRMS), (n) => [
    idOf('c', n),
    idOf('f', n),
    '2024-01-01',
    '2027-12-31',
    1 / FIRMS,
    100_000,
    all,
  ]);
  const lawyer = ['person_id', 'firm_id', 'name', 'licence_no', 'specialties'];
  await insert(connection, 'lawyers', lawyer, range(LAWYERS), (n) => [
    idOf('l', n),
    idOf('f', n % FIRMS),
    `律师${n}`,
    `1310100000000${1000 + n}`,
    all,
  ]);
}

/** Residents, lawyers, those who book, and the director; whoever asks has a session. */
async function fillPeople(connection, cipher, people) {
  const person = (kind) => (n) => {
    const id = idOf(kind, n);
    const [name, phone] = [`居民${kind}${n}`, `138${String(n).padStart(8, '0')}`];
    const seal = (column, text) => cipher.seal({ table: 'people', column, rowId: id }, text);
    const village = idOf('v', n % VILLAGES);
    const indexes = [cipher.nameIndex(name), cipher.index('phone', phone)];
    return [id, seal('name', name), indexes[0], seal('phone', phone), indexes[1], village, '2023-01-01'];
  };
  const columns = ['id', 'name_sealed', 'name_index', 'phone_sealed', 'phone_index', 'village_id', 'created_at'];
  for (const [kind, count] of Object.entries({ p: people, l: LAWYERS, b: BOOKERS, d: 1 }))
    await insert(connection, 'people', columns, range(count), person(kind));
  const consent = ['id', 'person_id', 'purpose', 'version', 'accepted', 'at'];
  await insert(connection, 'consents', consent, range(BOOKERS), (n) => [
    idOf('consent', n),
    idOf('b', n),
    'privacyNotice',
    PRIVACY_NOTICE_VERSION,
    1,
    '2026-11-01',
  ]);
  await fillSessions(connection, 'b', BOOKERS, 'phone', 'resident');
  await fillSessions(connection, 'l', LAWYERS, 'phone', 'adviser');
  await fillSessions(connection, 'd', 1, 'desk', 'director');
}

async function fillSessions(connection, letter, count, kind, role) {
  await insert(connection, 'role_grants', ['id', 'person_id', 'role', 'granted_at'], range(count), (n) => [
    idOf('grant', letter + n),
    idOf(letter, n),
    role,
    '2023-01-01',
  ]);
  const columns = [
    'id',
    'token_hash',
    'kind',
    'person_id',
    'role',
    'firm_id',
    'csrf_token',
    'created_at',
    'last_seen_at',
    'expires_at',
  ];
  await insert(connection, 'sessions', columns, range(count), (n) => [
    idOf('session', letter + n),
    hashOf(tokenOf(letter, n)),
    kind,
    idOf(letter, n),
    role,
    role === 'adviser' ? idOf('f', n % FIRMS) : null,
    kind === 'desk' ? 'csrf' : null,
    BENCH_NOW,
    BENCH_NOW,
    '2027-11-24',
  ]);
}

/** One row a matter with everything that its other rows repeat; `k` counts back from the newest. */
function town(rows, people) {
  const chance = (salt, of) => `CAST(CRC32(CONCAT('${salt}', seq)) % ${of} AS SIGNED)`;
  const topic = `ELT(1 + ${chance('t', TOPIC_CODES.length)}, ${TOPIC_CODES.map((code) => `'${code}'`).join(', ')})`;
  return `
    SELECT seq, k, MD5(CONCAT('m', seq)) AS id, MD5(CONCAT('o', seq)) AS offer_id, lawyer,
           MD5(CONCAT('l', lawyer)) AS lawyer_id, MD5(CONCAT('f', lawyer % ${FIRMS})) AS firm_id,
           MD5(CONCAT('p', seq % ${people})) AS person_id, MD5(CONCAT('v', ${chance('v', VILLAGES)})) AS village_id,
           ${topic} AS topic, IF(${chance('w', 4)} = 0, 'call', 'written') AS way, created_at,
           TIMESTAMPADD(MINUTE, 5 + ${chance('a', 20)} * ${chance('b', 20)}, created_at) AS accepted_at,
           TIMESTAMPADD(MINUTE, 500 + ${chance('c', 60)} * ${chance('d', 60)}, created_at) AS closed_at,
           TIMESTAMPADD(MINUTE, ${chance('e', 6000)} - 1200, '${BENCH_NOW}') AS due_at,
           CASE WHEN k >= ${OPEN} THEN 'closed'
                WHEN k < ${TASKS} THEN IF(k % 10 = 0, 'awaitingResident', 'inProgress')
                WHEN k < ${TASKS + 200} THEN 'offered'
                WHEN k < ${TASKS + 300} THEN 'officeDecides'
                WHEN k < ${TASKS + 350} THEN 'kept'
                ELSE 'reopenRequested' END AS state
      FROM (SELECT seq, ${rows} - seq AS k, (${rows} - seq) % ${LAWYERS} AS lawyer,
                   TIMESTAMP(DATE(TIMESTAMPADD(SECOND, -FLOOR(
                     IF(${rows} - seq < ${OPEN}, (${rows} - seq) * 86400 * 4 / ${OPEN},
                        86400 * 4 + (${rows} - seq) * ${YEARS_SECONDS} / ${rows})), '2026-11-23 12:00:00')),
                     SEC_TO_TIME(3600 + ${chance('h', 27_000)})) AS created_at
              FROM seq_1_to_${rows}) AS numbered`;
}

const SPECIALTY = `CASE topic ${TOPIC_CODES.map(
  (code) => `WHEN '${code}' THEN ${TOPICS[code].specialty === null ? 'NULL' : `'${TOPICS[code].specialty}'`}`,
).join(' ')} END`;
const TAKEN = "state IN ('closed', 'inProgress', 'awaitingResident', 'reopenRequested')";
const WITH_FIRM = `(${TAKEN} OR state = 'offered')`;

const MATTERS = [
  `INSERT INTO matters (id, number, kind, state, version, person_id, filer_id, topic, village_id, firm_id, lawyer_id,
                        office_reason, due_at, promised_minutes, created_at, dispatched_at, accepted_at, closed_at)
   SELECT id, CONCAT('HN-ZX-', YEAR(created_at), '-', LPAD(seq, 7, '0')), 'consultation', state, 4, person_id,
          person_id, topic, village_id, IF(${WITH_FIRM}, firm_id, NULL), IF(${TAKEN}, lawyer_id, NULL),
          CASE state WHEN 'officeDecides' THEN IF(k % 2 = 0, 'nobodyEligible', 'secondDecline')
                     WHEN 'kept' THEN 'kept' WHEN 'reopenRequested' THEN 'reopenRequested' END,
          IF(state = 'closed', NULL, due_at), IF(state = 'closed', NULL, ELT(1 + k % 4, 240, 1080, 900, 120)),
          created_at, IF(${WITH_FIRM}, created_at, NULL), IF(${TAKEN}, accepted_at, NULL),
          IF(state IN ('closed', 'reopenRequested'), closed_at, NULL)
     FROM town`,
  `INSERT INTO consultations (id, way, for_whom, pass_to_firm) SELECT id, way, 'self', state <> 'kept' FROM town`,
  `INSERT INTO matter_parties (matter_id, side, name_index)
   SELECT t.id, 'resident', p.name_index FROM town t JOIN people p ON p.id = CONVERT(t.person_id USING ascii) COLLATE ascii_bin`,
  `INSERT INTO matter_parties (matter_id, side, name_index) SELECT id, 'opposing', SHA2(seq, 256) FROM town WHERE seq % 3 = 0`,
  `INSERT INTO offers (id, matter_id, firm_id, specialty, state, by_hand, offered_at, expires_at, answered_at, answered_by)
   SELECT offer_id, id, firm_id, ${SPECIALTY}, IF(${TAKEN}, 'accepted', 'open'), 0, created_at,
          IF(${TAKEN}, TIMESTAMPADD(DAY, 2, created_at), TIMESTAMPADD(DAY, 2, '${BENCH_NOW}')),
          IF(${TAKEN}, accepted_at, NULL), IF(${TAKEN}, lawyer_id, NULL)
     FROM town WHERE ${WITH_FIRM}`,
  `INSERT INTO offers (id, matter_id, firm_id, specialty, state, by_hand, offered_at, expires_at, answered_at, decline_code)
   SELECT MD5(CONCAT('x', seq)), id, MD5(CONCAT('f', (lawyer + 1) % ${FIRMS})), ${SPECIALTY},
          IF(seq % 3 = 0, 'expired', 'declined'), 0, created_at, TIMESTAMPADD(HOUR, 5, created_at),
          TIMESTAMPADD(MINUTE, 3, created_at), IF(seq % 3 = 0, NULL, 'timeClash')
     FROM town WHERE ${WITH_FIRM} AND seq % 7 = 0`,
  event('submit', 'NULL', 'awaitingDispatch', 'created_at', 'NULL', '1 = 1'),
  event('offer', "'awaitingDispatch'", 'offered', 'created_at', "JSON_OBJECT('firmId', firm_id)", WITH_FIRM),
  event(
    'accept',
    "'offered'",
    'inProgress',
    'accepted_at',
    "JSON_OBJECT('firmId', firm_id, 'lawyerId', lawyer_id)",
    TAKEN,
  ),
  event(
    'close',
    "'inProgress'",
    'closed',
    'closed_at',
    "JSON_OBJECT('result', 'answered')",
    "state IN ('closed', 'reopenRequested')",
  ),
  `INSERT INTO answers (id, matter_id, lawyer_id, lawyer_name, given_by, licence_no, words_sealed, result, aid_told,
                        limitation_told, at)
   SELECT MD5(CONCAT('a', seq)), id, lawyer_id, CONCAT('律师', lawyer), '律师事务所', '1310100000000', 'v1', 'answered', 1, 0,
          closed_at
     FROM town WHERE state IN ('closed', 'reopenRequested')`,
  `INSERT INTO ratings (matter_id, round, level, asked_for_money, at)
   SELECT id, 1, 5, seq % 5000 = 0, closed_at FROM town WHERE state = 'closed' AND seq % 3 = 0`,
];

function event(name, from, to, at, data, where) {
  return `INSERT INTO events (matter_id, event, from_state, to_state, at, data)
          SELECT id, '${name}', ${from}, '${to}', ${at}, ${data} FROM town WHERE ${where} ORDER BY seq`;
}

async function insert(connection, table, columns, numbers, row) {
  for (let from = 0; from < numbers.length; from += BATCH) {
    const rows = numbers.slice(from, from + BATCH).map(row);
    await connection.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [rows]);
  }
}

function range(count) {
  return Array.from({ length: count }, (_, number) => number);
}
