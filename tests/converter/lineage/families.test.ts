/** Measures that are versions of one another are a family, which keeps the id under which it was published. */
import { describe, expect, test } from "vitest";
import { groupFamilies } from "../../../scripts/converter/lineage/families.ts";
import { nameFamilies, publishFamilies } from "../../../scripts/converter/lineage/family-ids.ts";
import { lineage } from "../../../scripts/converter/lineage/lineage.ts";
import { ReviewedLinks } from "../../../scripts/converter/registries/links.ts";
import { PublishedIds } from "../../../scripts/converter/registries/published-ids.ts";
import { FAMILY_ID, printFamilyId } from "../../../src/model/address.ts";
import { convert } from "../support.ts";

/** The families of some pairs of measures, `city-2030-1` and so on; all but the nation lie in it. */
function grouped(same: readonly [string, string][]): string[][] {
  const ids = [...new Set(same.flat())].sort();
  return groupFamilies(
    same,
    ids.map((id) => {
      const notice = id.slice(0, id.lastIndexOf("-"));
      const year = Number(/\d{4}/.exec(notice)?.[0]);
      const region = notice.slice(0, notice.indexOf("-"));
      return { id, issue: { id: notice, region, year, stage: "issued", signedOn: null, publishedOn: null } };
    }),
    [{ id: "nation", parent: null }, ...["a", "b", "c", "d"].map((id) => ({ id, parent: "nation" }))],
  );
}

describe("a family", () => {
  test("has all measures that accepted links join as a whole, sources first, in whatever order they were linked", () => {
    const chain: [string, string][] = [
      ["c-2032-3", "b-2031-2"],
      ["b-2031-2", "a-2030-1"],
      ["a-2030-7", "c-2032-9"],
    ];
    expect(grouped(chain)).toEqual([
      ["a-2030-1", "b-2031-2", "c-2032-3"],
      ["a-2030-7", "c-2032-9"],
    ]);
  });

  test("has the nation's measure first, then the older", () => {
    expect(
      grouped([
        ["a-2030-1", "nation-2033-1"],
        ["b-2029-1", "a-2030-1"],
      ]),
    ).toEqual([["nation-2033-1", "b-2029-1", "a-2030-1"]]);
  });

  test("has none that corresponds in part only, none that nobody decided on, and keeps one whose text was corrected", () => {
    const title = "推广进口货物船边直提作业模式";
    const notices = ["a-2030", "b-2031", "c-2032"].map((id) => ({
      ...convert(`某市方案\n1.${title}。推广进口货物“船边直提”作业模式，压缩货物在港时间。\n`, id),
    }));
    const link = (one: string, other: string, rest: object) => ({
      ...{ measures: [one, other], type: "sibling", verdict: "accepted", reason: "同一事项", ...rest },
    });
    const familiesOf = (...links: object[]) => {
      const reviewed = { value: ReviewedLinks.parse({ links }), place: () => ({ line: 1, column: 1 }) };
      const { same, texts } = lineage(notices, [], reviewed);
      return groupFamilies(same, [...texts.values()], []);
    };
    expect(familiesOf()).toEqual([]);
    expect(familiesOf(link("a-2030-1", "b-2031-1", { scope: "part" }))).toEqual([]);
    expect(familiesOf(link("a-2030-1", "b-2031-1", { verdict: "rejected" }))).toEqual([]);
    expect(
      familiesOf(link("a-2030-1", "b-2031-1", {}), link("b-2031-1", "c-2032-1", { scope: "part" })),
    ).toEqual([["a-2030-1", "b-2031-1"]]);
    expect(familiesOf(link("a-2030-1", "b-2031-1", { texts: ["00000000", "00000000"] }))).toEqual([
      ["a-2030-1", "b-2031-1"],
    ]);
  });
});

describe("a family's id", () => {
  const ledger = (families: Record<string, string[]>, moved: PublishedIds["moved"] = []) =>
    PublishedIds.parse({ families, moved });
  const [a, b, c, d] = ["a-2030-1", "b-2031-1", "c-2032-1", "d-2033-1"] as const;
  const named = (groups: string[][], published: PublishedIds) => {
    const { families, problems } = nameFamilies(groups, published);
    return { ids: families.map(({ id }) => id), problems };
  };

  test("is of its own grammar, so that no measure has it", () => {
    expect(printFamilyId(a)).toMatch(FAMILY_ID);
    expect(printFamilyId(a, 2)).toBe("family/a-2030-1.2");
    for (const id of [a, "family/", "family/a-2030", `family/${a}.0`, `x/${a}`])
      expect(id).not.toMatch(FAMILY_ID);
  });

  test("is that of its first measure when it is new, and stays whatever joins or leaves it", () => {
    expect(named([[b, c]], ledger({}))).toEqual({ ids: ["family/b-2031-1"], problems: [] });
    const published = publishFamilies(ledger({}), [{ id: "family/b-2031-1", measures: [b, c] }]);
    expect(published.families).toEqual({ "family/b-2031-1": [b, c] });
    expect(named([[a, b, c]], published)).toEqual({ ids: ["family/b-2031-1"], problems: [] });
    expect(named([[c, d]], published)).toEqual({ ids: ["family/b-2031-1"], problems: [] });
  });

  test("of a family that joined another must be said to have moved, and either may stay", () => {
    const families = { "family/a-2030-1": [a, b], "family/c-2032-1": [c, d] };
    const merged = [[a, b, c, d]];
    expect(named(merged, ledger(families)).problems).toMatchObject([
      { path: ["families", "family/c-2032-1"], code: "ID_VANISHED" },
    ]);
    for (const [id, to] of [
      ["family/c-2032-1", "family/a-2030-1"],
      ["family/a-2030-1", "family/c-2032-1"],
    ] as const)
      expect(named(merged, ledger(families, [{ id, to, reason: "同一事项" }]))).toEqual({
        ids: [to],
        problems: [],
      });
  });

  test("of a family that was parted stays with the larger part, and where the rest went must be said", () => {
    const e = "e-2034-1";
    const families = { "family/a-2030-1": [a, b, c, d, e] };
    const parts = [
      [a, b],
      [c, d, e],
    ];
    const unsaid = named(parts, ledger(families));
    expect(unsaid.ids).toEqual(["family/b-2031-1", "family/a-2030-1"]);
    expect(unsaid.problems).toMatchObject([{ path: ["families", "family/a-2030-1"], code: "ID_CHANGED" }]);
    const said = { id: "family/a-2030-1", to: "family/b-2031-1", reason: "实为两事" };
    expect(named(parts, ledger(families, [said])).problems).toEqual([]);
  });

  test("that no measures have any more must be withdrawn or moved to one that exists", () => {
    const families = { "family/a-2030-1": [a, b] };
    expect(named([], ledger(families)).problems).toMatchObject([{ code: "ID_VANISHED" }]);
    const withdrawn = [{ id: "family/a-2030-1", reason: "不是同一事项" }];
    expect(named([], PublishedIds.parse({ families, withdrawn })).problems).toEqual([]);
    const astray = { id: "family/a-2030-1", to: "family/x-2030-1", reason: "误" };
    expect(named([], ledger(families, [astray])).problems).toMatchObject([{ path: ["moved", 0, "to"] }]);
  });

  test("goes with a measure that was withdrawn, and stays with one that moved", () => {
    const families = { "family/a-2030-1": [a, b] };
    const withdrawn = [{ id: b, reason: "更正中删去" }];
    const gone = nameFamilies([], PublishedIds.parse({ families, withdrawn }));
    expect(gone).toMatchObject({
      problems: [],
      withdrawn: [{ id: "family/a-2030-1", reason: "更正中删去" }],
    });
    const moves = [a, b].map((id) => ({ id, to: id.replace(/1$/u, "2"), reason: "更正中改号" }));
    const moved = nameFamilies([moves.map(({ to }) => to)], PublishedIds.parse({ families, moved: moves }));
    expect(moved).toMatchObject({ problems: [], families: [{ id: "family/a-2030-1" }] });
  });

  test("is never used again, also where its measure is the first of another family", () => {
    const published = PublishedIds.parse({ withdrawn: [{ id: "family/a-2030-1", reason: "不是同一事项" }] });
    expect(named([[a, c]], published).ids).toEqual(["family/c-2032-1"]);
    const both = PublishedIds.parse({
      withdrawn: [a, c].map((measure) => ({ id: printFamilyId(measure), reason: "不是同一事项" })),
    });
    expect(named([[a, c]], both).ids).toEqual(["family/a-2030-1.2"]);
  });
});
