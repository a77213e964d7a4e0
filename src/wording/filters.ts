/** The search's filters that no registry names. */
import type { BuiltInFacet } from "../model/built-in-facets.ts";
import { labels } from "./common.ts";
import { partNames } from "./site-parts.ts";

export const filterNames: Record<BuiltInFacet, string> = {
  region: labels.region,
  year: "年份",
  notice: partNames.notices,
  stage: "阶段",
  kind: "单位类别",
  department: partNames.departments,
};
