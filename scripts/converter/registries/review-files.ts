/** The review files of a vocabulary against the notices that there are. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../../src/model/schema.ts";
import { reviewFile } from "./facet-reviews.ts";

/** An error for every review that no notice has. */
export function reviewsOfNothing(vocabulary: string, notices: readonly { id: string }[]): Finding[] {
  const folder = join(vocabulary, "reviews");
  if (!existsSync(folder)) return [];
  const files = new Set(notices.map(({ id }) => reviewFile(id)));
  return readdirSync(folder)
    .map((name) => `vocabulary/reviews/${name}`)
    .filter((file) => file.endsWith(".yaml") && !files.has(file))
    .sort()
    .map((file) => {
      const message = "seeds/ 里没有这份核对所说的文件；请改正文件名，文件已撤下的请删去";
      return { file, line: 1, column: 1, severity: "error", code: "FACET_REVIEW", message, measure: null };
    });
}
