/**
 * What editors decided on the values of a notice's measures:
 * `seeds/vocabulary/reviews/<notice>.yaml`. The machine proposes, this decides.
 */
import { createHash } from "node:crypto";
import * as z from "zod";
import type { MeasureDocument } from "../../../src/content/document.ts";
import { MEASURE_KEY } from "../../../src/model/address.ts";
import { readYaml, YamlError } from "../../../src/model/yaml.ts";
import { type Passage, passagesOf } from "../facets/propose.ts";
import { foldText } from "./trigger-phrases.ts";

const address = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, { error: "应写作 维度/取值" });
const words = z.string().min(1);

const Decision = z.strictObject({
  /** Fingerprint of the text that was read; see {@link fingerprint}. */
  text: z.string().regex(/^[0-9a-f]{12}$/, { error: "应为十二位的文字指纹，由 npm run facets 给出" }),
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
export type Decision = z.infer<typeof Decision>;

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

/** Fingerprint of the words that a measure's values are judged on: signs and blanks don't change it. */
export function fingerprint(measure: MeasureDocument): string {
  const text = passagesOf(measure)
    .map(({ text }) => text)
    .join("")
    .normalize("NFKC")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/**
 * Checks a review against the notice and the vocabulary.
 *
 * @param addresses every `facet/value` that there is
 * @throws YamlError FACET_REVIEW for a measure or value that there isn't, one decided twice, or words that no passage has
 */
export function checkReview(
  review: FacetReview,
  measures: readonly MeasureDocument[],
  addresses: ReadonlySet<string>,
): void {
  const byKey = new Map(measures.map((measure) => [measure.front.key, measure]));
  for (const [key, decision] of review.decisions) {
    const fail = (path: readonly PropertyKey[], problem: string): never => {
      throw new YamlError(review.file, review.place(["measures", key, ...path]), problem, "FACET_REVIEW");
    };
    const measure = byKey.get(key);
    if (!measure) fail([], `本文件没有第 ${key} 条措施；请改正编号，措施已撤下的请删去这一项`);
    const seen = new Set<string>();
    const { confirmed, added, struck } = decision;
    for (const [list, values] of Object.entries({ confirmed, added, struck })) {
      for (const [index, value] of (Array.isArray(values) ? values : Object.keys(values)).entries()) {
        const path = [list, Array.isArray(values) ? index : value];
        if (!addresses.has(value))
          fail(path, `词表里没有取值“${value}”；请改正，或在 vocabulary/facets.yaml 补登`);
        if (seen.has(value)) fail(path, `第 ${key} 条的“${value}”写了两次；每个取值只能有一种决定`);
        seen.add(value);
      }
    }
    if (!measure || fingerprint(measure) !== decision.text) continue;
    for (const [value, { words }] of Object.entries(added)) {
      if (findWords(passagesOf(measure), words) === null)
        fail(["added", value], `第 ${key} 条没有“${words}”这些字；请照原文抄写作为依据的字句`);
    }
  }
}

/** Where words stand, as the passage prints them, or `null`; width, case and blanks make no difference. */
export function findWords(
  passages: readonly Passage[],
  words: string,
): { clause: string | null; text: string } | null {
  const sought = foldText(words).text;
  for (const { clause, text } of passages) {
    const folded = foldText(text);
    const start = folded.text.indexOf(sought);
    if (start < 0) continue;
    return { clause, text: text.slice(folded.at[start], (folded.at[start + sought.length - 1] ?? 0) + 1) };
  }
  return null;
}
