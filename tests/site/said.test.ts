/**
 * What measures say of conditions, time limits, places and telephones.
 * `said.json` holds the quotes of all measures, read one by one against their
 * texts; `UPDATE=1 npm run vitest -- said` writes it anew, to be read again.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import type { Clause } from "../../src/model/schema.ts";
import { SAID_KINDS, type SaidKind, said } from "../../src/site/said.ts";
import { contentFolder } from "../support/fixture.ts";

const { measures } = loadContent(contentFolder());
const READ = join(import.meta.dirname, "said.json");

const clauseOf = (text: string, given: Partial<Clause> = {}): Clause => ({
  id: "c1",
  text,
  responsibilityText: null,
  trailing: null,
  responsible: [],
  deadline: null,
  ...given,
});
const quotes = (kind: SaidKind, text: string) =>
  said({ clauses: [clauseOf(text)] })[kind].map((quote) => quote.text);

test("all measures say what was read in them, and no more", () => {
  const found = Object.fromEntries(
    measures.flatMap(({ measure }) => {
      const own = SAID_KINDS.flatMap((kind) => {
        const texts = said(measure)[kind].map(({ clause, text }) => `${clause} ${text}`);
        return texts.length > 0 ? [[kind, texts] as const] : [];
      });
      return own.length > 0 ? [[measure.id, Object.fromEntries(own)] as const] : [];
    }),
  );
  if (process.env["UPDATE"] === "1") writeFileSync(READ, `${JSON.stringify(found, null, 2)}\n`);
  expect(found).toEqual(JSON.parse(readFileSync(READ, "utf8")));
});

test("a quote is its clause's own words, to the character", () => {
  for (const { measure } of measures) {
    for (const { clause, text } of SAID_KINDS.flatMap((kind) => said(measure)[kind])) {
      const own = measure.clauses.find(({ id }) => id === clause);
      expect(`${own?.text}\n${own?.deadline}`, measure.id).toContain(text);
    }
  }
});

describe("conditions", () => {
  test.each([
    ["对符合条件的企业给予补贴。", "对符合条件的企业给予补贴"],
    ["在确保安全的前提下，扩大试点。", "在确保安全的前提下"],
    ["危害后果轻微的，不予行政处罚。", "危害后果轻微的"],
    ["对未获得证书的企业，以及次数较少的企业，适用本模式。", "对未获得证书的企业，以及次数较少的企业"],
    ["对高信用企业实现即办、即审、快退。", "对高信用企业实现即办、即审、快退"],
    ["为AEO企业预裁定展期提供预警服务。", "为AEO企业预裁定展期提供预警服务"],
    ["可凭邀请函件等证明材料换发许可。", "可凭邀请函件等证明材料换发许可"],
    ["企业提出申请并作出承诺后，允许先行提离。", "企业提出申请并作出承诺后"],
  ])("%s", (text, quote) => {
    expect(quotes("condition", text)).toEqual([quote]);
  });

  test.each([
    "实施进境种苗“附条件提离”。",
    "放宽企业申请布控查验的开展条件。",
    "全面梳理场地建设要求、验收条件及流程。",
    "依托港口设施作业条件，提供便捷服务。",
    "对经济发展的促进作用，进一步增强。",
    "凭借区位优势，吸引更多货物。",
    "口岸营商环境是持续优化的，企业满意。",
    "在新的发展基础上，持续推进。",
    "对优质企业，重点做好信用培育。",
  ])("none in %s", (text) => {
    expect(quotes("condition", text)).toEqual([]);
  });
});

describe("time limits", () => {
  test.each([
    ["平均时间压缩至6个工作日以内。", "平均时间压缩至6个工作日以内"],
    ["自受理之日起十五日内办结。", "自受理之日起十五日内办结"],
    ["2025年底前，实现全覆盖。", "2025年底前"],
    ["6月底前完成。", "6月底前完成"],
    ["排队不超过30分钟。", "排队不超过30分钟"],
  ])("%s", (text, quote) => {
    expect(quotes("time", text)).toEqual([quote]);
  });

  test("a deadline among the responsibility words", () => {
    const clauses = [clauseOf("推进建设。", { deadline: "2025年12月底前" })];
    expect(said({ clauses }).time).toEqual([{ clause: "c1", text: "2025年12月底前" }]);
  });

  test.each([
    "实施7×24小时预约通关。",
    "保障国际货运航班24小时通关。",
    "积极争取24小时直接过境免办手续政策。",
    "换发2年以内有效的签证。",
    "近三年内没有违规记录。",
    "延长集港窗口时长。",
    "完成2024年临时开放报批工作。",
  ])("none in %s", (text) => {
    expect(quotes("time", text)).toEqual([]);
  });
});

describe("places and telephones", () => {
  test.each<[SaidKind, string, string[]]>([
    ["place", "在政务服务中心设立综合窗口。", ["在政务服务中心设立综合窗口"]],
    ["place", "材料交至办事大厅。", ["材料交至办事大厅"]],
    ["place", "依托国际贸易“单一窗口”办理。", []],
    ["place", "延长天津港集港窗口时长。", []],
    ["phone", "加强12360海关热线建设。", ["12360海关热线"]],
    ["phone", "提升“1010-0532”“青港热线”运营水平。", ["“1010-0532”“青港热线”"]],
    ["phone", "咨询电话：0532-85911234。", ["电话：0532-85911234"]],
    ["phone", "建立“12345”安全监管工作机制。", []],
    ["phone", "2025年开通热线。", []],
  ])("%s: %s", (kind, text, expected) => {
    expect(quotes(kind, text)).toEqual(expected);
  });
});
