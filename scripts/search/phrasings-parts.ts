/** Cuts phrasings into parts: themselves in their order, and by features which of them have one. */
import { toRuns } from "../../src/model/runs.ts";
import type { FeaturesOf } from "../../src/search/features.ts";
import {
  type Directory,
  type FeaturesPart,
  type PhrasingsPart,
  partFiles,
  partOfBeginning,
} from "../../src/search/parts.ts";
import { type PlainPhrasing, weighPhrasings } from "../../src/search/phrasings.ts";

/** About how many characters a part may hold: of phrasings a question needs a few from everywhere. */
const SIZE = { phrasings: 1500, features: 2500 };
/** Which phrasings have a feature isn't said of one that more have: it tells nothing, and would take much. */
const MOST_HOLDERS = 500;

/** The parts, and what of them stands in the catalogue. */
export function phrasingsParts(
  plain: readonly PlainPhrasing[],
  featuresOf: FeaturesOf,
): { files: Map<string, string>; directory: Directory["phrasings"] } {
  const { phrasings, holders } = weighPhrasings(plain, featuresOf);
  const files = new Map<string, string>();
  const sizes: number[] = [];
  let open: PhrasingsPart = [];
  let length = 0;
  const close = () => {
    if (open.length === 0) return;
    files.set(partFiles.phrasings(sizes.length), `${JSON.stringify(open)}\n`);
    sizes.push(open.length);
    [open, length] = [[], 0];
  };
  for (const { words, records, size } of phrasings) {
    const own: PhrasingsPart[number] = [words, toRuns(records), size];
    const printed = JSON.stringify(own).length;
    if (length + printed > SIZE.phrasings) close();
    open.push(own);
    length += printed;
  }
  close();
  const printed = Array.from(holders, ([key, numbers]) => printHolders(key, numbers)).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const features = Math.ceil(JSON.stringify(printed).length / SIZE.features);
  const parts = Array.from({ length: features }, (): FeaturesPart => []);
  for (const own of printed) parts[partOfBeginning(own[0], features)]?.push(own);
  for (const [part, entries] of parts.entries())
    files.set(partFiles.features(part), `${JSON.stringify(entries)}\n`);
  return { files, directory: { total: phrasings.length, sizes, features } };
}

function printHolders(key: string, numbers: readonly number[]): FeaturesPart[number] {
  if (numbers.length > MOST_HOLDERS) return [key, numbers.length];
  return [key, numbers.length, ...numbers.map((number, at) => number - (numbers[at - 1] ?? 0))];
}
