/** Which notices are compared, and what stands on their pages. */
import { describe, expect, test } from "vitest";
import { loadContent } from "../../../src/content/load.ts";
import { pairCsv } from "../../../src/data/comparison-csv.ts";
import { assembleSite, type Site } from "../../../src/site/assemble.ts";
import { familyPages, movedFamilyPages } from "../../../src/site/compare/family-pages.ts";
import { compareInput } from "../../../src/site/compare/overview.ts";
import { pairPages, reversePages } from "../../../src/site/compare/pair-pages.ts";
import { noticePairs, pairOf } from "../../../src/site/compare/pairs.ts";
import { counterparts } from "../../../src/site/lineage.ts";
import { contentFolder } from "../../support/fixture.ts";
import { largeSite } from "../../support/large-site.ts";

const content = loadContent(contentFolder());
const site = assembleSite(content);
const large = largeSite(12);
const ids = (of: Site) =>
  noticePairs(of).map(({ first, second }) => `${first.notice.id} ${second.notice.id}`);

/** The fixture with its notices changed. */
const withNotices = (change: (notice: (typeof content.notices)[number]["notice"]) => object) =>
  assembleSite({
    ...content,
    notices: content.notices.map((entry) => ({
      ...entry,
      notice: { ...entry.notice, ...change(entry.notice) },
    })),
  });

describe("pairs of notices", () => {
  test("are those with the nation's, a region's one after another, and those with most in common", () => {
    expect(ids(site)).toEqual([
      "national-2024 qingdao-2022",
      "national-2024 dalian-2024",
      "national-2024 tianjin-2025-draft",
      "national-2024 qingdao-2025",
      "qingdao-2022 dalian-2024",
      "qingdao-2022 qingdao-2025",
      "dalian-2024 qingdao-2025",
      "tianjin-2025-draft qingdao-2025",
    ]);
  });

  test("have one order: the nation's first, then the older, whichever is asked for", () => {
    const pair = pairOf(site, "qingdao-2025", "qingdao-2022");
    expect(pair?.first.notice.id).toBe("qingdao-2022");
    expect(pairOf(site, "qingdao-2022", "qingdao-2025")).toBe(pair);
    expect(pairOf(site, "qingdao-2022", "tianjin-2025-draft")).toBeUndefined();
  });

  test("are three at most for a notice, however many notices there are", () => {
    expect(noticePairs(large).length).toBeLessThanOrEqual(3 * large.notices.length);
    expect(noticePairs(large).length).toBe(12 * noticePairs(site).length);
  });

  test("of a draft and what was issued from it stand beside each other", () => {
    const issued = withNotices(({ id }) =>
      id === "qingdao-2025" ? { replaces: ["tianjin-2025-draft"] } : {},
    );
    expect(ids(issued)).toContain("tianjin-2025-draft qingdao-2025");
    const first = withNotices(({ id }) =>
      id === "tianjin-2025-draft" ? { region: "qingdao", year: 2022 } : {},
    );
    expect(ids(first)).toContain("tianjin-2025-draft qingdao-2025");
  });

  test("are none where nothing is linked, and no page is built", () => {
    const measures = content.measures.map((entry) => ({
      ...entry,
      measure: { ...entry.measure, links: [] },
    }));
    const bare = assembleSite({ ...content, measures, families: { linked: false, families: [], moved: [] } });
    expect(noticePairs(bare)).toEqual([]);
    for (const pages of [pairPages, reversePages, familyPages]) expect(pages(bare)).toEqual([]);
  });
});

describe("a pair's page", () => {
  test("has every measure of both once as its own, with all counterparts between the two", () => {
    for (const page of pairPages(site)) {
      const [first, second] = page.notices.map(({ id }) =>
        site.notices.find(({ notice }) => notice.id === id),
      );
      expect(page.rows.map(({ measure }) => measure.id)).toEqual(
        first?.measures.map(({ measure }) => measure.id),
      );
      const found = new Set(page.rows.flatMap((row) => row.counterparts.map(({ measure }) => measure.id)));
      const all = [...found, ...page.onlySecond.map(({ id }) => id)];
      expect(all.sort()).toEqual(second?.measures.map(({ measure }) => measure.id).sort());
      for (const { measure, counterparts: entries } of page.rows)
        expect(entries.map((entry) => entry.measure.id)).toEqual(
          counterparts(site, measure.id)
            .filter(({ notice }) => notice.id === page.notices[1].id)
            .map(({ entry }) => entry.measure.id),
        );
      expect(page.linked).toEqual([
        page.rows.filter((row) => row.counterparts.length > 0).length,
        found.size,
      ]);
    }
  });

  test("counts what it shows, and says on what it rests", () => {
    const page = pairPages(site).find(({ notices }) => notices[1].id === "dalian-2024");
    expect(page?.counts).toEqual({ same: 1, changed: 19, part: 5, accepted: 25, proposed: 0 });
    const proposed = assembleSite({
      ...content,
      measures: content.measures.map((entry) => ({
        ...entry,
        measure: {
          ...entry.measure,
          links: entry.measure.links.map((link) => ({ ...link, status: "proposed" as const })),
        },
      })),
      families: { linked: true, families: [], moved: [] },
    });
    const undecided = pairPages(proposed).find(({ notices }) => notices[1].id === "dalian-2024");
    expect(undecided?.counts).toMatchObject({ accepted: 0, proposed: 25 });
    const entries = undecided?.rows.flatMap((row) => row.counterparts) ?? [];
    expect(entries.every(({ proposed: open, family }) => open && family === null)).toBe(true);
  });

  test("names elements and comparisons each once", () => {
    for (const { rows } of pairPages(site)) {
      const anchors = rows.flatMap((row) => row.counterparts.map(({ anchor }) => anchor));
      expect(new Set(anchors).size).toBe(anchors.length);
    }
  });

  test("is a table with a line for each pair and each measure that is alone", () => {
    for (const page of pairPages(site)) {
      const lines = pairCsv(page).trimEnd().split("\r\n");
      const alone = page.rows.filter((row) => row.counterparts.length === 0).length + page.onlySecond.length;
      const { same, changed, part } = page.counts;
      expect(lines).toHaveLength(1 + same + changed + part + alone);
    }
  });

  test("stands the other way round as well, to point here", () => {
    expect(reversePages(site).map(({ notices }) => notices.toReversed())).toEqual(
      pairPages(site).map(({ notices }) => notices.map(({ id }) => id)),
    );
  });
});

describe("a family's page", () => {
  test("has the versions that editors accepted as a whole, and those that correspond in part beside them", () => {
    const pages = familyPages(site);
    expect(pages).toHaveLength(34);
    const page = pages.find(({ id }) => id === "family/national-2024-20");
    expect(page?.versions.map(({ measure }) => measure.id)).toEqual([
      "national-2024-20",
      "dalian-2024-26",
      "tianjin-2025-draft-15",
    ]);
    expect(page?.reasons.map(({ versions }) => versions)).toEqual([
      [0, 1],
      [0, 2],
    ]);
    for (const { versions, related } of pages) {
      const members = new Set(versions.map(({ measure }) => measure.id));
      expect(related.filter(({ measure }) => members.has(measure.id))).toEqual([]);
    }
  });

  test("of an id that is no longer in use leads to the one that is", () => {
    const moved = [
      { id: "family/old-2020-1", to: "family/national-2024-2", reason: "并入" },
      { id: "family/old-2020-2", to: null, reason: "不是同一事项" },
    ];
    const pages = movedFamilyPages(assembleSite({ ...content, families: { ...content.families, moved } }));
    expect(pages.map(({ target }) => target?.name.id ?? null)).toEqual(["national-2024-2", null]);
  });
});

describe("the page of all comparisons", () => {
  test("has every link in its matrix twice, and leads from every number that has a pair to it", () => {
    const { matrix, accepted, proposed } = compareInput(site);
    const cells = matrix?.cells.flat().filter((cell) => cell !== null) ?? [];
    expect(cells.reduce((sum, { whole, part }) => sum + whole + part, 0)).toBe(2 * (accepted + proposed));
    for (const { whole, part, pair } of cells) expect(pair !== null).toBe(whole + part > 0);
  });

  test("tells what flowed from the nation, what became of a region's notice, and who stands beside whom", () => {
    const { flows, developments, siblings } = compareInput(site);
    const names = ({ entries }: typeof flows) => entries.map(({ pair }) => pair.join(" "));
    expect(names(flows)).toEqual(ids(site).slice(0, 4));
    expect(names(developments)).toEqual(["qingdao-2022 qingdao-2025"]);
    expect(names(siblings)).toHaveLength(3);
    const [development] = developments.entries;
    expect(development?.names?.part).toHaveLength(3);
    expect(development?.names?.onlyFirst).toHaveLength(27);
    expect(development?.names?.onlySecond).toHaveLength(28);
  });

  test("counts regions where notices are too many for a matrix, each link at both its ends", () => {
    const { matrix, regions, accepted } = compareInput(large);
    expect(matrix).toBeNull();
    const shares = regions?.shares ?? [];
    const within = shares.reduce((sum, { own }) => sum + own, 0);
    const ends = shares.reduce((sum, { above, others }) => sum + above + others, 0);
    expect(shares.length).toBeGreaterThan(12);
    expect(within).toBe(12 * 3);
    expect(ends + 2 * within).toBe(2 * accepted);
    expect(shares.flatMap(({ pairs }) => pairs).length).toBe(noticePairs(large).length);
  });
});
