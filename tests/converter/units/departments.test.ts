import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findRegion } from "../../../scripts/converter/registries/find-region.ts";
import { readVocabulary } from "../../../scripts/converter/registries/vocabulary.ts";
import { DEPARTMENT_ID } from "../../../src/model/address.ts";
import { YamlError } from "../../../src/model/yaml.ts";
import { VOCABULARY } from "../../support/fixture.ts";
import { registry, vocabulary } from "../support.ts";

const id = (name: string, region: string | null) => registry.resolve(name, region).id;

test("a full name or an alias means one body in any notice", () => {
  for (const region of ["qingdao", "tianjin", "national", null]) {
    expect(id("青岛海关", region)).toBe("qingdao/customs");
    expect(id("国家税务总局天津市税务局", region)).toBe("tianjin/taxation");
  }
});

test("a short name is looked up in the notice's region", () => {
  expect(id("市商务局", "qingdao")).toBe("qingdao/commerce");
  expect(id("市商务局", "tianjin")).toBe("tianjin/commerce");
  expect(id("市发改委", "tianjin")).toBe(id("市发展改革委", "tianjin"));
});

test("blanks and the width of brackets make no difference", () => {
  expect(id("天津港(集团)有限公司", null)).toBe("tianjin/port-group");
  expect(id("青岛 海关", null)).toBe("qingdao/customs");
});

test("a name that nobody registered gets its page by rule, in pinyin", () => {
  const department = registry.resolve("市量子通关局", "qingdao");
  expect(department).toMatchObject({
    ...{ id: "qingdao/shi-liang-zi-tong-guan-ju", name: "市量子通关局", registered: false },
  });
  expect(registry.resolve("各县（市、区）人民政府", null).id).toMatch(DEPARTMENT_ID);
  expect(registry.resolve("女皇绿洲LNG公司", "dalian").id).toBe("dalian/nv-huang-lv-zhou-lng-gong-si");
});

test("a body that took over from another names it and stays apart from it", () => {
  expect(id("黄岛出入境边检站", "qingdao")).toBe("qingdao/huangdao-exit-entry-inspection");
  expect(registry.resolve("黄岛边防检查站", "qingdao").predecessors).toEqual([
    "qingdao/huangdao-exit-entry-inspection",
  ]);
});

test("a notice's region is the place that its title names first", () => {
  const region = (...texts: (string | null)[]) => findRegion(vocabulary.regions, texts);
  expect(region("2025年青岛市跨境贸易便利化专项行动方案")).toBe("qingdao");
  expect(region("天津口岸 2025 年跨境贸易便利化专项行动措施")).toBe("tianjin");
  expect(region(null, "各项措施复制推广工作任务表")).toBeNull();
  expect(region("内蒙古自治区若干措施")).toBe("neimenggu");
});

describe("a mistake in the registry is named at its place", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "vocabulary-"));
    for (const file of ["regions.yaml", "kinds.yaml"])
      writeFileSync(join(folder, file), readFileSync(join(VOCABULARY, file)));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ["an unknown kind", "- id: qingdao/a\n  name: 甲\n  kind: navy\n", 3, 9],
    ["an id with capitals", "- id: qingdao/A\n  name: 甲\n  kind: other\n", 1, 7],
    ["an unregistered region", "- id: atlantis/a\n  name: 甲\n  kind: other\n", 1, 7],
    [
      "an id given twice",
      "- id: qingdao/a\n  name: 甲\n  kind: other\n- id: qingdao/a\n  name: 乙\n  kind: other\n",
      4,
      7,
    ],
    [
      "an unknown predecessor",
      "- id: qingdao/a\n  name: 甲\n  kind: other\n  predecessors: [qingdao/b]\n",
      4,
      17,
    ],
    ["a misspelt field", "- id: qingdao/a\n  name: 甲\n  kind: other\n  alias: [乙]\n", 1, 3],
  ])("%s", (_, yaml, line, column) => {
    writeFileSync(join(folder, "departments.yaml"), yaml);
    try {
      readVocabulary(folder);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(YamlError);
      expect((error as YamlError).finding).toMatchObject({
        file: "vocabulary/departments.yaml",
        line,
        column,
        severity: "error",
        code: "YAML",
      });
    }
  });
});
