/** `data/links.json`: every link between two measures, once. */
import * as z from "zod";
import { Link } from "../model/schema.ts";
import type { Site } from "../site/assemble.ts";
import { counterparts } from "../site/lineage.ts";

export const LinkRecord = z
  .object({
    measures: z
      .tuple([z.string(), z.string()])
      .describe("两条措施的 id；derives、succeeds 的来源在前，sibling 按 id"),
    ...Link.omit({ direction: true, measure: true }).shape,
  })
  .describe("两条措施的关联");
export type LinkRecord = z.infer<typeof LinkRecord>;

/** The links of a site, in the order of the measures that name them first. */
export function linkRecords(site: Site): LinkRecord[] {
  return site.notices.flatMap(({ measures }) =>
    measures.flatMap(({ measure: { id } }) =>
      counterparts(site, id).flatMap(({ link: { direction, measure, ...link } }) => {
        const isFirst = direction === "both" ? id < measure : direction === "to";
        return isFirst ? [{ measures: [id, measure] as [string, string], ...link }] : [];
      }),
    ),
  );
}
