/** Where readings compete the converter says so and an editor decides; where two notices stand in one file, or none, it ends. */
import { describe, expect, test } from "vitest";
import type { Editorial } from "../../../scripts/converter/registries/sidecar.ts";
import { ConversionError } from "../../../scripts/converter/source/findings.ts";
import { convert } from "../support.ts";

const TITLE = "2030年青岛市促进跨境贸易便利化若干措施\n\n";
const MEASURES =
  "一、推进提前申报。支持企业自主选择申报方式。\n二、扩大试点范围。鼓励企业参与试点。\n三、清理收费项目。公布目录清单。\n";
const TASKS = "\n附件\n任务分工表\n序号\t任务\t责任单位\n1\t提前申报\t青岛海关\n2\t扩大试点\t市商务局\n";

function keys(source: string, stated: Partial<Editorial> = {}): string[] {
  return convert(source, "qingdao-2030", stated).measures.map(({ front }) => `${front.key} ${front.label}`);
}

/** The sentence that ends a conversion, with its code. */
function refusal(source: string, stated: Partial<Editorial> = {}): string {
  try {
    convert(source, "qingdao-2030", stated);
  } catch (error) {
    if (error instanceof ConversionError) return `${error.note.code} ${error.message}`;
    throw error;
  }
  return "converted";
}

describe("an editor states", () => {
  const source = TITLE + MEASURES + TASKS;

  test("that the body holds the measures, and nothing warns any more", () => {
    const codes = (stated: Partial<Editorial>) =>
      convert(source, "qingdao-2030", stated).derived.findings.map(({ code }) => code);
    expect(codes({})).toContain("READING_CHOSEN");
    expect(codes({ measures: "body" })).not.toContain("READING_CHOSEN");
    expect(keys(source, { measures: "body" })).toEqual(["1 一、", "2 二、", "3 三、"]);
  });

  test.each(["annex", "annex-1"])("that an annex does: measures: %s", (measures) => {
    expect(keys(source, { measures })).toEqual(["1 1", "2 2"]);
  });

  test("a reading that finds nothing, and is told which there are", () => {
    expect(refusal(source, { measures: "annex-2" })).toBe(
      "NO_MEASURE 按说明中的 measures: annex-2 没有找到措施；可写的有 body（正文 3 条）、annex-1（附件“任务分工表” 2 条）",
    );
  });

  test("by a number which level of numbers is the measures'", () => {
    const nested = `${TITLE}一、支持申报，企业自选：\n（一）提前申报，全年开放，随到随办，企业可以自主选择；\n（二）两步申报，全年开放，随到随办，企业可以自主选择。\n二、扩大试点，新增企业二十家，形成可复制可推广经验。\n`;
    expect(keys(nested)).toEqual(["1 一、", "2 二、"]);
    expect(keys(nested, { numbering: "（一）" })).toEqual(["1 （一）", "2 （二）"]);
  });

  test("that measures bear no numbers: their titles stand where numbers do", () => {
    const plain = `${TITLE}推进提前申报\n支持企业自主选择申报方式，完善通关模式。\n（责任单位：青岛海关）\n扩大试点范围\n鼓励有条件的企业参与试点，形成可复制的经验。\n`;
    expect(refusal(plain)).toBe(
      "NO_MEASURE 没有找到措施：应有成序列的编号（如“1.”“（一）”“第一条”）；有 2 处像是没有编号的措施（短标题下接正文），首处为“推进提前申报”；确是措施，请在 qingdao-2030.yaml 写 measures: unnumbered",
    );
    const { measures, derived } = convert(plain, "qingdao-2030", { measures: "unnumbered" });
    expect(measures.map(({ front }) => front.label)).toEqual(["推进提前申报", "扩大试点范围"]);
    expect(derived.clauses["1#c1"]?.responsible.map(({ name }) => name)).toEqual(["青岛海关"]);
  });
});

describe("an editor states where no level of numbers shows the measures:", () => {
  const source = `${TITLE}一、加强金融支持\n1.加大投放。引导银行。责任单位：市财政局\n2.扩大担保。提高比例。责任单位：市财政局\n二、保障措施\n（一）加强领导。建立机制。\n（二）加强宣传。做好解读。\n三、优化服务，建立企业服务专员制度，每家企业一名专员，做到有求必应。\n`;

  test("that a section left as text holds measures, by how its heading begins", () => {
    expect(keys(source)).toEqual(["1 1.", "2 2."]);
    expect(keys(source, { sections: ["二、保障"] })).toEqual([
      "1-1 1.",
      "1-2 2.",
      "2-1 （一）",
      "2-2 （二）",
    ]);
  });

  test("that a section without entries is a measure itself, as the finding on it proposes", () => {
    const left = convert(source, "qingdao-2030").derived.findings.find(({ code }) => code === "SECTION_LEFT");
    const stated = /sections: \["(.+?)"\]/u.exec(left?.message ?? "")?.[1] ?? "";
    expect(stated).toBe("三、优化服务，建立企业服务专员制度，每家");
    expect(keys(source, { sections: [stated] })).toEqual(["1 1.", "2 2.", "3 三、"]);
  });

  test("a section that the notice doesn't have, and is told", () => {
    expect(refusal(source, { sections: ["四、"] })).toBe(
      "NO_MEASURE 说明中的 sections 写了“四、”，文件中没有以它开头的带编号的标题；请照原文写标题的开头，编号在内",
    );
  });

  test("that paragraphs with a lead are measures: the leads stand where numbers do", () => {
    const leads = `${TITLE}支持参展。对参加境外展会的企业给予补贴，最高50万元。责任单位：市商务局\n支持物流：对海运费给予补贴，最高30万元。责任单位：市财政局\n`;
    expect(refusal(leads)).toBe(
      "NO_MEASURE 没有找到措施：应有成序列的编号（如“1.”“（一）”“第一条”）；有 2 处像是没有编号的措施（短语起头的段落），首处为“支持参展。”；确是措施，请在 qingdao-2030.yaml 写 measures: unnumbered",
    );
    const { measures, derived } = convert(leads, "qingdao-2030", { measures: "unnumbered" });
    expect(measures.map(({ front }) => front.label)).toEqual(["支持参展。", "支持物流："]);
    expect(measures[0]?.clauses[0]?.text).toBe("对参加境外展会的企业给予补贴，最高50万元。");
    expect(derived.clauses["2#c1"]?.responsible.map(({ name }) => name)).toEqual(["市财政局"]);
  });
});

describe("two notices in one file end the conversion, which names both places:", () => {
  const OTHER = "2030年大连市促进跨境贸易便利化若干措施";

  test.each([
    ["a second title", `${TITLE}${MEASURES}青岛市商务局\n2030年3月2日\n\n${OTHER}\n\n${MEASURES}`, OTHER],
    [
      "a second covering letter",
      `关于印发提前申报措施的通知\n各区市：\n${MEASURES}关于印发电商措施的通知\n各区市：\n${MEASURES}`,
      "关于印发电商措施的通知",
    ],
    [
      "a second number above a title",
      `青商发〔2030〕3号\n${TITLE}${MEASURES}\n青商发〔2030〕4号\n${OTHER}\n${MEASURES}`,
      "青商发〔2030〕4号",
    ],
    [
      "numbers that begin anew",
      `${TITLE}${MEASURES}${MEASURES}`,
      "一、推进提前申报。支持企业自主选择申报方式。",
    ],
    [
      "a second notice of articles",
      `青岛市规定\n第一条 甲。\n第二条 乙。\n大连市跨境贸易便利化规定\n第一条 甲。\n第二条 乙。\n`,
      "大连市跨境贸易便利化规定",
    ],
  ])("%s", (_, source, second) => {
    const message = refusal(source);
    expect(message).toMatch(/^TWO_NOTICES 像是两份文件：第 1 行“.+”起一份，第 \d+ 行“.+”起又一份；/);
    expect(message).toContain([...second].slice(0, 24).join(""));
  });

  test("but an editor may say that it is one", () => {
    expect(keys(TITLE + MEASURES + MEASURES, { measures: "body" })).toHaveLength(6);
  });

  test.each([
    [
      "links to other notices below it",
      `${TITLE}${MEASURES}\n关于印发电商措施的通知\n关于印发口岸措施的通知\n`,
    ],
    [
      "a notice that it repeals",
      `${TITLE}${MEASURES}《关于印发电商措施的通知》同时废止，以本措施为准，各单位遵照执行。\n`,
    ],
    [
      "sections whose headings bear no numbers",
      `${TITLE}前言如下。\n优化流程\n${MEASURES}降低成本\n${MEASURES}`,
    ],
    ["an annex with a list of its own", `${TITLE}${MEASURES}附件\n试点名单\n一、甲公司\n二、乙公司\n`],
  ])("%s are no second notice", (_, source) => {
    expect(refusal(source)).toBe("converted");
  });
});
