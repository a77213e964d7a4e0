/** Published ids keep their meaning, and an editor's corrections and replacements change only what they say. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { publishIds } from "../../../scripts/converter/folder/check-ids.ts";
import {
  convertFolder,
  type FolderResult,
  succeeded,
} from "../../../scripts/converter/folder/convert-folder.ts";
import { readPublishedIds } from "../../../scripts/converter/registries/published-ids.ts";
import { printPublishedIds } from "../../../scripts/converter/registries/published-ids-print.ts";
import { similarity, sketch } from "../../../scripts/converter/source/sketch.ts";
import { VOCABULARY } from "../../support/fixture.ts";

let seeds: string;
beforeEach(() => {
  seeds = mkdtempSync(join(tmpdir(), "ids-"));
  mkdirSync(join(seeds, "vocabulary"));
  for (const file of ["regions.yaml", "departments.yaml"]) {
    writeFileSync(join(seeds, "vocabulary", file), readFileSync(join(VOCABULARY, file)));
  }
});
afterEach(() => rmSync(seeds, { recursive: true, force: true }));

const put = (file: string, text: string) => writeFileSync(join(seeds, file), text);

const MEASURES = {
  battery:
    "优化出口锂电池检验监管模式。根据企业需求优化出口锂电池检验监管模式，通过快速验放等手段，压缩锂电池包装使用鉴定检验用时。",
  cruise:
    "优化国际邮轮供船服务。支持企业根据需要对供应邮轮物资采用邮轮直供方式供船，提升国际邮轮靠港补给便利化水平。",
  rail: "促进中欧班列高质量发展。积极推动混装货物发运，加快发展运贸一体化班列，推进差异化、特色化发展。",
};

const notice = (...texts: string[]) =>
  `青岛市方案\n一、总则\n${texts.map((text, index) => `${index + 1}.${text}\n责任单位：青岛海关`).join("\n")}\n`;

function convert(): FolderResult {
  return convertFolder({ seeds, vocabulary: join(seeds, "vocabulary"), publish: true });
}

/** Converts, enters the ids in the ledger as `npm run ids` does, and gives what it converts to with them. */
function publish(): FolderResult {
  const result = convert();
  const path = join(seeds, "vocabulary/ids.yaml");
  const ledger = readPublishedIds(
    readdirSync(join(seeds, "vocabulary")).includes("ids.yaml") ? readFileSync(path, "utf8") : null,
  ).value;
  put(
    "vocabulary/ids.yaml",
    printPublishedIds(
      publishIds(
        ledger,
        result.notices.flatMap(({ converted }) => converted?.measures ?? []),
      ),
    ),
  );
  return convert();
}

/** Files that differ between two conversions. */
function changed(before: FolderResult, after: FolderResult): string[] {
  const paths = new Set([...before.files.keys(), ...after.files.keys()]);
  const text = ({ files }: FolderResult, path: string) => String(files.get(path));
  return [...paths].filter((path) => text(before, path) !== text(after, path)).sort();
}

test("a corrected word changes the measure, its notice's hash and its spans, and no id", () => {
  put("qingdao-2030.txt", notice(MEASURES.battery, MEASURES.cruise));
  const before = publish();
  put("qingdao-2030.txt", notice(MEASURES.battery.replace("压缩", "进一步压缩"), MEASURES.cruise));
  const after = convert();
  expect(succeeded(after)).toBe(true);
  expect(changed(before, after)).toEqual([
    "derived/spans/qingdao-2030.json",
    "measures/qingdao-2030/1.mdx",
    "notices/qingdao-2030.mdx",
    "sources/qingdao-2030.txt",
  ]);
});

test("a new measure at the end takes a new id and leaves the others alone", () => {
  put("qingdao-2030.txt", notice(MEASURES.battery, MEASURES.cruise));
  const before = publish();
  put("qingdao-2030.txt", notice(MEASURES.battery, MEASURES.cruise, MEASURES.rail));
  const after = convert();
  expect(succeeded(after)).toBe(true);
  expect(changed(before, after).filter((path) => path.startsWith("measures/"))).toEqual([
    "measures/qingdao-2030/3.mdx",
  ]);
});

describe("an id that vanishes", () => {
  beforeEach(() => {
    put("qingdao-2030.txt", notice(MEASURES.battery, MEASURES.cruise, MEASURES.rail));
    publish();
    put("qingdao-2030.txt", notice(MEASURES.battery, MEASURES.cruise));
  });

  const ledgerWith = (tail: string) => {
    const path = "vocabulary/ids.yaml";
    put(path, readFileSync(join(seeds, path), "utf8").replace(/moved: \[\]\nwithdrawn: \[\]\n$/, tail));
  };

  test("is an error at its line of the ledger, and nothing is written", () => {
    const result = convert();
    expect(result.findings).toMatchObject([
      { file: "vocabulary/ids.yaml", line: 7, column: 19, severity: "error", code: "ID_VANISHED" },
    ]);
    expect(result.findings[0]?.message).toContain("qingdao-2030-3（促进中欧班列");
    expect(result.files.size).toBe(0);
  });

  test("is withdrawn where the ledger gives the reason", () => {
    ledgerWith('moved: []\nwithdrawn:\n  - { id: qingdao-2030-3, reason: "更正中删去" }\n');
    const result = convert();
    expect(result.findings).toEqual([]);
    expect(JSON.parse(String(result.files.get("derived/moved.json")))).toMatchObject([
      { id: "qingdao-2030-3", to: null, reason: "更正中删去" },
    ]);
  });

  test("has moved where the ledger says so", () => {
    ledgerWith(
      'moved:\n  - { id: qingdao-2030-3, to: qingdao-2030-2, reason: "并入第2条" }\nwithdrawn: []\n',
    );
    const result = convert();
    expect(result.findings).toEqual([]);
    expect(JSON.parse(String(result.files.get("derived/moved.json")))).toMatchObject([
      { id: "qingdao-2030-3", to: "qingdao-2030-2" },
    ]);
  });

  test("cannot have moved to what isn't there", () => {
    ledgerWith(
      'moved:\n  - { id: qingdao-2030-3, to: qingdao-2030-9, reason: "并入第9条" }\nwithdrawn: []\n',
    );
    expect(convert().findings).toMatchObject([{ line: 9, code: "ID_VANISHED" }]);
  });
});

test("an id that comes to mean another text is an error", () => {
  put("qingdao-2030.txt", notice(MEASURES.battery, MEASURES.cruise));
  publish();
  put("qingdao-2030.txt", notice(MEASURES.rail, MEASURES.battery, MEASURES.cruise));
  expect(convert().findings.map(({ code, line }) => [code, line])).toEqual([
    ["ID_CHANGED", 5],
    ["ID_CHANGED", 6],
  ]);
});

describe("a draft that is replaced by its issued text", () => {
  beforeEach(() => {
    put("qingdao-2030-draft.txt", notice(MEASURES.battery, MEASURES.cruise));
    publish();
    put("qingdao-2030.txt", notice(MEASURES.battery, MEASURES.rail));
    put("qingdao-2030.yaml", "replaces: [qingdao-2030-draft]\n");
  });

  test("keeps its ids and pages, and says by what it was replaced", () => {
    const result = publish();
    expect(succeeded(result)).toBe(true);
    const frames = result.notices.map((entry) => (entry.converted ? entry.notice : null));
    expect(frames.map((frame) => [frame?.id, frame?.replaces, frame?.replacedBy])).toEqual([
      ["qingdao-2030-draft", [], "qingdao-2030"],
      ["qingdao-2030", ["qingdao-2030-draft"], null],
    ]);
    expect(result.files.has("measures/qingdao-2030-draft/2.mdx")).toBe(true);
  });

  test("cannot simply be taken away once it was published", () => {
    publish();
    rmSync(join(seeds, "qingdao-2030-draft.txt"));
    put("qingdao-2030.yaml", "{}\n");
    expect(convert().findings.map(({ code }) => code)).toEqual(["ID_VANISHED", "ID_VANISHED"]);
  });
});

test("a registry entry changes what is derived and no text", () => {
  put("qingdao-2030.txt", notice(MEASURES.battery).replace("青岛海关", "青岛某某中心"));
  const before = convert();
  const path = join(seeds, "vocabulary/departments.yaml");
  writeFileSync(
    path,
    `${readFileSync(path, "utf8")}- id: qingdao/centre\n  name: 青岛某某中心\n  kind: other\n`,
  );
  const paths = changed(before, convert());
  expect(paths).toEqual([
    "departments/qingdao/centre.mdx",
    "departments/qingdao/qing-dao-mou-mou-zhong-xin.mdx",
    "derived/qingdao-2030.json",
    "derived/search-words.json",
  ]);
});

test("a sketch tells a corrected text from another", () => {
  const { battery, cruise } = MEASURES;
  expect(similarity(sketch(battery), sketch(battery))).toBe(1);
  expect(
    similarity(sketch(battery), sketch(battery.replace("压缩", "大幅压缩").replace("用时", "时间"))),
  ).toBeGreaterThan(0.6);
  expect(similarity(sketch(battery), sketch(cruise))).toBeLessThan(0.3);
});
