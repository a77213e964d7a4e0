import { readFileSync } from "node:fs";

/** A file's text, or `null` where there is none. */
export function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
