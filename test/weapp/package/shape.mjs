import { createRequire } from 'node:module';

const compileStyles = createRequire(import.meta.url)('miniprogram-compiler/src/wcsc');

const PACKAGE_MAX_BYTES = 2 * 1024 * 1024;
const TAB_ICON_MAX_BYTES = 40 * 1024;

/** What WeChat's upload or start would refuse: missing files, tabs outside the main package, WXSS that does not compile. */
export function checkShape(dist, files, config) {
  const problems = [];
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const route of config.routes) {
    for (const kind of ['js', 'json', 'wxml'])
      if (!byName.has(`${route}.${kind}`)) problems.push(`${route}.${kind} is missing`);
  }
  problems.push(...checkTabs(byName, config));
  for (const root of ['', ...config.subpackages.map((entry) => entry.root)]) {
    const bytes = files
      .filter(({ name }) => config.packageOf(name) === root)
      .reduce((sum, file) => sum + file.bytes, 0);
    if (bytes > PACKAGE_MAX_BYTES) problems.push(`package '${root || 'main'}' is larger than 2 MB`);
  }
  const styles = files.filter(({ name }) => name.endsWith('.wxss')).map(({ name }) => name.slice(0, -'.wxss'.length));
  const compiled = compileStyles(dist, styles, { maxBuffer: 64 * 1024 * 1024 });
  if (compiled instanceof Error) problems.push(`WXSS does not compile: ${compiled.message.trim()}`);
  return problems;
}

function checkTabs(byName, config) {
  const problems = [];
  const { tabs } = config;
  if (tabs.length > 0 && (tabs.length < 2 || tabs.length > 5))
    problems.push(`a tab bar has 2 to 5 tabs, not ${tabs.length}`);
  for (const tab of tabs) {
    if (!config.mainRoutes.includes(tab.pagePath)) problems.push(`tab ${tab.pagePath} is not in the main package`);
    for (const icon of [tab.iconPath, tab.selectedIconPath].filter(Boolean)) {
      const file = byName.get(icon.replace(/^\.?\//, ''));
      if (!file) problems.push(`tab icon ${icon} is missing`);
      else if (file.bytes > TAB_ICON_MAX_BYTES) problems.push(`tab icon ${icon} is larger than 40 KB`);
    }
  }
  return problems;
}
