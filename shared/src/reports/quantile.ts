/**
 * The smallest value that at least a share `q` of `sorted` does not exceed (nearest rank): 「一半在…内」 must be a
 * time within which half of them really were.
 */
export function quantile(sorted: readonly number[], q: number): number | null {
  if (sorted.length === 0) return null;
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? null;
}
