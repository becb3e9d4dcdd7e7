import { AppConfig } from './harness/app-config.mjs';
import { brokenLimits } from './harness/limits.mjs';
import { Measures } from './harness/measures.mjs';
import { runJourney } from './journeys.mjs';
import { packageFiles, scriptsOf } from './package/files.mjs';
import { lackingNames } from './package/lacking-names.mjs';
import { scanPackage } from './package/scan.mjs';
import { checkShape } from './package/shape.mjs';
import { kilobytes, packageSizes } from './package/sizes.mjs';
import { checkSyntax } from './package/syntax.mjs';
import { visitPages } from './visits.mjs';

/** @typedef {{ mainKb: number, subpackagesKb: Record<string, number>, totalKb: number, maxSetDataKb: number, maxNodes: number, maxDepth: number, pagesRun: number }} Report */

/**
 * Checks a built package: what is in it, every page opened, every journey run, every limit held.
 *
 * @param {string} dist
 * @param {object} options
 * @param {Record<string, (request: object) => unknown>} options.answers APIs behind the pages; journeys get `full`
 * @param {Awaited<ReturnType<typeof import('./journeys.mjs').loadJourneys>>} [options.journeys]
 * @param {string} [options.server] address of a real server, for journeys that need one
 * @param {string[]} [options.canaries] secrets of the build's environment, which must not be in the package
 * @returns {Promise<{ report: Report, largest: object, problems: string[] }>}
 */
export async function checkWeapp(dist, { answers, journeys = [], server, canaries = [] }) {
  const files = packageFiles(dist);
  const config = new AppConfig(dist);
  const measures = new Measures();
  const problems = [...checkShape(dist, files, config), ...checkScripts(files), ...scanPackage(files, canaries)];

  const visits = await visitPages(dist, config, { answers, measures });
  problems.push(...visits.problems);
  for (const journey of journeys) {
    problems.push(...(await runJourney(journey, { dist, answerRequest: answers.full, server, measures })));
  }

  const largest = Object.fromEntries(
    ['maxSetDataBytes', 'maxNodes', 'maxDepth'].map((key) => [key, measures.largest(key)]),
  );
  const report = {
    ...packageSizes(files, config),
    maxSetDataKb: kilobytes(largest.maxSetDataBytes.value),
    maxNodes: largest.maxNodes.value,
    maxDepth: largest.maxDepth.value,
    pagesRun: visits.opened.size,
    journeys: journeys.length,
  };
  problems.push(...brokenLimits(report));
  return { report, largest, problems };
}

function checkScripts(files) {
  return scriptsOf(files).flatMap((file) => {
    const { tree, problems } = checkSyntax(file);
    return tree ? [...problems, ...lackingNames(file, tree)] : problems;
  });
}
