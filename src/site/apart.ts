/**
 * The first of some that have nothing in common, at most so many: one that shares a key with one taken before is passed
 * over.
 */
export function apart<Item>(
  items: Iterable<Item>,
  keysOf: (item: Item) => readonly string[],
  most: number,
): Item[] {
  const taken = new Set<string>();
  const found: Item[] = [];
  for (const item of items) {
    if (found.length === most) break;
    const keys = keysOf(item);
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    found.push(item);
  }
  return found;
}
