/**
 * The five notices against an independent reading: a few regular expressions a
 * notice, written for that notice alone and sharing nothing with the converter.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { CONTENT, NOTICES, SEEDS_FOLDER } from "./support.ts";

const content = loadContent(CONTENT);
const measuresOf = (id: string) =>
  content.measures.map(({ measure }) => measure).filter(({ notice }) => notice === id);
const bare = (text: string) => text.replaceAll(/\s/gu, "");
const seed = (id: string) => readFileSync(join(SEEDS_FOLDER, `${id}.txt`), "utf8");

/** A measure as the independent reading has it, white space left out. */
interface Reading {
  label: string;
  title: string;
  text: string;
  section: string[];
}

/** Reads a notice whose measures are `14.标题。正文` below headings `一、…`. */
function readNumbered(id: string, start: string): Reading[] {
  const source = seed(id);
  const body = source.slice(source.lastIndexOf(start)).replace("扫一扫在手机打开当前页", "");
  const pieces = body.split(/^[ \t]*(?=[一二三四五六]、|\d{1,2}\.)/mu).map(bare);
  const readings: Reading[] = [];
  let section = "";
  for (const piece of pieces) {
    const match = /^(\d{1,2}\.)([^。]+)。(.*)$/su.exec(piece);
    if (match)
      readings.push({
        label: match[1] ?? "",
        title: match[2] ?? "",
        text: match[3] ?? "",
        section: [section],
      });
    else if (/^[一二三四五六]、/u.test(piece)) section = piece;
  }
  return readings;
}

/** Reads the national table: number, title and text, one cell a line. */
function readTable(): Reading[] {
  const cells = seed("national-2024")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !["序号", "改革事项", "主要内容", "— 1 —"].includes(line))
    .slice(3);
  return Array.from({ length: cells.length / 3 }, (_, row) => {
    const [label = "", title = "", text = ""] = cells.slice(row * 3, row * 3 + 3);
    return { label, title, text: bare(text), section: [] };
  });
}

const readings: Record<string, Reading[]> = {
  "qingdao-2025": readNumbered("qingdao-2025", "一、进一步强化政策供给"),
  "qingdao-2022": readNumbered("qingdao-2022", "一、深化口岸全链条业务改革"),
  "national-2024": readTable(),
  "dalian-2024": readNumbered("dalian-2024", "一、进一步创新提升进出口全链条货物通关效率"),
  "tianjin-2025-draft": readNumbered("tianjin-2025-draft", "一、进一步强化政策供给"),
};

describe.each(NOTICES)("$id", ({ id, measures, withUnits, clauses }) => {
  test(`has ${measures} measures, ${withUnits} of them with units, in ${clauses} clauses`, () => {
    const read = measuresOf(id);
    expect(read).toHaveLength(measures);
    expect(
      read.filter((measure) => measure.clauses.some(({ responsible }) => responsible.length > 0)),
    ).toHaveLength(withUnits);
    expect(read.flatMap((measure) => measure.clauses)).toHaveLength(clauses);
  });

  test("has the labels, titles, texts and sections of an independent reading", () => {
    const read = measuresOf(id).map(({ label, title, text, section }) => ({
      label,
      title: bare(title ?? ""),
      text: bare(text),
      section: section.map(bare),
    }));
    expect(read).toEqual(readings[id]);
  });

  test("has in its clauses every responsible unit of an independent reading, and no other", () => {
    for (const measure of measuresOf(id)) {
      const printed = [...bare(measure.text).matchAll(/责任单位[:：]([^)）]*)/gu)].flatMap(([, words = ""]) =>
        words
          .replace(/按职责分工.*$/u, "")
          .split(/[、,，]/u)
          .map((name) => name.replace(/牵头$/u, "")),
      );
      expect(measure.clauses.flatMap(({ responsible }) => responsible.map(({ name }) => name))).toEqual(
        printed,
      );
    }
  });
});

test("81 measures name units in 103 clauses, 64 name none", () => {
  const all = content.measures.map(({ measure }) => measure);
  expect(all).toHaveLength(145);
  expect(all.filter(({ clauses }) => clauses.some(({ responsible }) => responsible.length > 0))).toHaveLength(
    81,
  );
  expect(
    all.flatMap(({ clauses }) => clauses).filter(({ responsible }) => responsible.length > 0),
  ).toHaveLength(103);
});

test("the one 牵头 makes its body the lead and those beside it responsible", () => {
  const [clause] = measuresOf("qingdao-2025").find(({ key }) => key === "2")?.clauses ?? [];
  expect(clause?.responsible.map(({ name, role }) => [name, role])).toEqual([
    ["青岛海关", "lead"],
    ["市商务局", "responsible"],
    ["市卫生健康委", "responsible"],
    ["市市场监管局", "responsible"],
    ["青岛自贸片区", "responsible"],
  ]);
  const roles = content.measures.flatMap(({ measure }) =>
    measure.clauses.flatMap(({ responsible }) => responsible.map(({ role }) => role)),
  );
  expect(roles.filter((role) => role !== "responsible")).toEqual(["lead"]);
});

test("57 printed names are 62 pairs of region and name, all of them registered", () => {
  const region = new Map(content.notices.map(({ notice }) => [notice.id, notice.region]));
  const named = content.measures.flatMap(({ measure }) =>
    measure.clauses.flatMap(({ responsible }) =>
      responsible.map((unit) => ({ ...unit, region: region.get(measure.notice) })),
    ),
  );
  expect(new Set(named.map(({ name }) => name)).size).toBe(57);
  expect(new Set(named.map(({ region, name }) => `${region} ${name}`)).size).toBe(62);
  const registered = new Map(content.departments.map((department) => [department.id, department.registered]));
  expect(named.filter(({ department }) => registered.get(department) !== true)).toEqual([]);
});

test("five printed names are two bodies each, and three names of one tax office are one", () => {
  const bodies = new Map<string, Set<string>>();
  for (const { measure } of content.measures) {
    for (const { name, department } of measure.clauses.flatMap(({ responsible }) => responsible)) {
      bodies.set(name, (bodies.get(name) ?? new Set()).add(department));
    }
  }
  const twice = [...bodies].filter(([, ids]) => ids.size > 1).map(([name]) => name);
  expect(twice.sort()).toEqual(
    ["市卫生健康委", "市发展改革委", "市商务局", "市生态环境局", "市公安局"].sort(),
  );
  for (const name of ["青岛税务局", "青岛市税务局", "市税务局"])
    expect([...(bodies.get(name) ?? [])]).toEqual(["qingdao/taxation"]);
  expect([...(bodies.get("市发改委") ?? [])]).toEqual(["tianjin/development-reform"]);
});

test("each notice's frame is what its text states, and null where it states nothing", () => {
  const frames = Object.fromEntries(
    content.notices.map(
      ({ notice: { id, documentNumber, signedOn, publishedOn, kind, stage, issuers, region } }) => [
        id,
        { documentNumber, signedOn, publishedOn, kind, stage, issuers, region },
      ],
    ),
  );
  const nothing = { documentNumber: null, signedOn: null, publishedOn: null, issuers: [] };
  expect(frames).toEqual({
    "qingdao-2025": {
      documentNumber: null,
      signedOn: "2025-07-25",
      publishedOn: "2025-09-12",
      kind: "plan",
      stage: "issued",
      issuers: ["青岛市人民政府办公厅"],
      region: "qingdao",
    },
    "qingdao-2022": {
      documentNumber: "青口字〔2022〕2号",
      signedOn: "2022-02-28",
      publishedOn: null,
      kind: "measures",
      stage: "issued",
      issuers: ["青岛市口岸工作协调领导小组"],
      region: "qingdao",
    },
    "national-2024": { ...nothing, kind: "task-list", stage: "issued", region: "national" },
    "dalian-2024": {
      ...nothing,
      publishedOn: "2024-05-31",
      kind: "measures",
      stage: "issued",
      region: "dalian",
    },
    "tianjin-2025-draft": { ...nothing, kind: "measures", stage: "draft", region: "tianjin" },
  });
});

test("findings are few and true", () => {
  const findings = content.notices
    .flatMap(({ notice }) => notice.findings)
    .map(({ file, line, code }) => `${file}:${line} ${code}`);
  expect(findings.sort()).toMatchInlineSnapshot(`
    [
      "dalian-2024.txt:115 SYMBOL_LOST",
      "dalian-2024.txt:38 UNIT_NONE",
      "dalian-2024.txt:5 COMMENTARY",
      "dalian-2024.txt:56 SYMBOL_LOST",
      "dalian-2024.txt:60 SYMBOL_LOST",
      "dalian-2024.txt:66 SYMBOL_LOST",
      "dalian-2024.txt:88 SYMBOL_LOST",
      "national-2024.txt:11 UNIT_NONE",
      "national-2024.txt:168 FURNITURE",
      "national-2024.txt:23 TABLE_HEAD",
      "national-2024.txt:5 LINE_JOINED",
      "qingdao-2022.txt:18 LINE_JOINED",
      "qingdao-2025.txt:1 FURNITURE",
      "qingdao-2025.txt:3 FURNITURE",
      "qingdao-2025.txt:30 ORDER_NOTE",
      "qingdao-2025.txt:9 LINE_JOINED",
      "tianjin-2025-draft.txt:15 STRAY_TEXT",
      "tianjin-2025-draft.txt:27 LINE_JOINED",
      "tianjin-2025-draft.txt:37 LINE_JOINED",
      "tianjin-2025-draft.txt:51 LINE_JOINED",
      "tianjin-2025-draft.txt:63 LINE_JOINED",
      "tianjin-2025-draft.txt:73 LINE_JOINED",
    ]
  `);
});
