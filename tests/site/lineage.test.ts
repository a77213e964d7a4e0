import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import type { Link } from "../../src/model/schema.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { clauseComparer, counterpartGroups } from "../../src/site/counterpart-groups.ts";
import { counterparts, flows, linkGroups } from "../../src/site/lineage.ts";
import { noticeLabel } from "../../src/site/notice-label.ts";
import { noticeCounterparts } from "../../src/site/notice-pages.ts";
import { notChecked } from "../../src/wording/common.ts";
import { contentFolder } from "../support/fixture.ts";

const content = loadContent(contentFolder());
const site = assembleSite(content);
const measures = content.measures.map(({ measure }) => measure);

/** The same site with every link changed. */
const withLinks = (change: (link: Link) => Link) =>
  assembleSite({
    ...content,
    measures: content.measures.map((entry) => ({
      ...entry,
      measure: { ...entry.measure, links: entry.measure.links.map(change) },
    })),
  });

describe("counterparts", () => {
  test("of a measure are its links, each with the measure and its notice", () => {
    for (const { id, links } of measures) {
      const found = counterparts(site, id);
      expect(found.map(({ link }) => link)).toEqual(links);
      for (const { link, entry, notice } of found) {
        expect(entry.measure.id).toBe(link.measure);
        expect(notice.id).toBe(entry.measure.notice);
      }
    }
    expect(counterparts(site, "no-such-measure")).toEqual([]);
  });

  test("are grouped by what they are to the measure, in words", () => {
    const names = (id: string) => {
      const entry = content.measures.find(({ measure }) => measure.id === id);
      return entry ? counterpartGroups(site, entry, clauseComparer()).map(({ name }) => name) : [];
    };
    expect(names("national-2024-20")).toEqual(["各地的对应措施"]);
    expect(names("dalian-2024-2")).toEqual(["全国文件所列"]);
    expect(names("qingdao-2022-7")).toEqual(["青岛此后的措施"]);
    expect(names("qingdao-2025-14")).toEqual(["全国文件所列", "青岛此前的措施", "其他地方的对应措施"]);
  });

  test("say where both come from, or that it isn't collected, and what isn't certain", () => {
    const remarks = (own: string, other: string, from = site) => {
      const entry = from.notices
        .flatMap((notice) => notice.measures)
        .find(({ measure }) => measure.id === own);
      if (!entry) throw new Error(own);
      return counterpartGroups(from, entry, clauseComparer())
        .flatMap(({ entries }) => entries)
        .find(({ measure }) => measure.id === other)?.remarks;
    };
    expect(remarks("qingdao-2025-11", "tianjin-2025-draft-12")).toEqual([
      "同依据2025年跨境贸易便利化专项行动（海关总署等21部门），其文件本站未收录",
    ]);
    expect(remarks("qingdao-2025-15", "dalian-2024-11")).toEqual([
      "同出全国2024任务表第6条",
      "只有一部分相应",
    ]);
    expect(remarks("qingdao-2025-27", "dalian-2024-15")).toEqual(["共同来源本站没有收录"]);
    expect(remarks("dalian-2024-2", "national-2024-2")).toEqual([]);
    const proposed = withLinks((link) => ({ ...link, status: "proposed" }));
    expect(remarks("dalian-2024-2", "national-2024-2", proposed)).toEqual([notChecked]);
  });

  test("a notice is told by place, year and standing", () => {
    expect(site.notices.map(({ notice }) => noticeLabel(notice))).toEqual([
      "青岛2025方案",
      "天津2025征求意见稿",
      "大连2024措施",
      "全国2024任务表",
      "青岛2022措施",
    ]);
  });

  test("show the wording of three at most, and of those only where something is the same", () => {
    for (const entry of content.measures) {
      const entries = counterpartGroups(site, entry, clauseComparer()).flatMap((group) => group.entries);
      const compared = entries.flatMap(({ diff }) => diff ?? []);
      expect(compared.length).toBeLessThanOrEqual(3);
      for (const { parts } of compared) expect(parts.some(({ same }) => same)).toBe(true);
    }
  });
});

describe("groups of versions", () => {
  test("hold each measure once, and all that accepted links of whole measures join", () => {
    const groups = linkGroups(site);
    const ids = groups.flat();
    expect(new Set(ids).size).toBe(ids.length);
    const groupOf = new Map(groups.flatMap((group, index) => group.map((id) => [id, index] as const)));
    for (const { id, links } of measures) {
      const whole = links.filter(({ scope, status }) => scope === "whole" && status === "accepted");
      expect(groupOf.has(id)).toBe(whole.length > 0);
      for (const { measure } of whole) expect(groupOf.get(measure)).toBe(groupOf.get(id));
    }
    expect(groups).toContainEqual(["tianjin-2025-draft-15", "dalian-2024-26", "national-2024-20"]);
  });

  test("are none where nothing is accepted", () => {
    expect(linkGroups(withLinks((link) => ({ ...link, status: "proposed" })))).toEqual([]);
    expect(linkGroups(withLinks((link) => ({ ...link, scope: "part" })))).toEqual([]);
  });
});

test("what flowed from the national table is each of its measures with the places that took it up", () => {
  const found = flows(site);
  expect(found.map(({ measure }) => measure.id)).toEqual(
    measures.filter(({ notice }) => notice === "national-2024").map(({ id }) => id),
  );
  const taken = (key: string) =>
    found
      .find(({ measure }) => measure.key === key)
      ?.taken.map(({ notice, counterparts }) => [
        notice.id,
        ...counterparts.map(({ entry }) => entry.measure.key),
      ]);
  expect(taken("20")).toEqual([
    ["tianjin-2025-draft", "15"],
    ["dalian-2024", "26"],
  ]);
  expect(taken("8")).toEqual([]);
  expect(found.filter(({ taken }) => taken.length > 0)).toHaveLength(26);
});

test("a notice counts its measures that have counterparts, and where", () => {
  const counts = site.notices.map((entry) => {
    const { measures, notices } = noticeCounterparts(site, entry);
    return [entry.notice.id, measures, ...notices.map(({ id, measures }) => `${id} ${measures}`)];
  });
  expect(counts).toMatchInlineSnapshot(`
    [
      [
        "qingdao-2025",
        19,
        "tianjin-2025-draft 15",
        "national-2024 6",
        "dalian-2024 4",
        "qingdao-2022 3",
      ],
      [
        "tianjin-2025-draft",
        16,
        "qingdao-2025 15",
        "national-2024 5",
      ],
      [
        "dalian-2024",
        24,
        "national-2024 22",
        "qingdao-2025 4",
        "qingdao-2022 3",
      ],
      [
        "national-2024",
        26,
        "dalian-2024 25",
        "qingdao-2025 5",
        "tianjin-2025-draft 5",
        "qingdao-2022 4",
      ],
      [
        "qingdao-2022",
        7,
        "national-2024 4",
        "qingdao-2025 3",
        "dalian-2024 3",
      ],
    ]
  `);
});
