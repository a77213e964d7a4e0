/** A family of versions is proposed whole and accepted by one entry, which joins nothing that has no link. */
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { convertFolder } from "../../../scripts/converter/folder/convert-folder.ts";
import { sealFamilies, sealSeen } from "../../../scripts/converter/lineage/seal-print.ts";
import { listedSince, printListed } from "../../../scripts/links/listed.ts";
import type { Measure } from "../../../src/model/schema.ts";
import { VOCABULARY } from "../../support/fixture.ts";
import { temporaryFolder } from "../../support/temporary.ts";

const CRUISE =
  "优化国际邮轮供船服务。支持企业根据需要对供应邮轮物资采用邮轮直供方式供船，提升国际邮轮靠港补给便利化水平。";
const RAIL = "促进班列发展。积极推动混装货物发运，加快发展运贸一体化班列，推进差异化、特色化发展。";
const BATTERY = "优化锂电池检验。根据企业需求通过快速验放等手段，压缩锂电池包装使用鉴定检验用时。";
const notice = (place: string, ...texts: string[]) =>
  `${place}方案\n一、总则\n${texts.map((text, index) => `${index + 1}.${text}\n`).join("")}`;

const LEDGER = "vocabulary/links.yaml";
const MEMBERS = "dalian-2030-1, qingdao-2030-1, tianjin-2030-1";
const FAMILY = `families:\n  - family: [${MEMBERS}]\n    reason: 同一做法\n`;
const pairEntry = (one: string, other: string, verdict: string, scope = "whole") =>
  `links:\n  - measures: [${one}, ${other}]\n    type: sibling\n    scope: ${scope}\n    verdict: ${verdict}\n    reason: 各说各的\n`;

let seeds: string;
beforeEach(async () => {
  seeds = await temporaryFolder({
    "dalian-2030.txt": notice("大连市", CRUISE, RAIL),
    "qingdao-2030.txt": notice("青岛市", CRUISE.replace("直供", "直接供应"), BATTERY),
    "tianjin-2030.txt": notice(
      "天津市",
      CRUISE.replace("支持企业", "鼓励企业"),
      "推进智慧港口。建设自动化码头。",
    ),
    "vocabulary/.keep": "",
  });
  for (const file of ["regions.yaml", "departments.yaml"])
    cpSync(join(VOCABULARY, file), join(seeds, "vocabulary", file));
});

const put = (file: string, text: string) => writeFileSync(join(seeds, file), text);

function convert(text?: string) {
  if (text !== undefined) put(LEDGER, text);
  const result = convertFolder({ seeds, vocabulary: join(seeds, "vocabulary"), publish: true });
  const { lineage } = result;
  const measures = result.notices.flatMap((entry): Measure[] => (entry.converted ? entry.measures : []));
  const linked = measures.flatMap(({ id, links }) =>
    links.map(({ measure, status, reason }) => `${id} ${measure} ${status} ${reason}`),
  );
  const findings = result.findings
    .filter(({ code }) => code !== "LINK_UNSEALED")
    .map(({ file, line, column, severity, code }) => `${file}:${line}:${column} ${severity} ${code}`);
  if (lineage === null) throw new Error(findings.join("\n"));
  const listed = (seen: "all" | "new" = "new") =>
    listedSince(
      lineage,
      result.registries.links.value,
      seen === "all" ? {} : result.registries.links.value.seen,
    );
  return { result, lineage, families: result.families, linked, findings, listed };
}

describe("measures that are like one another in three notices", () => {
  test("are proposed as one family with every text, every differing word and one entry to complete", () => {
    const { listed } = convert();
    const printed = printListed(listed(), () => 0);
    expect(listed().pairs).toEqual([]);
    for (const text of [CRUISE, "鼓励企业", "直接供应"])
      expect(printed).toContain(text.slice(text.indexOf("。") + 1));
    expect(printed).toMatch(/# qingdao-2030-1(?:多出|改写)：.*直接供应/u);
    expect(printed).toContain("\n  - family: [tianjin-2030-1, dalian-2030-1, qingdao-2030-1]\n    reason: #");
    const entry = printed.replace(/reason: #.*/u, "reason: 同一做法");
    expect(convert(entry).families).toEqual([{ id: "family/dalian-2030-1", measures: MEMBERS.split(", ") }]);
  });

  test("are all linked by one entry, each pair of them at both ends with its reason", () => {
    const { linked, findings, listed, families } = convert(FAMILY);
    expect(linked).toHaveLength(6);
    expect(linked.every((link) => link.endsWith("accepted 同一做法"))).toBe(true);
    expect(families).toHaveLength(1);
    expect(findings).toEqual([]);
    expect(listed("all")).toMatchObject({ families: [], pairs: [], stale: [] });
  });

  test("are proposed together with the entry that has some of them already", () => {
    const { listed } = convert(
      "families:\n  - family: [dalian-2030-1, qingdao-2030-1]\n    reason: 同一做法\n",
    );
    expect(listed().families).toMatchObject([{ entry: 0, members: [{}, {}, {}], open: [{}, {}] }]);
    expect(printListed(listed(), () => 2)).toContain("第 2 行已有");
  });

  test("stay pairs where one of the pairs was rejected", () => {
    const { listed } = convert(pairEntry("dalian-2030-1", "qingdao-2030-1", "rejected"));
    expect(listed()).toMatchObject({ families: [], pairs: [{}, {}] });
  });
});

describe("an entry on a family", () => {
  test("leaves a pair with an accepted entry of its own to that entry's reason", () => {
    const { linked, findings } = convert(FAMILY + pairEntry("dalian-2030-1", "qingdao-2030-1", "accepted"));
    expect(linked.filter((link) => link.endsWith("各说各的"))).toHaveLength(2);
    expect(linked.filter((link) => link.endsWith("同一做法"))).toHaveLength(4);
    expect(findings).toEqual([]);
  });

  test("joins no measure that nothing links to the others, and says where it stands", () => {
    const { families, findings, linked } = convert(FAMILY.replace("tianjin-2030-1", "tianjin-2030-2"));
    expect(families).toMatchObject([{ measures: ["dalian-2030-1", "qingdao-2030-1"] }]);
    expect(findings).toContain(`${LEDGER}:2:45 warning LINK_FAMILY`);
    expect(linked.some((link) => link.includes("tianjin-2030-2"))).toBe(false);
  });

  test("joins a measure that an entry of its own links, also where the machine missed it", () => {
    const own = pairEntry("dalian-2030-1", "tianjin-2030-2", "accepted");
    const { families, findings } = convert(FAMILY.replace("tianjin-2030-1", "tianjin-2030-2") + own);
    expect(families).toMatchObject([{ measures: ["dalian-2030-1", "qingdao-2030-1", "tianjin-2030-2"] }]);
    expect(findings.filter((one) => one.includes("LINK_FAMILY"))).toEqual([]);
  });

  const family = (ids: string) => `families:\n  - family: [${ids}]\n    reason: 同一做法\n`;
  test.each([
    [
      "a pair that was rejected",
      FAMILY + pairEntry("qingdao-2030-1", "dalian-2030-1", "rejected"),
      "2:29 error LINK_FAMILY",
    ],
    [
      "a pair that corresponds in part only",
      FAMILY + pairEntry("dalian-2030-1", "tianjin-2030-1", "accepted", "part"),
      "2:45 error LINK_FAMILY",
    ],
    [
      "an id that isn't there",
      family("dalian-2030-1, qingdao-2030-1, x-2030-1"),
      "2:45 warning LINK_UNKNOWN",
    ],
    ["a measure twice", family("dalian-2030-1, dalian-2030-1"), "2:29 error YAML"],
    [
      "a measure in two families",
      `${family("dalian-2030-1, qingdao-2030-1")}  - { family: [dalian-2030-1, tianjin-2030-1], reason: 又一组 }\n`,
      "4:16 error YAML",
    ],
    ["one measure alone", family("dalian-2030-1"), "2:13 error YAML"],
    ["no reason", FAMILY.replace("    reason: 同一做法\n", ""), "2:5 error YAML"],
    ["a text of another measure", `${FAMILY}    texts: { dalian-2030-2: "00000000" }\n`, "4:29 error YAML"],
  ])("%s is told with its place", (_, text, expected) => {
    put(LEDGER, text);
    const { findings } = convertFolder({ seeds, vocabulary: join(seeds, "vocabulary"), publish: true });
    expect(
      findings.map(
        ({ file, line, column, severity, code }) => `${file}:${line}:${column} ${severity} ${code}`,
      ),
    ).toContain(`${LEDGER}:${expected}`);
  });
});

describe("sealing", () => {
  const TIANJIN = "tianjin-2030-1: ";
  const sealed = (source: string) => {
    const { texts } = convert(source).lineage;
    const { text, sealed: count } = sealFamilies(source, texts);
    return { text, count, seen: sealSeen(text, texts) };
  };

  test("enters the texts of a family, of a member that joined it too, and touches nothing else", () => {
    const before = `# 说明\n${FAMILY}  # 又一组\n  - { family: [dalian-2030-2, qingdao-2030-2], reason: 又 }\n`;
    const { text, count } = sealed(before);
    expect(count).toBe(2);
    expect(text.replaceAll(/(?:\n {4}|, )texts: \{ [^}]+ \}/gu, "")).toBe(before);
    expect(sealed(text)).toMatchObject({ text, count: 0 });
    const pruned = text.replace(/, tianjin-2030-1: "[0-9a-f]{8}"/u, "");
    expect(pruned).not.toBe(text);
    expect(sealed(pruned).text).toBe(text);
  });

  test("makes the pairs of a text that changed proposals again, listed to be read, and leaves the others", () => {
    const { text } = sealed(FAMILY);
    put("tianjin-2030.txt", notice("天津市", CRUISE.replace("支持企业", "引导企业"), RAIL));
    const { linked, findings, families, listed } = convert(text);
    const column = 1 + (text.split("\n")[3] ?? "").indexOf(TIANJIN) + TIANJIN.length;
    expect(findings).toContain(`${LEDGER}:4:${column} warning LINK_STALE`);
    expect(linked.filter((link) => link.includes(" accepted "))).toHaveLength(2);
    expect(
      linked.filter((link) => link.includes("tianjin-2030-1") && link.includes("proposed")),
    ).toHaveLength(4);
    expect(families).toHaveLength(1);
    expect(listed().stale).toMatchObject([{ line: 2 }, { line: 2 }]);
    expect(printListed(listed(), () => 0)).toContain("第 2 行：审定之后文字改过，请重读");
  });

  test.each([
    ["nothing", ""],
    ["a comment", "# 说明\n"],
    ["entries", pairEntry("dalian-2030-2", "qingdao-2030-2", "rejected")],
    ["entries between braces", "{ links: [] }\n"],
    ["an earlier seal", `seen:\n  dalian-2030: "00000000"\n\nlinks: []\n`],
  ])("after %s, only what came since is listed, and what was there is counted", (_, before) => {
    expect(convert(before).listed()).toMatchObject({ earlier: 0, families: [{ open: [{}, {}, {}] }] });
    const { seen } = sealed(before);
    expect(convert(seen).listed()).toMatchObject({ families: [], pairs: [], earlier: 3 });
    expect(sealSeen(seen, convert(seen).lineage.texts)).toBe(seen);
    put("qingdao-2031.txt", notice("青岛市", BATTERY));
    const later = convert(seen);
    expect(later.listed()).toMatchObject({
      ...{ families: [], earlier: 3 },
      pairs: [{ a: { id: "qingdao-2030-2" }, b: { id: "qingdao-2031-1" } }],
    });
    expect(later.listed("all")).toMatchObject({ earlier: 0 });
  });
});
