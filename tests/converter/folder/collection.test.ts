/** Notices are joined without being changed. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { joinNotices } from "../../../scripts/converter/folder/collection.ts";
import { convertFolder } from "../../../scripts/converter/folder/convert-folder.ts";
import { readRegistries } from "../../../scripts/converter/registries/registries.ts";
import type { StartSteps } from "../../../scripts/converter/source/steps.ts";
import { deepFreeze } from "../../support/freeze.ts";
import { temporaryFolder } from "../../support/temporary.ts";
import { convert } from "../support.ts";

const OLDER = "青岛市方案\n1.支持锂电池出口。推行“保税+维修”，压缩锂电池出口检验检疫证单的办理时间。\n";
const NEWER = "青岛市方案\n1.支持锂电池出口。推行“保税 维修”，压缩锂电池出口检验检疫证单的办理时间。\n";

test("joining notices gives new ones that know of each other, and changes none of the old", async () => {
  const seeds = await temporaryFolder({
    "vocabulary/regions.yaml": "- { id: qingdao, name: 青岛, names: [青岛] }\n",
    "vocabulary/terms.yaml": "- term: { id: ps-lithium, kind: goods, name: 锂电池 }\n",
  });
  const registries = readRegistries(seeds, join(seeds, "vocabulary"));
  expect(registries.findings).toEqual([]);
  const older = convert(OLDER, "qingdao-2030");
  const newer = convert(NEWER, "qingdao-2031");
  const stated = {
    ...newer,
    document: { ...newer.document, front: { ...newer.document.front, replaces: ["qingdao-2030"] } },
  };
  const notices = deepFreeze([older, stated]);
  const before = JSON.stringify(notices);
  const { notices: joined, findings } = joinNotices(notices, registries.value, true);
  expect(JSON.stringify(notices)).toBe(before);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const [first, second] = joined;
  expect(first?.document.front.replacedBy).toBe("qingdao-2031");
  expect(first?.derived.links["1"]).toMatchObject([{ measure: "qingdao-2031-1" }]);
  expect(first?.derived.terms["1"]?.map(({ term }) => term)).toContain("ps-lithium");
  expect(second?.derived.findings.map(({ code }) => code)).toContain("SYMBOL_LOST");
});

test("where a source failed, nothing is said of links, terms and ids that miss it", async () => {
  const seeds = await temporaryFolder({
    "vocabulary/terms.yaml": "- term: { id: ps-none, kind: goods, name: 没有的术语 }\n",
    "vocabulary/ids.yaml": "measures: { qingdao-2029-1: { words: 甲, sketch: ab } }\n",
  });
  const { value } = readRegistries(seeds, join(seeds, "vocabulary"));
  const codes = (isComplete: boolean) =>
    joinNotices([convert(OLDER, "qingdao-2030")], value, isComplete).findings.map(({ code }) => code);
  expect(codes(true)).toEqual(["TERM_UNHEARD", "ID_VANISHED"]);
  expect(codes(false)).toEqual([]);
});

test("a conversion says how far it is: a step a source, and no more steps than it named", async () => {
  const seeds = await temporaryFolder({ "qingdao-2030.txt": OLDER, "qingdao-2031.txt": NEWER });
  const told: { name: string; total: number; done: number; ended: boolean }[] = [];
  const steps: StartSteps = (name, total) => {
    const work = { name, total, done: 0, ended: false };
    told.push(work);
    return { done: () => (work.done += 1), end: () => (work.ended = true) };
  };
  convertFolder({ seeds, vocabulary: join(seeds, "vocabulary"), publish: true, steps });
  expect(told).toEqual([
    { name: "转换", total: 2, done: 2, ended: true },
    { name: "关联措施", total: 4, done: 3, ended: true },
  ]);
});
