/** What editors decided on the links between the five notices' measures. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { convertFolder } from "../../scripts/converter/folder/convert-folder.ts";
import { agreement } from "../../scripts/converter/lineage/agreement.ts";
import { likeness } from "../../scripts/converter/lineage/score.ts";
import { readReviewedLinks } from "../../scripts/converter/registries/links.ts";
import { SEEDS_FOLDER } from "./support.ts";

describe("the ledger of the five notices", () => {
  const seeds = SEEDS_FOLDER;
  const { lineage, findings, notices } = convertFolder({
    seeds,
    vocabulary: join(seeds, "vocabulary"),
    publish: true,
  });
  const ledger = readReviewedLinks(readFileSync(join(seeds, "vocabulary/links.yaml"), "utf8")).value;
  const measures = new Map(
    notices
      .flatMap((notice) => (notice.converted ? notice.measures : []))
      .map((measure) => [measure.id, measure]),
  );

  test("decides on every proposal, and every entry fits the texts that were read", () => {
    expect(lineage?.open).toEqual([]);
    expect(findings.filter(({ code }) => code.startsWith("LINK_"))).toEqual([]);
    expect(ledger.links.filter(({ texts }) => texts === undefined)).toEqual([]);
  });

  test("accepts most of what the machine proposes, and all that scores 0.3 or more", () => {
    const { right, wrong, missed } = agreement(lineage?.proposed ?? [], ledger);
    expect(right / (right + wrong)).toBeGreaterThan(0.85);
    expect(right / (right + missed)).toBeGreaterThan(0.65);
    const scores = ledger.links.map(({ measures: [a, b], verdict }) => {
      const [one, other] = [lineage?.texts.get(a), lineage?.texts.get(b)];
      return { verdict, score: one && other ? likeness(one, other).score : 0 };
    });
    expect(scores.filter(({ verdict, score }) => verdict === "rejected" && score >= 0.3)).toEqual([]);
  });

  test("gives each accepted pair one link at either end, with opposite directions", () => {
    const accepted = ledger.links.filter(({ verdict }) => verdict === "accepted");
    const ends = [...measures.values()].flatMap(({ id, links }) => links.map((link) => ({ id, ...link })));
    expect(ends).toHaveLength(2 * accepted.length);
    const opposite = { from: "to", to: "from", both: "both" };
    for (const { id, direction, measure, ...rest } of ends) {
      const back = measures.get(measure)?.links.filter((link) => link.measure === id);
      expect(back).toEqual([{ ...rest, measure: id, direction: opposite[direction] }]);
    }
  });

  test("a local measure comes from the national one, a later one follows the earlier, cities stand side by side", () => {
    const link = (from: string, to: string) => {
      const found = measures.get(from)?.links.find(({ measure }) => measure === to);
      return found && `${found.type} ${found.direction} ${found.scope}`;
    };
    expect(link("dalian-2024-2", "national-2024-2")).toBe("derives from whole");
    expect(link("national-2024-2", "dalian-2024-2")).toBe("derives to whole");
    expect(link("qingdao-2025-14", "qingdao-2022-7")).toBe("succeeds from part");
    expect(link("qingdao-2022-7", "qingdao-2025-14")).toBe("succeeds to part");
    expect(link("qingdao-2025-11", "tianjin-2025-draft-12")).toBe("sibling both whole");
    expect(link("national-2024-20", "tianjin-2025-draft-15")).toBe("derives to whole");
    expect(link("national-2024-16", "dalian-2024-24")).toBeUndefined();
  });

  test("siblings whose source isn't collected name it", () => {
    const sources = [...measures.values()].flatMap(({ notice, links }) =>
      links
        .filter(
          ({ type, measure }) =>
            type === "sibling" && measure.startsWith("tianjin") && notice === "qingdao-2025",
        )
        .map(({ source }) => source),
    );
    expect(sources).toHaveLength(15);
    expect(new Set(sources)).toEqual(new Set(["2025年跨境贸易便利化专项行动（海关总署等21部门）"]));
  });
});
