/** What a folder looks like without a file being read: a later trace that is the same means that nothing was changed. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Which file, how long and of when each file below a folder is. What begins with a dot doesn't count: commands lay
 * such files there while they are at work. An absent folder has the empty trace.
 */
export function traceOf(folder: string): string {
  return [...traces(folder, "")].sort().join("\n");
}

function* traces(folder: string, below: string): Generator<string> {
  for (const name of namesIn(folder)) {
    if (name.startsWith(".")) continue;
    const [path, whole] = [`${below}${name}`, join(folder, name)];
    const stats = statsOf(whole);
    if (stats?.isDirectory()) yield* traces(whole, `${path}/`);
    else if (stats?.isFile()) yield `${path} ${stats.ino} ${stats.size} ${stats.mtimeNs}`;
    else yield `${path} ${stats === null ? "leads nowhere" : "is no file"}`;
  }
}

/** Of a link that leads to itself as of one that leads nowhere there is nothing to be said. */
function statsOf(path: string) {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
