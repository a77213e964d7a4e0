/**
 * What editors decided on the values of a notice's measures:
 * `seeds/vocabulary/reviews/<notice>.yaml`. The machine proposes, this decides.
 */
import * as z from "zod";
import { MEASURE_KEY } from "../../../src/model/address.ts";
import { readYaml } from "../../../src/model/yaml.ts";

const address = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, { error: "应写作 维度/取值" });
const words = z.string().min(1);

const Decision = z.strictObject({
  /** Fingerprint of the text that was read. */
  text: z.string().regex(/^[0-9a-f]{12}$/, { error: "应为十二位的文字指纹，由 npm run facets 给出" }),
  /** What a draft lists; an entry that still has it was read by nobody, also where it lists nothing. */
  proposed: z.array(address).optional(),
  confirmed: z.array(address).default([]),
  /** Values that the machine doesn't find, with the words that show them. */
  added: z
    .record(
      address,
      z.union([
        words.transform((words) => ({ words, reason: null })),
        z.strictObject({ words, reason: words }),
      ]),
    )
    .default({}),
  /** Values that the machine proposed wrongly, with the reason. */
  struck: z.record(address, words).default({}),
});
type Decision = z.infer<typeof Decision>;

const Reviews = z.strictObject({ measures: z.record(z.string().regex(MEASURE_KEY), Decision).default({}) });

/** A notice's review: its decisions by measure key, and where each stands in its file. */
export interface FacetReview {
  file: string;
  decisions: ReadonlyMap<string, Decision>;
  place(path: readonly PropertyKey[]): { line: number; column: number };
}

/** Where a notice's review lies, below the seeds' folder. */
export function reviewFile(notice: string): string {
  return `vocabulary/reviews/${notice}.yaml`;
}

/** Reads a notice's review; without one nothing is decided. @throws YamlError */
export function readReview(notice: string, source: string | null): FacetReview {
  const file = reviewFile(notice);
  if (source === null) return { file, decisions: new Map(), place: () => ({ line: 1, column: 1 }) };
  const { value, place } = readYaml(file, source, Reviews.default({ measures: {} }));
  return { file, decisions: new Map(Object.entries(value.measures)), place };
}
