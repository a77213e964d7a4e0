/** Where the originals of notices have the lines that findings are about. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Places, readPlaces } from "../../src/content/places.ts";
import type { Finding } from "../../src/model/schema.ts";
import { placesInWords } from "../../src/site/finding-places.ts";
import { read } from "../converter/source/read.ts";

const TEXT = /\.txt$/;

/** Gives a finding's place in its notice's original, in brackets; nothing where it isn't known. */
export function placesInOriginals(seeds: string): (finding: Pick<Finding, "file" | "line">) => string {
  const known = new Map<string, Places | null>();
  const placesOf = (file: string): Places | null => {
    const path = join(seeds, file);
    if (!TEXT.test(file) || !existsSync(path)) return null;
    return readPlaces(seeds, file.replace(TEXT, ""), () => read(readFileSync(path)).value.text);
  };
  return (finding) => {
    const { file, line } = finding;
    if (!known.has(file)) known.set(file, placesOf(file));
    const place = placesInWords(file, [finding], known.get(file) ?? null)[line];
    return place === undefined ? "" : `（${place}）`;
  };
}
