/** The sentence before a picture is true of its numbers, whoever leads. */
import { expect, test } from "vitest";
import type { DepartmentShare } from "../../src/charts/numbers/departments.ts";
import type { ListedPromise } from "../../src/charts/numbers/promises.ts";
import {
  departmentSentence,
  flowSentence,
  spanSentence,
  topicSentence,
  waitSentence,
} from "../../src/charts/sentences.ts";

const row = (id: string, total: number) => ({
  value: { id, name: id.toUpperCase(), definition: "" },
  counts: [total],
  total,
});

test.each([
  [[row("a", 5), row("b", 2)], "9条措施里，写到最多的是“A”，5条；其次是“B”，2条。"],
  [
    [row("a", 3), row("b", 3), row("c", 1), row("d", 1)],
    "9条措施里，写到最多的是“A”、“B”，各3条；其次是“C”、“D”，各1条。",
  ],
  [[row("a", 4), row("unspecified", 7)], "9条措施里，写到最多的是“A”，4条。7条原文未限定。"],
  [[row("unspecified", 9)], "9条措施都没有写明。"],
])("what most measures are about, those that share the place together", (rows, said) => {
  expect(topicSentence({ rows }, 9)).toBe(said);
});

const share = (shortName: string, lead: number, alone: number): DepartmentShare => ({
  department: { id: shortName, shortName },
  place: "",
  clauses: lead + alone,
  parts: { lead, alone, shared: 0, support: 0 },
});

test("whom most clauses name, and how, if it is one", () => {
  expect(departmentSentence([share("甲", 1, 2), share("乙", 0, 1)])).toBe(
    "原文点名2个单位，最多的是甲，3款（牵头1款，独自负责2款）。",
  );
  expect(departmentSentence([share("甲", 1, 0), share("乙", 0, 1)])).toBe(
    "原文点名2个单位，最多的是甲、乙，各1款。",
  );
});

const promise = (minutes: number | null, words: string, over: Partial<ListedPromise["promise"]> = {}) =>
  ({
    measure: { id: "x", notice: "n", key: "7", label: "7.", title: null, text: "" },
    notice: { place: "某市", year: 2030, stage: "issued" },
    promise: { kind: "limit", sought: false, ...over },
    ...{ minutes, from: null, words },
  }) as unknown as ListedPromise;

test("waits: those at once are counted, those in numbers compared, those only sought apart", () => {
  const waits = [
    promise(0, "随到随办", { kind: "immediate" }),
    promise(30, "30分钟以内"),
    promise(30, "30分钟以内"),
    promise(2880, "2天以内"),
    promise(1, "1分钟", { sought: true }),
  ];
  expect(waitSentence(waits)).toBe(
    "1处承诺随到随办；写明时限的，最短30分钟以内，见某市2030年第7条等2处；最长2天以内，见某市2030年第7条；另有1处仅在争取或探索。",
  );
  expect(waitSentence([promise(0, "随到随办", { kind: "immediate" })])).toBe("1处承诺随到随办。");
});

test("spans: the longest by its kind; shares have no time", () => {
  const spans = [promise(525600, "1年", { kind: "validity" }), promise(null, "90%", { kind: "share" })];
  expect(spanSentence(spans)).toBe("最长的是有效期1年，见某市2030年第7条。");
  expect(spanSentence([promise(60, "1小时", { kind: "stay", sought: true })])).toBe("1处仅在争取或探索。");
});

test("flow: how many have local measures", () => {
  expect(flowSentence({ measures: 29, followed: 20, rows: [], left: [], right: [], links: [] })).toBe(
    "上级文件的29条措施中，20条在已收录的地方文件中有对应措施。",
  );
});
