import { expect, test } from "vitest";
import { type NoticeDays, readPeriod } from "../../../scripts/converter/frame/period.ts";

const DAYS: NoticeDays = { signedOn: "2026-03-02", publishedOn: "2026-03-05" };

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
