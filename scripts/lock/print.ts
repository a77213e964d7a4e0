import type { Lock } from "./missing.ts";

/** The keys that npm writes first, in its order; all others follow by name, objects last. */
const FIRST = [
  "name",
  "version",
  "lockfileVersion",
  "resolved",
  "integrity",
  "requires",
  "packages",
  "dependencies",
];

/**
 * Prints a lock as npm prints it, byte for byte, so that completing it and
 * installing after it leave no diff behind.
 */
export function printLock(lock: Lock): string {
  return `${JSON.stringify(lock, (_key, value: unknown) => (isObject(value) ? ordered(value) : value), 2)}\n`;
}

function ordered(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).sort(([a, left], [b, right]) =>
      isObject(left) === isObject(right) ? byName(a, b) : isObject(left) ? 1 : -1,
    ),
  );
}

function byName(a: string, b: string): number {
  const [left, right] = [FIRST.indexOf(a), FIRST.indexOf(b)];
  if (left >= 0 && right >= 0) return left - right;
  if (left >= 0) return -1;
  return right >= 0 ? 1 : a.localeCompare(b, "en");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
