/** How the overview names a notice where there is little room. */
import type { PlacedNotice } from "../../site/refs.ts";
import { placeAndYear } from "../../site/regions.ts";
import { stageLabels } from "../../wording/codes.ts";

/** Place, year and, where it is one, that it is a draft: `某市2025年（征求意见稿）`. */
export function columnName(notice: Pick<PlacedNotice, "place" | "year" | "stage">): string {
  return placeAndYear(notice) + (notice.stage === "draft" ? `（${stageLabels.draft}）` : "");
}

/** Headings of columns for some notices, on two lines where long; those that would read alike bear their ids too. */
export function columnHeadings(
  notices: readonly Pick<PlacedNotice, "id" | "place" | "year" | "stage">[],
): string[] {
  const names = notices.map(columnName);
  return notices.map(({ id }, index) => {
    const name = names[index] ?? id;
    const isOnly = names.indexOf(name) === names.lastIndexOf(name);
    return name.replace("（", "\n（") + (isOnly ? "" : `\n${id}`);
  });
}
