/** What the pages of families show. */
import type { Site } from "../assemble.ts";
import { counterparts, measureIndex } from "../lineage.ts";
import { noticeLabel } from "../notice-label.ts";
import { type MeasureRef, measureRef } from "../refs.ts";
import { rankedFacet } from "../strengths.ts";
import { type Comparison, compareVersions } from "./compare.ts";

/** A measure with its notice by name. */
interface NamedVersion {
  measure: MeasureRef;
  label: string;
}

/** What the page of a family shows. */
export interface FamilyPageInput {
  type: "family";
  id: string;
  /** The first version gives the family its name. */
  versions: NamedVersion[];
  /** How many versions there are; only so many are compared. */
  all: number;
  comparison: Comparison;
  /** Why editors hold two of them, by their places, to be versions; some are to be read again since a text was corrected. */
  reasons: { versions: [number, number]; reason: string; proposed: boolean }[];
  /** Measures that correspond to a version in part only, or by a proposal. */
  related: (NamedVersion & { to: number; reason: string; proposed: boolean })[];
}

/** What the page of a family's id that isn't in use any more shows. */
export interface MovedFamilyInput {
  type: "moved";
  id: string;
  reason: string;
  /** The family that stands for it, with its name. */
  target: { id: string; name: MeasureRef } | null;
}

/** More versions than this aren't read beside one another. */
const MOST_VERSIONS = 24;
const MOST_RELATED = 40;

/** One input a family. */
export function familyPages(site: Site): FamilyPageInput[] {
  if (!site.parts.has("compare")) return [];
  const ranked = rankedFacet(site.facets);
  const entries = measureIndex(site);
  return site.families.map(({ id, measures }) => {
    const versions = measures.slice(0, MOST_VERSIONS).flatMap((measure) => entries.get(measure) ?? []);
    const places = new Map(versions.map(({ entry }, index) => [entry.measure.id, index]));
    const links = versions.flatMap(({ entry }, place) =>
      counterparts(site, entry.measure.id).map((found) => ({ ...found, place })),
    );
    const members = new Set(measures);
    return {
      type: "family",
      id,
      versions: versions.map(({ entry, notice }) => ({
        measure: measureRef(entry.measure),
        label: noticeLabel(notice),
      })),
      all: measures.length,
      comparison: compareVersions(
        versions.map(({ entry }) => entry.measure),
        ranked,
      ),
      reasons: links.flatMap(({ link, place }) => {
        const other = places.get(link.measure);
        if (other === undefined || other < place) return [];
        const proposed = link.status === "proposed";
        return [{ versions: [place, other] as [number, number], reason: link.reason, proposed }];
      }),
      related: links
        .filter(({ link }) => !members.has(link.measure))
        .slice(0, MOST_RELATED)
        .map(({ link, entry, notice, place }) => ({
          measure: measureRef(entry.measure),
          label: noticeLabel(notice),
          to: place,
          reason: link.reason,
          proposed: link.status === "proposed",
        })),
    };
  });
}

/** One input an id that no family has any more. */
export function movedFamilyPages(site: Site): MovedFamilyInput[] {
  if (!site.parts.has("compare")) return [];
  const byId = new Map(site.families.map((family) => [family.id, family]));
  return site.movedFamilies.map(({ id, to, reason }) => {
    const first = measureIndex(site).get((to === null ? undefined : byId.get(to))?.measures[0] ?? "");
    const target =
      to === null || first === undefined ? null : { id: to, name: measureRef(first.entry.measure) };
    return { type: "moved", id, reason, target };
  });
}
