/** What readers read in the search. */
import type { BuiltInFacet } from "../model/built-in-facets.ts";

/** The filters that no registry names. */
export const filterNames: Record<BuiltInFacet, string> = {
  region: "地区",
  year: "年份",
  notice: "文件",
  stage: "阶段",
  kind: "单位类别",
  department: "责任单位",
};
