import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { allFiles } from "./site.ts";

/** Says how two folders differ, file by file and byte by byte. */
export async function treeDifferences(left: string, right: string): Promise<string[]> {
  const [ours, theirs] = [new Set(await allFiles(left)), new Set(await allFiles(right))];
  const differences: string[] = [];
  for (const file of [...new Set([...ours, ...theirs])].sort()) {
    if (!ours.has(file)) differences.push(`${file}: only in the second`);
    else if (!theirs.has(file)) differences.push(`${file}: only in the first`);
    else {
      const at = firstDifference(await readFile(join(left, file)), await readFile(join(right, file)));
      if (at !== null) differences.push(`${file}: differs from byte ${at}`);
    }
  }
  return differences;
}

function firstDifference(left: Buffer, right: Buffer): number | null {
  if (left.equals(right)) return null;
  const at = left.findIndex((byte, index) => byte !== right[index]);
  return at < 0 ? left.length : at;
}
