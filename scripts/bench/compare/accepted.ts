/** A collection as if editors had accepted what the machine proposes of it as a whole, in families of a few versions. */
import type { Content } from "../../../src/content/load.ts";
import { printFamilyId } from "../../../src/model/address.ts";
import type { Family, Link } from "../../../src/model/schema.ts";

/** Real families have two to four versions; drawn texts chain together without end. */
const MOST_VERSIONS = 6;

/** The content with families and accepted links. */
export function withFamilies(content: Content): Content {
  const groups = new Map<string, string[]>();
  const groupOf = (id: string) => groups.get(id) ?? [id];
  for (const { measure } of content.measures) {
    for (const { measure: other, scope } of measure.links) {
      const [own, theirs] = [groupOf(measure.id), groupOf(other)];
      if (scope !== "whole" || own === theirs || own.length + theirs.length > MOST_VERSIONS) continue;
      const joined = [...own, ...theirs];
      for (const id of joined) groups.set(id, joined);
    }
  }
  const families = [...new Set(groups.values())].map(
    (measures): Family => ({ id: printFamilyId(measures[0] ?? ""), measures }),
  );
  const accepted = (id: string, link: Link): Link =>
    link.scope === "whole" && groupOf(id).includes(link.measure) ? { ...link, status: "accepted" } : link;
  return {
    ...content,
    measures: content.measures.map((entry) => ({
      ...entry,
      measure: {
        ...entry.measure,
        links: entry.measure.links.map((link) => accepted(entry.measure.id, link)),
      },
    })),
    families: { ...content.families, families },
  };
}
