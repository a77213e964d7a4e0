/** `data/families.json`: measures that are versions of one another, each family under the id that it keeps. */
import * as z from "zod";
import { paths } from "../model/address.ts";
import { Family } from "../model/schema.ts";
import type { Site } from "../site/assemble.ts";

export const FamilyRecord = Family.extend({
  url: z.string().nullable().describe("页面地址，相对站点根目录；本站没有比较页为 null"),
}).describe("对照组：编者认定整条相应的各版本");
export type FamilyRecord = z.infer<typeof FamilyRecord>;

/** The families of a site, in the order of their first measures. */
export function familyRecords({ families, parts }: Pick<Site, "families" | "parts">): FamilyRecord[] {
  return families.map((family) => ({
    ...family,
    url: parts.has("compare") ? paths.family(family.id) : null,
  }));
}
