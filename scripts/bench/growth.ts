/** How the time of a conversion grows with its text: the exponent of each family, 1 being linear. */
import { FacetProposer } from "../converter/facets/propose.ts";
import { convertNotice } from "../converter/notice/convert-notice.ts";
import { Editorial } from "../converter/registries/sidecar.ts";
import { readVocabulary } from "../converter/registries/vocabulary.ts";
import { ConversionError } from "../converter/source/findings.ts";
import { DepartmentRegistry } from "../converter/units/department-registry.ts";
import { growthFamilies } from "./growth-families.ts";
import { medianTime } from "./timing.ts";

/** Characters of the smallest text; each next one is twice as long. */
const SMALLEST = 1_000;
const DOUBLINGS = 5;
/** A text that takes longer than this isn't doubled again: its growth shows already. In milliseconds. */
const LONGEST = 1_000;
/** What the project promises (issue: a clerk's odd page must never hang the converter). */
const LIMIT = 1.2;

const vocabulary = readVocabulary("seeds/vocabulary");
const registry = new DepartmentRegistry(vocabulary);
const proposer = new FacetProposer(vocabulary);

function convert(text: string): void {
  const bytes = new TextEncoder().encode(text);
  const input = { id: "qingdao-2030", file: "bench.txt", bytes, editorial: Editorial.parse({}) };
  try {
    convertNotice(input, vocabulary, registry, proposer);
  } catch (error) {
    // A refusal takes time as well.
    if (!(error instanceof ConversionError)) throw error;
  }
}

export async function run(): Promise<void> {
  console.log("family\tms by doubled size\texponent");
  let above = 0;
  for (const [name, make] of Object.entries(growthFamilies)) {
    const times: number[] = [];
    for (let doubling = 0; doubling <= DOUBLINGS && (times.at(-1) ?? 0) < LONGEST; doubling += 1) {
      const text = make(SMALLEST * 2 ** doubling);
      times.push(await medianTime(() => convert(text), 3));
    }
    // The last doublings tell: below them the cost of any notice hides the text's.
    const last = times.slice(-3);
    const exponent = Math.log2((last.at(-1) ?? 1) / (last[0] ?? 1)) / Math.max(1, last.length - 1);
    if (exponent > LIMIT) above += 1;
    console.log(
      `${name}\t${times.map((time) => time.toFixed(1)).join(" ")}\t${exponent.toFixed(2)}${exponent > LIMIT ? " ABOVE" : ""}`,
    );
  }
  console.log(`${above} of ${Object.keys(growthFamilies).length} families grow faster than ${LIMIT}`);
}
