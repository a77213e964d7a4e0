import { kindLabels, stageLabels } from "../wording/codes.ts";
import type { PlacedNotice } from "./refs.ts";

/** A notice by place, year and standing, as short as it can be told: `某市2025征求意见稿`. */
export function noticeLabel({
  place,
  year,
  stage,
  kind,
  title,
}: Pick<PlacedNotice, "place" | "year" | "stage" | "kind" | "title">): string {
  if (place === null) return `《${title}》`;
  return `${place}${year ?? ""}${stage === "draft" ? stageLabels.draft : kindLabels[kind]}`;
}
