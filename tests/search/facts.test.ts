/** What is known of notices beside their texts is found, and told apart from words of a source. */
import { describe, expect, test } from "vitest";
import { excerpt } from "../../src/search/excerpt.ts";
import { numbered, recordsOfNotices } from "./notice-records.ts";
import { searchOver } from "./scan-engine.ts";

const records = recordsOfNotices([
  {
    ...{ id: "qinghe-2029", title: "清河市优化口岸服务若干措施", place: "清河", year: 2029 },
    measures: numbered(3),
    facts: [
      { name: "印发通知", text: "关于印发《清河市优化口岸服务若干措施》的通知" },
      { name: "发布机关", text: "清河市人民政府办公室" },
      { name: "成文日期", text: "2029年5月31日", days: ["2029-05-31"] },
      {
        ...{ name: "有效期", text: "自2029年6月1日至2031年12月31日" },
        days: ["2029-06-01", "2031-12-31"],
      },
    ],
  },
  {
    ...{ id: "ningbo-2030", title: "宁波港航服务方案", place: "宁波", year: 2030 },
    measures: { "1": "推进港航服务，2030年3月5日前完成。" },
    facts: [
      {
        ...{
          name: "附于",
          text: "《海运司关于推广港航服务改革经验的函》（海运司，海运函〔2030〕8号，2030年2月1日）",
        },
        ...{ byEditor: true, number: "海运函〔2030〕8号", days: ["2030-02-01"] },
      },
      { name: "发布日期", text: "2030年3月5日", days: ["2030-03-05"] },
    ],
  },
]);
const search = searchOver(records);

async function found(text: string) {
  const { tiers } = await search.search({ text, filters: {} });
  const facts = tiers.find(({ tier }) => tier === "facts");
  return {
    tiers: tiers.filter(({ hits }) => hits.length > 0).map(({ tier }) => tier),
    facts: (facts?.hits ?? []).flatMap((record) =>
      (facts?.notes?.get(record)?.facts ?? []).map(
        (place) => `${records[record]?.id} ${records[record]?.facts?.[place]?.name}`,
      ),
    ),
    tier: facts,
  };
}

describe("a day", () => {
  test.each([
    ...[
      "2029年5月31日",
      "2029-05-31",
      "2029.5.31",
      "2029/5/31",
      "5月31日",
      "2029年5月",
      "二〇二九年五月三十一日",
    ],
    ...["2029年5月31日发布的文件", "清河 2029年5月31日", "5月31日印发"],
  ])("%s finds the notice that has it, and nothing that only holds a part of it", async (text) => {
    const { facts, tiers } = await found(text);
    expect(facts).toEqual(["qinghe-2029 成文日期"]);
    expect(tiers).toEqual(["facts"]);
  });

  test("finds the beginning and the end of a notice's force, and what an editor knows", async () => {
    expect((await found("2031年12月31日")).facts).toEqual(["qinghe-2029 有效期"]);
    expect((await found("2029-06-01")).facts).toEqual(["qinghe-2029 有效期"]);
    expect((await found("2030-02-01")).facts).toEqual(["ningbo-2030 附于"]);
  });

  test("that a text holds is found there first", async () => {
    const { facts, tiers } = await found("2030年3月5日");
    expect(tiers).toEqual(["exact", "facts"]);
    expect(facts).toEqual(["ningbo-2030 发布日期"]);
  });

  test.each([
    "宁波 2029年5月31日",
    "2029年5月30日",
    "2029年",
    "2029年5个月",
    "24小时",
    "2029年5月起港航服务",
  ])("%s finds none", async (text) => {
    expect((await found(text)).facts).toEqual([]);
  });
});

describe("a name", () => {
  test.each([
    ["海运司关于推广港航服务改革经验的函", "ningbo-2030 附于"],
    ["海运司推广改革经验的函", "ningbo-2030 附于"],
    ["《海运司关于推广港航服务改革经验的函》", "ningbo-2030 附于"],
    ["清河市人民政府办公室", "qinghe-2029 发布机关"],
    ["人民政府办公室发的是哪份文件", "qinghe-2029 发布机关"],
  ])("%s is found where no text has it", async (text, wanted) => {
    expect((await found(text)).facts).toEqual([wanted]);
  });

  test.each(["海运", "海运司海关改革", "清河市人民政府商务局", "市府办"])(
    "%s, of which a part is missing, isn't",
    async (text) => {
      expect((await found(text)).facts).toEqual([]);
    },
  );
});

test("facts are never words of a text: none of them is an exact hit or marked", async () => {
  for (const text of ["海运司关于推广港航服务改革经验的函", "2029年5月31日", "清河市人民政府办公室"]) {
    const { tier } = await found(text);
    const { tiers } = await search.search({ text, filters: {} });
    expect(tiers.find((one) => one.tier === "exact")?.hits).toEqual([]);
    for (const record of tier?.hits ?? []) {
      const shown = records[record];
      if (shown === undefined) throw new Error("no such record");
      const { title, segments } = excerpt(shown, tier?.phrases ?? []);
      expect([...(title ?? []), ...segments].filter(({ mark }) => mark)).toEqual([]);
    }
  }
});

describe("how many measures there are", () => {
  const notes = async (text: string) => {
    const { tiers } = await search.search({ text, filters: {} });
    const facts = tiers.find(({ tier }) => tier === "facts");
    return (facts?.hits ?? []).map(
      (record) => `${records[record]?.id} ${facts?.notes?.get(record)?.measures}`,
    );
  };

  test.each(["3项措施", "三条措施", "清河3项举措", "清河2029年3条措施", "2029年的3项任务"])(
    "%s finds the notice that has so many, as a fact of it",
    async (text) => {
      expect(await notes(text)).toEqual(["qinghe-2029 3"]);
    },
  );

  test.each(["4项措施", "宁波3项措施", "清河2030年3项措施", "3项经费"])(
    "%s finds none that has another number, or is of another place or year",
    async (text) => {
      expect(await notes(text)).toEqual([]);
    },
  );

  test("is not the number of a measure, which stays one", async () => {
    const { tiers } = await search.search({ text: "清河第3条", filters: {} });
    expect(tiers[0]).toMatchObject({ tier: "reference" });
    expect(await notes("第3项措施")).toEqual([]);
  });
});
