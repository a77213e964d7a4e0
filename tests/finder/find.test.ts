import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openText } from "../../src/finder/entry-words.ts";
import type { Entry } from "../../src/finder/find.ts";
import { find, GROUPS, reservations, strengthsOf } from "../../src/finder/find.ts";
import { sentence, textsIn } from "../../src/finder/labels.ts";
import { isSilent } from "../../src/finder/match.ts";
import { anyAnswers, anyData, data, measure, notice } from "./made.ts";

const TODAY = "2025-12-01";
const ids = (entries: readonly Entry[]) => entries.map(({ face }) => face.measure.id);

describe("groups", () => {
  const all = data([
    measure("names lithium by sea", { goods: ["lithium"], transport: ["sea"] }),
    measure("names lithium only", { goods: ["lithium"], transport: ["unspecified"] }),
    measure("says all goods", { goods: ["any"], transport: ["sea"] }),
    measure("says nothing"),
    measure("names fruit", { goods: ["fruit"], transport: ["sea"] }),
    measure("is for authorities", { audience: ["government"], goods: ["lithium"], transport: ["sea"] }),
  ]);
  const found = find(all, { goods: ["lithium"], transport: ["sea"] }, TODAY);

  test("what names the case in every answered question comes under its own heading", () => {
    expect(ids(found.named)).toEqual(["names lithium by sea"]);
  });

  test("what leaves a question open follows, the closest first, and what says “all” before what says nothing", () => {
    expect(ids(found.open)).toEqual(["says all goods", "names lithium only", "says nothing"]);
  });

  test("of what leaves the case open, what leaves one question open comes before what leaves more, even if only sought", () => {
    const goods = { question: "goods", value: "lithium", quotes: ["锂电池"], strengths: [0] };
    const made = data([
      measure("names one of three", { goods: ["lithium"] }, { reasons: [goods], strengths: [0] }),
      measure("seeks two of three", { audience: ["aeo"], transport: ["sea"] }, { strengths: [3] }),
      measure("says all of one, names two", { audience: ["aeo"], goods: ["any"], transport: ["sea"] }),
    ]);
    const answers = { audience: ["aeo"], goods: ["lithium"], transport: ["sea"] };
    expect(ids(find(made, answers, TODAY).open)).toEqual([
      "says all of one, names two",
      "seeks two of three",
      "names one of three",
    ]);
  });

  test("what nobody has judged yet is to be looked up: neither named, nor left open by the text, nor left out", () => {
    const made = data([
      measure("held", { goods: ["unchecked"], transport: ["sea"] }),
      measure("names fruit, holds more", { goods: ["fruit", "unchecked"], transport: ["sea"] }),
      measure("says nothing of goods", { transport: ["sea"] }),
    ]);
    const answers = { goods: ["lithium"], transport: ["sea"] };
    const { open, named } = find(made, answers, TODAY);
    expect(ids(named)).toEqual([]);
    expect(ids(open)).toEqual(["held", "names fruit, holds more", "says nothing of goods"]);
    const texts = open.map(({ face }) => openText(face, made));
    expect(texts).toEqual(["“goods”尚未核对", "“goods”尚未核对", "其余所答都相符，只有“goods”原文没有写明"]);
    expect(open.some(({ face }) => isSilent(face))).toBe(false);
    expect(sentence(made, answers, find(made, answers, TODAY))).toBe("原文未限定或尚未核对，请核对3条。");
  });

  test("work between authorities is told apart, whatever else it names", () => {
    expect(ids(found.government)).toEqual(["is for authorities"]);
  });

  test("a measure that names something else is not listed", () => {
    expect(GROUPS.flatMap((group) => ids(found[group]))).not.toContain("names fruit");
  });

  test("alternatives of one question add up", () => {
    const both = find(all, { goods: ["lithium", "fruit"], transport: ["sea"] }, TODAY);
    expect(ids(both.named).sort()).toEqual(["names fruit", "names lithium by sea"]);
  });

  test("work for authorities and an enterprise alike is listed as the enterprise's", () => {
    const shared = data([measure("both", { audience: ["government", "aeo"] })]);
    expect(ids(find(shared, { audience: ["aeo"] }, TODAY).named)).toEqual(["both"]);
    expect(ids(find(shared, { audience: ["smes"] }, TODAY).named)).toEqual([]);
  });
});

describe("a region", () => {
  const notices = [
    notice({ id: "qingdao" }),
    notice({ id: "national", region: "national" }),
    notice({ id: "dalian", region: "dalian" }),
    notice({ id: "nowhere", region: null }),
  ];
  const all = data(
    notices.map(({ id }, index) => measure(id, { goods: ["lithium"] }, { notice: index })),
    notices,
  );

  test("has the national measures too, and those whose notice names no region are left to check", () => {
    const found = find(all, { goods: ["lithium"], region: ["qingdao"] }, TODAY);
    expect(ids(found.named).sort()).toEqual(["national", "qingdao"]);
    expect(ids(found.open)).toEqual(["nowhere"]);
  });

  test("of the whole country has no city's", () => {
    expect(ids(find(all, { region: ["national"] }, TODAY).named)).toEqual(["national"]);
  });
});

describe("a day since when", () => {
  const notices = [
    notice({ id: "before", addedOn: "2026-10-31" }),
    notice({ id: "on the day", addedOn: "2026-11-01" }),
    notice({ id: "after", addedOn: "2026-11-02" }),
    notice({ id: "unknown", addedOn: null }),
  ];
  const made = data(
    notices.map(({ id }, index) => measure(id, { goods: ["lithium"] }, { notice: index })),
    notices,
  );

  test("leaves the measures of the notices that were added on it or later", () => {
    const since = ["2026-11-01"];
    expect(ids(find(made, { goods: ["lithium"], since }, TODAY).named)).toEqual(["on the day", "after"]);
    expect(ids(find(made, { since }, TODAY).named)).toEqual(["on the day", "after"]);
    expect(ids(find(made, { since: ["2026-11-03"] }, TODAY).named)).toEqual([]);
  });

  test("alone, its group says what it lists; that nothing came since is said", () => {
    const found = (since: string) => find(made, { since: [since] }, TODAY);
    const said = (since: string) => sentence(made, { since: [since] }, found(since));
    expect(said("2026-11-01")).toBe("所选日期以来收录的措施2条。");
    expect(said("2026-11-03")).toBe("2026年11月3日以来收录的文件里，没有与所选情形相符的措施。");
  });
});

describe("order", () => {
  const reason = (titled: boolean) => ({
    question: "goods" as const,
    value: "lithium",
    quotes: ["锂电池"],
    strengths: [] as number[],
    ...(titled ? { titled } : {}),
  });

  test("what few measures name comes before what many name", () => {
    const sea = { question: "transport" as const, value: "sea", quotes: ["船"], strengths: [] };
    const made = data([
      measure("ships", { transport: ["sea"] }, { reasons: [sea], strengths: [0] }),
      measure("ships again", { transport: ["sea"] }, { reasons: [sea] }),
      measure("batteries", { goods: ["lithium"] }, { reasons: [reason(false)], strengths: [2] }),
    ]);
    expect(ids(find(made, { goods: ["lithium"], transport: ["sea"] }, TODAY).open)).toEqual([
      "batteries",
      "ships",
      "ships again",
    ]);
  });

  test("a title that names the case, then what grants most, then the newest", () => {
    const notices = [notice({ id: "new" }), notice({ id: "old", year: 2022 })];
    const goods = ["lithium"];
    const made = data(
      [
        measure("encourages, old", { goods }, { reasons: [reason(false)], strengths: [2], notice: 1 }),
        measure("encourages, new", { goods }, { reasons: [reason(false)], strengths: [2] }),
        measure("abolishes", { goods }, { reasons: [reason(false)], strengths: [2, 0] }),
        measure("no strength", { goods }, { reasons: [reason(false)] }),
        measure("is about it", { goods }, { reasons: [reason(true)], strengths: [2], notice: 1 }),
      ],
      notices,
    );
    expect(ids(find(made, { goods }, TODAY).named)).toEqual([
      "is about it",
      "abolishes",
      "encourages, new",
      "encourages, old",
      "no strength",
    ]);
  });

  test("the strength is that of the sentences that name the case, if any has one", () => {
    const goods = ["lithium"];
    const seeks = { ...reason(false), strengths: [2] };
    const made = data([
      measure("abolishes something else", { goods }, { reasons: [seeks], strengths: [0, 2] }),
      measure("widens", { goods }, { reasons: [{ ...seeks, strengths: [1] }], strengths: [1] }),
    ]);
    const { named } = find(made, { goods }, TODAY);
    expect(ids(named)).toEqual(["widens", "abolishes something else"]);
    expect(named.map(({ face }) => strengthsOf(face, { goods }))).toEqual([[1], [2]]);
  });

  test("what is only sought stands below what holds, however closely it names the case, and above what is folded", () => {
    const goods = ["lithium"];
    const notices = [notice({ id: "new" }), notice({ id: "draft", stage: "draft" })];
    const says = (titled: boolean, ...strengths: number[]) => ({
      reasons: [{ ...reason(titled), strengths }],
    });
    const made = data(
      [
        measure("seeks it in its title", { goods }, says(true, 3)),
        measure("of a draft", { goods }, { ...says(true, 0), notice: 1 }),
        measure("seeks and encourages", { goods }, says(false, 2, 3)),
        measure("says nothing of strength", { goods }, says(false)),
        measure(
          "seeks something else, and abolishes this",
          { goods },
          { ...says(false, 0), strengths: [0, 3] },
        ),
      ],
      notices,
    );
    expect(ids(find(made, { goods }, TODAY).named)).toEqual([
      "seeks something else, and abolishes this",
      "seeks and encourages",
      "says nothing of strength",
      "seeks it in its title",
      "of a draft",
    ]);
  });

  test("drafts, expired and replaced texts come last and are folded", () => {
    const notices = [
      notice({ id: "draft", stage: "draft" }),
      notice({ id: "expired", to: "2025-11-30" }),
      notice({ id: "replaced", replaced: true }),
      notice({ id: "today", to: TODAY, year: 2020 }),
    ];
    const made = data(
      notices.map(({ id }, index) => measure(id, {}, { notice: index })),
      notices,
    );
    const { named } = find(made, { region: ["qingdao"] }, TODAY);
    expect(ids(named)).toEqual(["today", "draft", "expired", "replaced"]);
    expect(named.map(({ folded }) => folded)).toEqual([false, true, true, true]);
    expect(notices.map((one) => reservations(one, TODAY))).toEqual([
      ["draft"],
      ["expired"],
      ["replaced"],
      [],
    ]);
  });
});

describe("versions of one measure", () => {
  const notices = [
    notice({ id: "national", region: "national", year: 2024 }),
    notice({ id: "dalian", region: "dalian", year: 2024 }),
    notice({ id: "qingdao", year: 2022 }),
    notice({ id: "draft", region: "tianjin", stage: "draft" }),
  ];
  const version = 1000;
  const of = (some: Record<number, string[]>) =>
    data(
      notices.map(({ id }, index) =>
        measure(id, { goods: some[index] ?? ["lithium"] }, { notice: index, version }),
      ),
      notices,
    );

  test("are one entry; the reader's region shows its face, else the newest issued text", () => {
    const faceIn = (...region: string[]) => {
      const { named } = find(of({}), { goods: ["lithium"], ...(region.length > 0 && { region }) }, TODAY);
      return named.map(({ face, others }) => [face, ...others].map(({ measure }) => measure.id));
    };
    expect(faceIn("dalian")).toEqual([["dalian", "national"]]);
    expect(faceIn("qingdao")).toEqual([["qingdao", "national"]]);
    expect(faceIn()).toEqual([["national", "dalian", "qingdao", "draft"]]);
  });

  test("count as texts of the group that lists them, as far as they are of it", () => {
    expect(textsIn(find(of({}), { goods: ["lithium"] }, TODAY).named)).toBe(4);
    expect(textsIn(find(of({ 0: [] }), { goods: ["lithium"] }, TODAY).named)).toBe(3);
    expect(textsIn([])).toBe(0);
  });

  test("stand where the one stands that names the case; a version that names something else is left out", () => {
    const found = find(of({ 1: ["lithium", "fruit"], 2: ["cars"] }), { goods: ["fruit"] }, TODAY);
    expect(found.named.map(({ face, others }) => [face, ...others].map(({ measure }) => measure.id))).toEqual(
      [["dalian"]],
    );
    expect(find(of({ 0: [], 1: ["fruit"] }), { goods: ["fruit"] }, TODAY).named[0]?.others[0]?.group).toBe(
      "open",
    );
  });
});

test("whatever is chosen, every version is listed once, in its best group, folded texts last", () => {
  fc.assert(
    fc.property(anyData, anyAnswers, (made, answers) => {
      const found = find(made, answers, TODAY);
      const entries = GROUPS.flatMap((group) => found[group]);
      const versions = entries.map(({ face }) => face.measure.version);
      expect(new Set(versions).size).toBe(versions.length);
      for (const group of GROUPS) {
        const folded = found[group].map((entry) => Number(entry.folded));
        expect(folded).toEqual([...folded].sort());
        for (const { face, others } of found[group]) {
          expect(face.group).toBe(group);
          for (const other of others) {
            expect(GROUPS.indexOf(other.group)).toBeGreaterThanOrEqual(GROUPS.indexOf(group));
          }
        }
      }
    }),
  );
});
