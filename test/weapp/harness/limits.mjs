/**
 * What we allow ourselves. WeChat's own lines are further out (2 MB a package, 256 KB a setData, 1000 nodes, depth 30),
 * but an old phone on a village network is slow well before them.
 */
export const LIMITS = { mainKb: 800, subpackageKb: 500, setDataKb: 50, nodes: 499, depth: 29 };

/** @param {ReturnType<import('../check.mjs')['report']>} report @returns a sentence for each limit that is broken */
export function brokenLimits(report, limits = LIMITS) {
  const broken = [];
  const hold = (what, value, limit, unit = '') => {
    if (value > limit) broken.push(`${what}: ${value}${unit}, limit ${limit}${unit}`);
  };
  hold('main package', report.mainKb, limits.mainKb, ' KB');
  for (const [name, kb] of Object.entries(report.subpackagesKb))
    hold(`sub-package ${name}`, kb, limits.subpackageKb, ' KB');
  hold('largest setData', report.maxSetDataKb, limits.setDataKb, ' KB');
  hold('nodes on a page', report.maxNodes, limits.nodes);
  hold('depth of a page', report.maxDepth, limits.depth);
  return broken;
}
