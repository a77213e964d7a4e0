import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "../model/content-hash.ts";

/** The code that reads what {@link ../model/build-set.ts} names, and what that code says of its form. */
const READERS = ["browser", "search", "finder", "formats"];

/**
 * A hash of the code by which pages read index, texts and the finder's data. Built into the scripts and written
 * beside the data, it tells a page of an older build that it can't read what a newer one has published.
 */
export function readersHash(): string {
  const root = join(import.meta.dirname, "..");
  const files = READERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  // Line ends differ between checkouts of the same code.
  return contentHash(...files.sort().map((file) => readFileSync(file, "utf8").replaceAll("\r\n", "\n")));
}
