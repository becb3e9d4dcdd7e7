/** Kilobytes per package; all outside a sub-package's root counts to the main package, which everybody waits for. */
export function packageSizes(files, config) {
  const bytes = new Map(config.subpackages.map(({ root }) => [root, 0]));
  let main = 0;
  for (const file of files) {
    const root = config.packageOf(file.name);
    if (root === '') main += file.bytes;
    else bytes.set(root, bytes.get(root) + file.bytes);
  }
  const subpackages = config.subpackages.map(({ root, name }) => [name, kilobytes(bytes.get(root))]);
  const total = [...bytes.values()].reduce((sum, size) => sum + size, main);
  return { mainKb: kilobytes(main), subpackagesKb: Object.fromEntries(subpackages), totalKb: kilobytes(total) };
}

export function kilobytes(bytes) {
  return Math.round((bytes / 1024) * 10) / 10;
}
