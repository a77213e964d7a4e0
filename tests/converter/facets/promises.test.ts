/** Numbers that are promises, and numbers that aren't. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { SUM_FORMS } from "../../../scripts/converter/facets/sum-forms.ts";
import { DAY_FORMS, TIME_FORMS } from "../../../scripts/converter/facets/time-forms.ts";
import { comparableMinutes, promisedWait } from "../../../src/model/duration.ts";
import { convert } from "../support.ts";

function promises(text: string) {
  return convert(`某市方案\n1.甲。${text}\n2.乙。乙。`, "qingdao-2030").derived.promises["1"] ?? [];
}

/** A promise in one line. */
function read(text: string): string[] {
  return promises(text).map(({ kind, comparator, from, fromUnit, to, unit, sought }) =>
    [
      ...[kind, comparator, from === null ? "" : `${from}${fromUnit}→`],
      ...[to === null ? "" : `${to}${unit}`, sought ? "sought" : ""],
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
}

test.each([
  ["平均时间压缩至6个工作日以内。", ["limit atMost 6workday"]],
  ["办理时间由2天缩短至4小时以内。", ["limit atMost 2day→ 4hour"]],
  ["三个工作日内办结。", ["limit atMost 3workday"]],
  ["通关排队不超过30分钟。", ["limit atMost 30minute"]],
  ["落实“空运快运货物 6小时”要求。", ["limit exact 6hour"]],
  ["实施7×24小时预约通关。", ["hours exact 24hour"]],
  ["保障货运航班24小时通关。", ["hours exact 24hour"]],
  ["实行“即报即批”。", ["immediate exact"]],
  ["边检手续“机到即办”。", ["immediate exact"]],
  ["实施查验日报日批。", ["limit atMost 1day"]],
  ["实现“当日申请、当日审批”。", ["limit atMost 1day"]],
  ["有效期截止日前30日至90日内申请。", ["window range 30day→ 90day"]],
  ["换发 2 年以内有效的签证。", ["validity atMost 2year"]],
  ["有效期延长至3年。", ["validity exact 3year"]],
  ["整团入境停留不超过15天。", ["stay atMost 15day"]],
  ["落实240小时过境免签。", ["stay exact 240hour"]],
  ["对24/144小时过境免签人员审核。", ["stay exact 24hour", "stay exact 144hour"]],
  ["争取24小时直接过境免办手续政策。", ["stay exact 24hour sought"]],
  ["给予不超过购买费用的60%补贴。", ["share atMost 60percent"]],
  ["给予最高50万元补贴。", ["amount atMost 500000yuan"]],
  ["分别奖励10万元、20万元。", ["amount exact 100000yuan", "amount exact 200000yuan"]],
  ["按每标箱200元给予补助。", ["amount exact 200yuan"]],
  ["给予补贴，最高不超过200万元。", ["amount atMost 2000000yuan"]],
  ["对省级以上示范街给予不超过200万元奖补。", ["amount atMost 2000000yuan"]],
  ["补助标准不低于1.2万元。", ["amount atLeast 12000yuan"]],
  ["给予20万元到100万元奖励。", ["amount range 200000yuan→ 1000000yuan"]],
  ["给予1—3万元补贴。", ["amount range 10000yuan→ 30000yuan"]],
  ["提供1.5亿美元授信额度。", ["amount exact 150000000usd"]],
  ["查验率不低于1.5%。", ["share atLeast 1.5percent"]],
])("%s %j", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  "完成2024年临时开放。",
  "（国办发〔2023〕10号）",
  "落实24条措施。",
  "9610、9810监管模式。",
  "2人以上的旅游团。",
  "健全“11+1”机制。",
  "拨打12360热线。",
  "推行“八必须、六严禁”清单。",
  "自2024年5月31日起施行。",
  "5月1日至30日举办。",
  "使用5G技术。",
  "前3年内。",
  "当日往返的航班。",
  "进出口额突破1000亿元。",
  "处以5万元罚款。",
  "投资规模不低于5亿元。",
  "对月销售额10万元以下的纳税人免征增值税。",
  "对单户担保金额200万元以下（含200万元）的业务免收担保费。",
  "新增小微企业贷款2000亿元以上。",
])("%s no promise", (text) => {
  expect(read(text)).toEqual([]);
});

test("a promise quotes its part of the sentence", () => {
  expect(promises("持续优化，确保平均时间压缩至6个工作日以内；其他。")).toMatchObject([
    { clause: "c1", quote: "确保平均时间压缩至6个工作日以内" },
  ]);
});

test("promises order by how long one waits", () => {
  const texts = ["6个工作日以内办结。", "不超过30分钟。", "即报即批。", "4小时以内办结。"];
  const waits = texts.flatMap(promises).map((promise) => promisedWait(promise));
  expect(waits).toEqual([6 * 24 * 60, 30, 0, 240]);
  expect(promises("有效期3年。").map(promisedWait)).toEqual([null]);
  expect(comparableMinutes(1, "month")).toBeGreaterThan(comparableMinutes(20, "workday") ?? 0);
  expect(comparableMinutes(5, "percent")).toBeNull();
});

/** What the forms are put together from. */
const PIECES = [
  ..."由从至到前内底末免日天月年元%/-×半一三十百个第超".split(""),
  ...[
    "3",
    "24",
    "2025",
    "1.5",
    "个半",
    "工作日",
    "自然日",
    "小时",
    "分钟",
    "星期",
    "周",
    "个月",
    "季度",
    "以内",
    "以下",
  ],
  ...[
    "不超过",
    "缩短至",
    "有效期",
    "停留",
    "过境",
    "有效",
    "截止日",
    "申报",
    "当日",
    "审批",
    "即报",
    "即办",
    "秒批",
    "随到",
  ],
  ...["日报日批", "立等可取", "当场办结", "办结", "完成", "万", "亿", "美元", "之前"],
];

test("a form is looked for in every text that has it", () => {
  const found = new Set<RegExp>();
  const forms = [...TIME_FORMS, ...SUM_FORMS, ...DAY_FORMS];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
      const text = pieces.join("");
      for (const { form, needs } of forms.filter((one) => text.search(one.form) >= 0)) {
        found.add(form);
        expect(needs.test(text), `${form} in ${text}`).toBe(true);
      }
    }),
    { numRuns: 5000 },
  );
  // Which are met is left to chance; a quarter always is.
  expect(found.size).toBeGreaterThan(forms.length / 4);
});
