import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverAt } from './answers.mjs';
import { faultLine } from './harness/faults.mjs';
import { Phone } from './harness/phone.mjs';

/**
 * @typedef {object} Stage what a journey is given
 * @property {(options?: ConstructorParameters<typeof Phone>[1]) => Phone} newPhone a phone on which the app is installed
 * @property {string} [server] address of the real server, where the journey asked for one
 */

/** @returns {Promise<{ name: string, title: string, needsServer: boolean, run: (stage: Stage) => Promise<void> }[]>} */
export async function loadJourneys(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  return Promise.all(
    names.sort().map(async (name) => {
      const journey = await import(pathToFileURL(path.join(folder, name)).href);
      if (!journey.title || !journey.run) throw new Error(`${name} must export title and run`);
      return { name, title: journey.title, needsServer: journey.needsServer === true, run: journey.run };
    }),
  );
}

/** Runs one journey. @returns its problems: the step that failed, and what went wrong unseen on any of its phones */
export async function runJourney(journey, { dist, answerRequest, server, measures }) {
  const phones = [];
  const other = journey.needsServer ? serverAt(server) : answerRequest;
  const newPhone = (options) => {
    // Simulated WeChat takes `demo-<name>` for a code: each phone is somebody's own, nobody the town knows.
    const stranger = randomUUID();
    const nextLoginCode = () => `demo-${stranger}`;
    const phone = new Phone(dist, { answerRequest: other, nextLoginCode, ...options });
    phones.push(phone);
    return phone;
  };
  const problems = [];
  try {
    await journey.run({ newPhone, server });
  } catch (error) {
    problems.push(`${journey.name}: ${error.message}`);
  }
  for (const phone of phones) {
    problems.push(...phone.app.faults.list.map((fault) => `${journey.name}: ${faultLine(fault)}`));
    measures.add(phone.app.measures);
    phone.close();
  }
  return problems;
}
