/** Whether a review fits the notice that it is about. */
import type { MeasureDocument } from "../../../src/content/document.ts";
import { YamlError } from "../../../src/model/yaml.ts";
import type { FacetReview } from "../registries/facet-reviews.ts";
import { findWords, fingerprint, passagesOf } from "./passages.ts";

/**
 * Checks a review against the notice and the vocabulary.
 *
 * @param addresses every `facet/value` that there is
 * @throws YamlError FACET_REVIEW for a measure or value that there isn't, one decided twice, an entry that is still
 * a draft, or words that no passage has
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
    if (decision.proposed !== undefined)
      fail(
        ["proposed"],
        `第 ${key} 条还是机器拟的底稿（proposed），没有人核对；请逐个移到 confirmed 或 struck，再删去 proposed`,
      );
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
