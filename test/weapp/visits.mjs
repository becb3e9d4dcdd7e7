import { Phone } from './harness/phone.mjs';
import { offline, refusing } from './answers.mjs';

/** Beside good answers, what a page may meet when it opens; it has to say something and break nothing. */
const TROUBLES = {
  offline,
  unavailable: refusing(503, 'DATABASE_AWAY', '系统正在恢复，请过一会儿再试。'),
  refused: refusing(401, 'SIGN_IN_NEEDED', '请先登录。'),
};

/** What the phones kept from last time. A session is a token that the server knows. */
const VISITORS = { newcomer: [], member: [['session', '"token-of-a-member"']] };

/** A page opened from a shared card gets an id; one that needs none does not look. */
const QUERY = 'id=00000000000000000000000000000000';

/**
 * Opens every page of app.json, each on a phone of its own, in every weather, for a newcomer and for somebody signed in.
 *
 * @returns {Promise<{ opened: Set<string>, problems: string[] }>}
 */
export async function visitPages(dist, config, { answers, measures }) {
  const visits = Object.entries({ ...answers, ...TROUBLES }).flatMap(([weather, answer]) =>
    Object.entries(VISITORS).map(([visitor, kept]) => ({ occasion: `${weather} ${visitor}`, answer, kept })),
  );
  const opened = new Set();
  const problems = [];
  for (const route of config.routes) {
    // All at once: a visit is mostly waiting for the page to stand still.
    const found = await Promise.all(visits.map((visit) => visitPage(dist, route, visit, measures)));
    if (found.flat().length === 0) opened.add(route);
    problems.push(...byProblem(found.flat(), visits.length).map((line) => `${route}: ${line}`));
  }
  return { opened, problems };
}

async function visitPage(dist, route, { occasion, answer, kept }, measures) {
  const phone = new Phone(dist, { answerRequest: answer, storage: new Map(kept) });
  const problems = [];
  try {
    await phone.open(`/${route}?${QUERY}`);
    if (phone.text().trim() === '') problems.push('the page is empty');
  } catch (error) {
    problems.push(error.message);
  }
  problems.push(...phone.app.faults.list.map(({ kind, message }) => `${kind}: ${message}`));
  measures.add(phone.app.measures);
  phone.close();
  return [...new Set(problems)].map((problem) => ({ problem, occasion }));
}

/** One line per problem, with the occasions on which it was met. */
function byProblem(found, visitCount) {
  const occasions = new Map();
  for (const { problem, occasion } of found) occasions.set(problem, [...(occasions.get(problem) ?? []), occasion]);
  return [...occasions].map(
    ([problem, met]) => `${problem} (${met.length === visitCount ? 'every visit' : met.join(', ')})`,
  );
}
