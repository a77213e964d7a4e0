/**
 * What people would ask, and what a reading of the measures says should come
 * of it. Where a scenario fails after an editor's decision, read the measure
 * before changing the expectation.
 */
import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { type Entry, find, GROUPS } from "../../src/finder/find.ts";
import type { Answers } from "../../src/finder/questions.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { finderData } from "../../src/site/finder-data.ts";
import { CONTENT } from "./support.ts";

const data = finderData(assembleSite(loadContent(CONTENT)));
const TODAY = "2026-11-25";

interface Scenario {
  asked: string;
  answers: Answers;
  /** Entries that come first under 写明您的情形, in whatever order among themselves. */
  first?: string[];
  /** Further entries there. */
  named?: string[];
  /** Entries that come first under 原文未限定. */
  check?: string[];
  /** Entries that are listed, but folded as drafts. */
  drafts?: string[];
  /** By entry: other versions of the same measure that it stands for. */
  versions?: Record<string, string[]>;
  /** Measures that aren't listed at all: they name another case. */
  absent?: string[];
}

const scenarios: Scenario[] = [
  {
    asked: "我们从青岛海运锂电池，能用哪些？",
    answers: { goods: ["lithium-battery"], transport: ["sea"], region: ["qingdao"] },
    first: ["qingdao-2025-26"],
    check: ["qingdao-2025-1", "national-2024-10"],
    // By air only; of Dalian; of Tianjin.
    absent: ["qingdao-2025-20", "dalian-2024-12", "tianjin-2025-draft-1"],
  },
  {
    asked: "青岛的跨境电商，出口退税怎么办得快？",
    answers: { audience: ["cross-border-ecommerce"], step: ["tax"], region: ["qingdao"] },
    first: ["qingdao-2025-14", "qingdao-2022-7"],
    absent: ["tianjin-2025-draft-13"],
  },
  {
    asked: "大连出口大樱桃，怎样快速放行？",
    answers: { goods: ["fresh-produce"], step: ["release"], region: ["dalian"] },
    first: ["dalian-2024-2"],
    versions: { "dalian-2024-2": ["national-2024-2"] },
  },
  {
    asked: "大连的高级认证企业有什么便利？",
    answers: { audience: ["aeo"], region: ["dalian"] },
    first: ["dalian-2024-3", "dalian-2024-6", "dalian-2024-31"],
    versions: { "dalian-2024-31": ["national-2024-27"], "dalian-2024-3": ["national-2024-3"] },
    absent: ["qingdao-2025-23"],
  },
  {
    asked: "青岛的加工贸易企业",
    answers: { audience: ["processing-trade"], region: ["qingdao"] },
    first: ["qingdao-2025-27", "qingdao-2025-28"],
    named: ["national-2024-9"],
  },
  {
    asked: "从天津空运带电货物",
    answers: { goods: ["lithium-battery"], transport: ["air"], region: ["tianjin"] },
    drafts: ["tianjin-2025-draft-14"],
  },
  {
    asked: "给青岛的国际邮轮供货",
    answers: { goods: ["cruise-supplies"], region: ["qingdao"] },
    first: ["qingdao-2025-4"],
    named: ["qingdao-2025-3"],
  },
  {
    asked: "在大连办进口食品的检疫审批",
    answers: { goods: ["food"], step: ["licensing"], region: ["dalian"] },
    first: ["dalian-2024-1"],
    versions: { "dalian-2024-1": ["national-2024-1"] },
  },
  {
    asked: "从青岛走中欧班列",
    answers: { transport: ["rail"], step: ["port-logistics"], region: ["qingdao"] },
    first: ["qingdao-2025-7"],
    named: ["qingdao-2025-5", "qingdao-2025-6", "qingdao-2022-15"],
  },
  {
    asked: "青岛的小微外贸企业想融资",
    answers: { audience: ["small-business"], step: ["finance"], region: ["qingdao"] },
    first: ["qingdao-2025-23"],
    named: ["qingdao-2022-26", "national-2024-12"],
  },
  {
    asked: "在青岛申请出口退税要多久？",
    answers: { step: ["tax"], region: ["qingdao"] },
    named: ["qingdao-2022-5", "qingdao-2022-4", "qingdao-2025-27"],
  },
  {
    asked: "大连的企业申报有错，想主动披露",
    answers: { step: ["penalty"], region: ["dalian"] },
    first: ["dalian-2024-32"],
    versions: { "dalian-2024-32": ["national-2024-28"] },
  },
  {
    asked: "天津外商投资企业的外方人员办签证",
    answers: { audience: ["foreign-invested"], step: ["border-control"], region: ["tianjin"] },
    drafts: ["tianjin-2025-draft-19"],
  },
  {
    asked: "天津的汽车零部件返回保税检测",
    answers: { goods: ["vehicle"], step: ["bonded-rd"], region: ["tianjin"] },
    drafts: ["tianjin-2025-draft-4"],
  },
  {
    asked: "进口化妆品样品到青岛参展",
    answers: { goods: ["cosmetics", "research-supplies"], region: ["qingdao"] },
    named: ["qingdao-2022-6"],
    absent: ["tianjin-2025-draft-14"],
  },
  {
    asked: "青岛的高新技术企业，货物是真空包装",
    answers: { audience: ["high-tech"], step: ["inspection"], region: ["qingdao"] },
    first: ["qingdao-2025-15"],
    named: ["national-2024-6"],
  },
];

describe.each(scenarios)("$asked", ({ answers, ...expected }) => {
  const found = find(data, answers, TODAY);
  const ids = (entries: readonly Entry[]) => entries.map(({ face }) => face.measure.id);
  const named = found.named.filter(({ folded }) => !folded);
  const all = GROUPS.flatMap((group) => found[group]);

  test("lists what names the case first, and nothing that names another", () => {
    const { first = [], named: further = [], check = [], drafts = [], absent = [] } = expected;
    expect(ids(named).slice(0, first.length).sort()).toEqual([...first].sort());
    expect(ids(named)).toEqual(expect.arrayContaining(further));
    expect(ids(found.open).slice(0, check.length).sort()).toEqual([...check].sort());
    expect(ids(found.named.filter(({ folded }) => folded))).toEqual(expect.arrayContaining(drafts));
    const listed = all.flatMap(({ face, others }) => [face, ...others].map(({ measure }) => measure.id));
    for (const id of absent) expect(listed).not.toContain(id);
  });

  test("shows words of the measure for everything that it names", () => {
    for (const { face } of found.named) {
      for (const [question, standing] of face.standings) {
        if (question === "region") continue;
        expect(standing).toBe("named");
        const reasons = face.measure.reasons.filter(
          (reason) => reason.question === question && answers[question]?.includes(reason.value),
        );
        expect(reasons.some(({ quotes, titled }) => quotes.length > 0 || titled)).toBe(true);
      }
    }
  });

  test("has versions of one measure as one entry", () => {
    for (const [id, others] of Object.entries(expected.versions ?? {})) {
      const entry = all.find(({ face }) => face.measure.id === id);
      expect(entry?.others.map(({ measure }) => measure.id)).toEqual(expect.arrayContaining(others));
    }
  });
});

test("work between authorities is told apart: an evaluation system is nobody's case", () => {
  const { government } = find(data, { region: ["qingdao"] }, TODAY);
  expect(government.map(({ face }) => face.measure.id)).toContain("qingdao-2022-28");
});

test("numbers are promised in the measure's own words", () => {
  const promises = (id: string) =>
    data.measures.find((measure) => measure.id === id)?.promises.map(({ text }) => text) ?? [];
  expect(promises("qingdao-2022-5").join()).toContain("6个工作日");
  expect(promises("dalian-2024-2").join()).toContain("7×24小时");
});
