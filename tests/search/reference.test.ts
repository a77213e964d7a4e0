/** References are read and looked up whatever the places are called. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogueNotices } from "../../scripts/search/notices.ts";
import { readReference } from "../../src/search/reference.ts";
import { referenceNames } from "../../src/search/reference-names.ts";
import { tokenise } from "../../src/search/tokenise.ts";
import { numbered, recordsOfNotices } from "./notice-records.ts";
import { quickest } from "./quickest.ts";
import { searchOver } from "./scan-engine.ts";

const records = recordsOfNotices([
  {
    ...{ id: "qinghe-2029", title: "清河市优化口岸服务若干措施", place: "清河", year: 2029 },
    measures: { ...numbered(28, (key) => `做好第${key}桩事。\n还有一款。`), "12b": "编号重了。" },
    facts: [{ name: "文号", text: "清政办发〔2029〕3号", number: "清政办发〔2029〕3号" }],
    former: { "7": "qinghe-2029-40" },
  },
  {
    ...{ id: "qinghe-2031-draft", title: "清河口岸提升方案", place: "清河", year: 2031, draft: true },
    measures: numbered(30),
    facts: [
      {
        ...{ name: "正式文件", text: "《清河口岸提升方案》（清口岸函〔2031〕17号）" },
        ...{ byEditor: true, number: "清口岸函〔2031〕17号" },
      },
    ],
  },
  {
    ...{ id: "bai-shan-2030", title: "白山港航工作要点", place: "白山市", year: 2030 },
    measures: { "1-1": "甲。", "1-2": "乙。", "2-1": "丙。", "2-2": "丁。", "2-26": "戊。" },
    facts: [{ name: "文号", text: "海运司公告2030年第95号", number: "海运司公告2030年第95号" }],
  },
]);
const search = searchOver(records);
const names = referenceNames(catalogueNotices(records));

async function referred(text: string): Promise<string[]> {
  const { tiers } = await search.search({ text, filters: {} });
  const tier = tiers.find((one) => one.tier === "reference");
  return (tier?.hits ?? []).map((record) => {
    const { clause } = tier?.notes?.get(record) ?? {};
    return (records[record]?.id ?? "") + (clause === undefined ? "" : `#c${clause}`);
  });
}

describe("what has become of a document", () => {
  const [older, draft] = ["qinghe-2029", "qinghe-2031-draft"];

  test.each([
    ["清河2029年的措施还有效吗", [older]],
    ["清河方案敲定了吗", [draft, older]],
    ["清河口岸提升方案批了没有", [draft]],
    ["2031年的文件什么时候生效", [draft]],
    ["清河那份意见稿正式出台没", [draft]],
    ["清河征求意见稿出正式文件了吗", [draft]],
    ["清河的方案", [draft, older]],
    ["2029年 全文", [older]],
    // The words of a measure say that it is not a notice that is meant.
    ["清河 优化通关 已经实施", []],
    // Where nothing says which document, every one could be meant.
    ["措施还有效吗", []],
    ["批了没有", []],
  ])("%s asks for the notice itself", async (typed, wanted) => {
    expect((await referred(typed)).sort()).toEqual(wanted.toSorted());
  });

  test("and leaves what its words find behind it", async () => {
    const { tiers } = await search.search({ text: "清河 优化口岸服务 落地了吗", filters: {} });
    const shown = tiers.filter(({ hits }) => hits.length > 0).map(({ tier }) => tier);
    expect(shown[0]).toBe("reference");
    expect(shown.length).toBeGreaterThan(1);
  });
});

describe("a measure's number", () => {
  const everywhere = ["qinghe-2031-draft-26", "bai-shan-2030-2-26", "qinghe-2029-26"];

  test.each([
    ...[
      "第26条",
      "26条",
      "第二十六条",
      "第 26 条",
      "第（26）条",
      "第(二十六)条",
      "第26项",
      "第二十六项",
      "２６条",
    ],
    ...["措施26", "措施二十六", "序号 26", "No.26", "第26", "二十六条", "26条是什么", "请问第26条的内容"],
  ])("%s leads to that of every notice that has one", async (typed) => {
    expect([...(await referred(typed))].sort()).toEqual([...everywhere].sort());
  });

  test.each([
    ["清河2029年第26条", "qinghe-2029-26"],
    ["清河2029第26条", "qinghe-2029-26"],
    ["清河市2029年度第二十六条", "qinghe-2029-26"],
    ["清河 26条 2029", "qinghe-2029-26"],
    ["2029年 清河 措施26", "qinghe-2029-26"],
    ["清河二〇二九年第26条", "qinghe-2029-26"],
    ["清河征求意见稿第10条第2款", "qinghe-2031-draft-10#c2"],
    ["清河稿第十条第二款", "qinghe-2031-draft-10#c2"],
    ["第10条第二款 清河2029", "qinghe-2029-10#c2"],
    ["2030年第26条", "bai-shan-2030-2-26"],
    ["白山第二部分第1条", "bai-shan-2030-2-1"],
    ["白山市 2-26", null],
    ["白山第二条之一", "bai-shan-2030-2-1"],
    ["清河2029年 26", "qinghe-2029-26"],
    ["qinghe 2029 第26条", "qinghe-2029-26"],
    ["提升方案第26条", "qinghe-2031-draft-26"],
    ["详见清河2029年第26条", "qinghe-2029-26"],
    ["清河2029年第5条第3项", "qinghe-2029-5"],
    ["白山第二条第一项", "bai-shan-2030-2-1"],
    ["清河29年第26条", "qinghe-2029-26"],
    ["白山版第2部分第1条", "bai-shan-2030-2-1"],
    ["港航要点第26条", "bai-shan-2030-2-26"],
    ["《清河市优化口岸服务若干措施》第26条", "qinghe-2029-26"],
    ["清政办发〔2029〕3号第26条", "qinghe-2029-26"],
  ])("%s leads to the one that is meant", async (typed, wanted) => {
    expect(await referred(typed)).toEqual(wanted === null ? [] : [wanted]);
  });

  test("with a letter, and several at once, are all found", async () => {
    expect(await referred("清河2029第12条")).toEqual(["qinghe-2029-12", "qinghe-2029-12b"]);
    expect(await referred("清河2029第3、4条")).toEqual(["qinghe-2029-3", "qinghe-2029-4"]);
    expect(await referred("白山第1条")).toEqual(["bai-shan-2030-1-1", "bai-shan-2030-2-1"]);
  });

  test.each([
    ...[
      "24小时",
      "6个工作日",
      "2029年",
      "清河2029",
      "26条措施",
      "出台26条",
      "共26条",
      "第三方",
      "一条龙服务",
      "5月17号",
    ],
    ...[
      "第99条",
      "宁波第26条",
      "清河2030年第26条",
      "26",
      "清河 9610",
      "第2批",
      "2029年12月1号",
      "3个月",
      "26条航线",
      "某法第26条",
      "海关法第二十六条",
    ],
  ])("%s is none, or none that the collection has", async (typed) => {
    expect(await referred(typed)).toEqual([]);
  });
});

describe("an id", () => {
  test.each([
    ["qinghe-2029-26", "qinghe-2029-26"],
    ["QINGHE-2029-26", "qinghe-2029-26"],
    ["ｑｉｎｇｈｅ－２０２９－２６", "qinghe-2029-26"],
    ["qinghe-2029-26#c2", "qinghe-2029-26#c2"],
    ["qinghe-2031-draft-10", "qinghe-2031-draft-10"],
    ["bai-shan-2030-2-26", "bai-shan-2030-2-26"],
    ["qinghe-2029-12b", "qinghe-2029-12b"],
    ["qinghe-2029", "qinghe-2029"],
    ["qinghe-2031-draft", "qinghe-2031-draft"],
    ["qinghe-2029 第5条", "qinghe-2029-5"],
  ])("%s leads to what bears it", async (typed, wanted) => {
    expect(await referred(typed)).toEqual([wanted]);
  });

  test("that moved leads to what stands for it now, and says so", async () => {
    const { tiers } = await search.search({ text: "qinghe-2029-40", filters: {} });
    const [first] = tiers;
    expect(first?.tier).toBe("reference");
    expect(first?.hits.map((record) => records[record]?.id)).toEqual(["qinghe-2029-7"]);
    expect([...(first?.notes?.values() ?? [])]).toEqual([{ former: "qinghe-2029-40" }]);
  });
});

describe("a 文号", () => {
  test.each([
    ...[
      "清口岸函〔2031〕17号",
      "清口岸函[2031]17号",
      "清口岸函(2031)17号",
      "清口岸函（2031）17号",
      "清口岸函【2031】17号",
    ],
    ...[
      "清口岸函2031年17号",
      "清口岸函203117号",
      "清口岸函 2031 17号",
      "清口岸函〔2031〕第17号",
      "清口岸函〔２０３１〕１７号",
    ],
    ...[
      "清口岸函〔2031〕17",
      "岸函〔2031〕17号",
      "〔2031〕17号",
      "2031年17号",
      "17号",
      "第17号",
      "17号文",
      "十七号",
      "清口岸函17号",
    ],
    ...["清口岸函2031", "清口岸函", "清河 17号", "请问清口岸函〔2031〕17号是什么"],
  ])("%s leads to the notice that it belongs to, also where only an editor knows it", async (typed) => {
    expect(await referred(typed)).toEqual(["qinghe-2031-draft"]);
  });

  test.each(["海运司公告2030年第95号", "海运司公告 2030年 95号", "海运司第95号", "2030年第95号公告"])(
    "%s leads to the notice of an announcement",
    async (typed) => {
      expect(await referred(typed)).toEqual(["bai-shan-2030"]);
    },
  );

  test.each([
    ...["国发〔2031〕17号", "国发 [2031] 17号", "国发17号", "清口岸函〔2030〕17号", "清口岸函〔2031〕18号"],
    ...["17号线", "白山 17号", "国发〔2031〕17号第26条"],
  ])("%s is another's and leads nowhere", async (typed) => {
    expect(await referred(typed)).toEqual([]);
  });
});

describe("the answer to a reference", () => {
  test("stands above all others, and its words are searched for", async () => {
    const { tiers } = await search.search({ text: "清河第26条 第3桩事", filters: {} });
    expect(tiers.map(({ tier }) => tier).slice(0, 2)).toEqual(["reference", "exact"]);
    const ids = tiers.map(({ hits }) => hits.map((record) => records[record]?.id));
    expect(ids[0]).toEqual(["qinghe-2031-draft-26", "qinghe-2029-26"]);
  });

  test("keeps to the filters, and leaves nothing that only comes near", async () => {
    const { tiers } = await search.search({ text: "第26条", filters: { year: ["2029"] } });
    const found = tiers.flatMap(({ hits }) => hits.map((record) => records[record]?.id));
    expect(found).toEqual(["qinghe-2029-26"]);
  });
});

describe("a number that no notice has", () => {
  test.each(["第99条", "清河2029年第99条", "国发〔2031〕17号", "2029年5月30日"])(
    "%s leaves nothing, instead of what holds a part of it",
    async (text) => {
      const { tiers, unknown } = await search.search({ text, filters: {} });
      expect(tiers.flatMap(({ hits }) => hits)).toEqual([]);
      expect(unknown).toBe(true);
    },
  );

  test("leaves the words beside it to be searched for", async () => {
    const { tiers, unknown } = await search.search({ text: "第99条 第3桩事", filters: {} });
    expect(tiers.flatMap(({ hits }) => hits).length).toBeGreaterThan(0);
    expect(unknown).toBe(false);
  });
});

describe("the grammar", () => {
  const read = (text: string) => readReference(text, tokenise(text), names);
  const pieces = fc.constantFrom(
    ...[
      "第",
      "条",
      "项",
      "款",
      "号",
      "年",
      "月",
      "日",
      "二",
      "十",
      "百",
      "26",
      "2031",
      "203117",
      "2.1",
      "清河",
    ],
    ...[
      "清口岸函",
      "〔",
      "〕",
      " ",
      "、",
      "#",
      "c",
      "no",
      ".",
      "征求意见稿",
      "qinghe-2029",
      "-",
      "部分",
      "之",
      "电",
    ],
  );

  test("takes whatever is typed, and never the same token twice", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { rest } = read(text);
        for (const [place, { start, end }] of rest.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(rest[place - 1]?.end ?? 0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("takes time that grows with the length alone", () => {
    const timed = (piece: string, times: number) => {
      const text = piece.repeat(times);
      const tokens = tokenise(text);
      return quickest(() => readReference(text, tokens, names));
    };
    for (const piece of ["第", "第1、", "2031", "清口岸函", "第二十", "qinghe-", "〔2031〕", "17号"])
      expect(timed(piece, 4000), piece).toBeLessThan(40 * timed(piece, 500) + 100);
  });
});
