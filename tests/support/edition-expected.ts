import { holds, rewrite } from "../../scripts/inspect/phrases.ts";
import { searchRecords } from "../../scripts/search/records.ts";
import { loadContent } from "../../src/content/load.ts";
import { recordText } from "../../src/search/record.ts";
import type { Expected } from "./edition-tour.ts";

/** What the tour finds in the fixture's collection, by the texts themselves. */
export function expectedOf(content: string): Expected {
  const phrase = "锂电池";
  const [facet, value] = ["region", "qingdao"];
  const found = searchRecords(loadContent(content)).filter((record) =>
    holds(rewrite(recordText(record).text), rewrite(phrase)),
  );
  const kept = found.filter(({ filters }) => filters[facet]?.includes(value));
  return {
    phrase,
    hits: found.map(({ id }) => id).sort(),
    filter: { facet, value, hits: kept.map(({ id }) => id).sort() },
    finder: { question: "goods", value: "lithium-battery", measure: "qingdao-2025-20" },
  };
}
