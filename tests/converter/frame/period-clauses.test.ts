import { expect, test } from "vitest";
import {
  type Bounds,
  boundsOf,
  type NoticeDays,
  readSentence,
} from "../../../scripts/converter/frame/period-clauses.ts";

const DAYS: NoticeDays = { signedOn: "2026-03-02", publishedOn: "2026-03-05" };

/** What a sentence states; `closes` where it is one of a notice's closing words. */
function readPeriod(sentence: string, days: NoticeDays, closes = true): Bounds | null {
  const ground = { about: closes, closes, titled: false, names: ["青岛市若干措施"] };
  const period = readSentence(sentence, ground, days);
  return period && boundsOf(period);
}

/** What a sentence states: from, to, and whether a bound was reckoned. */
const STATED: [sentence: string, from: string | null, to: string | null, isReckoned: boolean][] = [
  ["本措施自2026年4月1日起施行，有效期至2028年12月31日。", "2026-04-01", "2028-12-31", false],
  ["本措施自2026年4月1日起施行，有效期3年。", "2026-04-01", "2029-03-31", true],
  ["本办法自2026 年4 月1 日起施行，有效期为五年", "2026-04-01", "2031-03-31", true],
  ["本规定自二〇二六年四月一日起施行，试行期两年。", "2026-04-01", "2028-03-31", true],
  ["自2026年1月1日起试行一年。", "2026-01-01", "2026-12-31", true],
  ["本政策自2026年5月1日起执行，有效期暂定1年半。", "2026-05-01", "2027-10-31", true],
  ["本政策自2026年5月1日起执行，有效期暂定18个月。", "2026-05-01", "2027-10-31", true],
  ["本措施执行期限为2026年1月1日至2027年12月31日。", "2026-01-01", "2027-12-31", false],
  ["本措施自2026年1月1日起至2026年12月31日止实施。", "2026-01-01", "2026-12-31", false],
  ["本措施自2026年1月1日起实施，至12月31日止。", "2026-01-01", "2026-12-31", false],
  ["本措施自2026年4月1日施行，有效期至2028年底。", "2026-04-01", "2028-12-31", true],
  ["本措施从2026年4月1日起开始施行，有效期至2028年2月底。", "2026-04-01", "2028-02-29", true],
  ["本通知自印发之日起施行，有效期至2028年12月31日。", "2026-03-02", "2028-12-31", true],
  ["本通知自发布之日起施行，有效期5年。", "2026-03-05", "2031-03-04", true],
  ["本措施自公布之日起30日后施行，有效期3年。", null, null, false],
  ["本办法自印发之日起3年内有效。", "2026-03-02", "2029-03-01", true],
  ["有效期3年。", null, null, false],
  ["自2026年4月1日起施行，2020年5月1日印发的《某办法》同时废止。", "2026-04-01", null, false],
  ["有效期：2026-04-01至2028-12-31", "2026-04-01", "2028-12-31", false],
  ["实施日期：2026年4月1日", "2026-04-01", null, false],
  ["本措施自2024年2月29日起施行，有效期1年。", "2024-02-29", "2025-02-28", true],
  ["本措施自2026年8月31日起施行，有效期6个月。", "2026-08-31", "2027-02-28", true],
  ["本措施自2026年1月1日起至2027年12月31日止。", "2026-01-01", "2027-12-31", false],
  ["本措施执行期为2026—2028年。", "2026-01-01", "2028-12-31", true],
  ["本通知自发布之日（2026年4月1日）起施行，有效期半年。", "2026-04-01", "2026-09-30", true],
  ["本意见有效期2年6个月，自印发之日起施行。", "2026-03-02", "2028-09-01", true],
  ["本政策自2026年1月1日起执行，执行至同年12月31日。", "2026-01-01", "2026-12-31", false],
  ["《青岛市若干措施》自2026年4月1日起施行，有效期1年半。", "2026-04-01", "2027-09-30", true],
  ["本措施自2026年4月1日起施行，2029年4月1日起自动失效。", "2026-04-01", "2029-03-31", true],
  // Whose end another document's is.
  [
    "《旧办法》（青政发〔2021〕1号，有效期至2025年12月31日）同时废止，本办法自2026年4月1日起施行。",
    "2026-04-01",
    null,
    false,
  ],
];

test.each(STATED)("“%s” says from when to when", (sentence, from, to, isReckoned) => {
  expect(readPeriod(sentence, DAYS)).toEqual({ from, to, isReckoned });
});

test.each([
  "到2027年底，进出口总额达到1万亿元。",
  "2026年3月2日，市政府召开会议。",
  "各区要抓好实施，于2026年12月31日前报送总结。",
  "本办法由市商务局负责解释。",
])("“%s” states no period of force", (sentence) => {
  expect(readPeriod(sentence, DAYS)).toBeNull();
});

test("the day of signature stands in for one of publication that isn't stated", () => {
  const period = readPeriod("自发布之日起施行。", { signedOn: "2026-03-02", publishedOn: null });
  expect(period).toEqual({ from: "2026-03-02", to: null, isReckoned: true });
});

test.each([
  "每户企业可享受一次，政策执行期限至2023年12月31日。",
  "上述政策执行至2026年12月31日。",
  "本条政策有效期至2026年12月31日。",
  "本措施支持的项目，执行期限为2026年1月1日至12月31日。",
  "按照本措施申请的补贴自2026年4月1日起执行。",
  "各任务牵头部门在本方案印发之日起1个月内要制定实施细则。",
  "自本政策公布之日起，省有关单位要在30日内组织实施。",
  "《某办法》有效期延长至2027年12月31日。",
  "本市自2026年1月1日起实施新标准。",
  "奖励期至2028年12月31日，申报截止2026年6月30日。",
])("inside a measure “%s” says nothing of the notice's force", (sentence) => {
  expect(readPeriod(sentence, DAYS, false)).toBeNull();
});
