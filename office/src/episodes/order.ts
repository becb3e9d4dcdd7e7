/** The list with one of its members moved to another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  rest.splice(Math.max(0, to), 0, list[from]!);
  return rest;
}
