/** How the time of a conversion grows with its text: the exponent of each family, 1 being linear. */
import { FacetProposer } from "../converter/facets/propose.ts";
import { convertNotice } from "../converter/notice/convert-notice.ts";
import { Editorial } from "../converter/registries/sidecar.ts";
import { readVocabulary } from "../converter/registries/vocabulary.ts";
import { ConversionError } from "../converter/source/findings.ts";
import { DepartmentRegistry } from "../converter/units/department-registry.ts";
import { growthFamilies } from "./growth-families.ts";

/** Characters of the smallest text; each next one is twice as long. */
const SMALLEST = 1_000;
const DOUBLINGS = 5;
/** A family that seems to grow too fast is doubled so much further: what is quadratic shows the more, a jump of the machine's evens out. */
const MOST_DOUBLINGS = 9;
/** A text that takes longer than this isn't doubled again: its growth shows already. In milliseconds. */
const LONGEST = 1_000;
/** Below the last so many sizes, the cost of any notice hides the text's. */
const TOLD = 4;
const RUNS = 5;
/** What the project promises: a page that is merely odd never hangs the converter. */
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

/** The shortest of several runs: what else the machine does only ever adds to a time. */
function shortestTime(work: () => void): number {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

/** The exponent by which times grow when the size doubles: the slope of their logarithms, by least squares. */
function slope(times: readonly number[]): number {
  const middle = (times.length - 1) / 2;
  const logs = times.map((time) => Math.log2(time));
  const rise = logs.reduce((sum, log, index) => sum + (index - middle) * log, 0);
  const run = times.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return run === 0 ? 0 : rise / run;
}

export async function run(): Promise<void> {
  console.log("family\tms by doubled size\texponent");
  let above = 0;
  for (const [name, make] of Object.entries(growthFamilies)) {
    const times: number[] = [];
    const isOpen = (doubling: number) =>
      doubling <= DOUBLINGS || (doubling <= MOST_DOUBLINGS && slope(times.slice(-TOLD)) > LIMIT);
    for (let doubling = 0; isOpen(doubling) && (times.at(-1) ?? 0) < LONGEST; doubling += 1) {
      const text = make(SMALLEST * 2 ** doubling);
      times.push(shortestTime(() => convert(text)));
    }
    const exponent = slope(times.slice(-TOLD));
    const mark = exponent > LIMIT ? " ABOVE" : "";
    if (exponent > LIMIT) above += 1;
    console.log(`${name}\t${times.map((time) => time.toFixed(1)).join(" ")}\t${exponent.toFixed(2)}${mark}`);
  }
  console.log(`${above} of ${Object.keys(growthFamilies).length} families grow faster than ${LIMIT}`);
}
