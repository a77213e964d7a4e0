/** Words that look like a value and aren't, each beside one that is. */
import { expect, test } from "vitest";
import { convert, proposer } from "../support.ts";

/** What is proposed for a measure with this text. */
function proposals(text: string, title = "甲措施") {
  const [measure] = convert(`某市方案\n1.${title}。${text}\n2.乙措施。乙。`, "qingdao-2030").measures;
  return measure === undefined ? [] : proposer.propose(measure);
}

/** The same as `facet/value`. */
function proposed(text: string): string[] {
  return proposals(text).map(({ facet, value }) => `${facet}/${value}`);
}

test.each([
  ["step/trade-measures", "推动绿色贸易。", "开辟绿色通道。"],
  ["step/tax", "减征关税。", "发展保税业务。"],
  ["goods/research-supplies", "便利科研设备进口。", "发挥科研院所作用。"],
  ["audience/high-tech", "支持企业研发。", "发挥科研院所作用。"],
  ["audience/processing-trade", "支持加工贸易企业。", "主动披露加工贸易单耗不符等行为。"],
  ["audience/bonded-zone", "支持综合保税区发展。", "推进“保税+ERP”改革。"],
  ["goods/fresh-produce", "优化鲜活农产品通关。", "培育优质农产品出口企业。"],
  ["audience/shipping", "便利船公司。", "建设国际航运中心。"],
  ["audience/logistics", "引导场站降费。", "在铁路场站设点。"],
  ["transport/sea", "优化港口作业。", "集成西部陆海新通道信息。"],
  ["transport/air", "发展航空货运。", "发展卡车航班。"],
  ["step/quarantine-certification", "优化检测。", "处理违反检验检疫规定的行为。"],
  ["step/declaration", "简化货物申报。", "组织项目申报。"],
  ["step/inspection", "减少查验。", "向查验部门报送。"],
  ["step/finance", "推广出口信用保险。", "缴纳社会保险。"],
  ["step/smart-port", "推广智能审图。", "发展人工智能产业。"],
  ["step/release", "建立鲜活农产品通关“绿色通道”。", "开辟贷款绿色通道。"],
  ["benefit/time", "24小时内办结。", "落实240小时过境免签。"],
  ["benefit/money", "加快出口退税。", "披露影响税款征收、出口退税的行为。"],
  ["benefit/less-paperwork", "简化办理手续。", "完善国家航空简化手续委员会机制。"],
  ["strength/reduce", "取消备案。", "查处未落实优惠减免政策的行为。"],
  ["strength/expand", "新开航线。", "创新开展业务。"],
  ["strength/encourage", "支持企业发展。", "加大资金支持力度。"],
])("%s：“%s”是，“%s”不是", (value, does, doesNot) => {
  expect(proposed(does)).toContain(value);
  expect(proposed(doesNot)).not.toContain(value);
});

test("a unit's name triggers nothing, in responsibility words or in the text", () => {
  const units = "优化流程。（责任单位：青岛海关、山东港口青岛港集团、青岛机场集团、青岛海事局）";
  expect(proposed(units)).toEqual([]);
  expect(proposed("由山东港口青岛港集团牵头。")).toEqual([]);
  expect(proposed("优化港口作业。（责任单位：青岛机场集团）")).toContain("transport/sea");
  expect(proposed("优化港口作业。（责任单位：青岛机场集团）")).not.toContain("transport/air");
});

test("what bodies in a list are called by isn't what they do", () => {
  expect(proposed("海关、检验检疫、税务等部门应当加强协作。")).toEqual([]);
  expect(proposed("市发展改革、建设、交通等部门应当疏导旅客。")).not.toContain("strength/implement");
  // What is done beside the list, and what no department's name ends, is.
  expect(proposed("海关、税务等部门优化检验检疫。")).toContain("step/quarantine-certification");
  expect(proposed("优化检验、检疫等流程。")).toContain("step/quarantine-certification");
});

test("what is denied isn't done", () => {
  expect(proposed("不实行许可证管理。")).not.toContain("strength/implement");
  expect(proposed("不得扩大收费范围。")).not.toContain("strength/expand");
  expect(proposed("不断扩大出口。")).toContain("strength/expand");
});

test("争取 is never a right: in its part of the sentence nothing else holds", () => {
  const strengths = (text: string) => proposed(text).filter((one) => one.startsWith("strength/"));
  expect(strengths("积极争取扩大跨关区退货试点。")).toEqual(["strength/strive"]);
  expect(strengths("申建保税物流中心试点。")).toEqual(["strength/strive"]);
  expect(strengths("争取试点，取消备案。")).toEqual(["strength/reduce", "strength/strive"]);
});

test("支持 and 探索 alone are no more than that", () => {
  const strengths = (text: string) => proposed(text).filter((one) => one.startsWith("strength/"));
  expect(strengths("支持企业开展保税维修。")).toEqual(["strength/encourage"]);
  expect(strengths("探索取消纸质单证。")).toEqual(["strength/explore"]);
  expect(strengths("开展保税维修试点。")).toEqual(["strength/pilot"]);
  expect(strengths("支持企业，开展保税维修。")).toEqual(["strength/implement", "strength/encourage"]);
});

test("a facet without words is unspecified, one with 各类企业 is any", () => {
  const values = (text: string) =>
    convert(`某市方案\n1.甲。${text}\n2.乙。乙。`, "qingdao-2030").derived.facets["1"];
  expect(values("优化流程。")).toEqual({
    audience: ["unspecified"],
    goods: ["unspecified"],
    transport: ["unspecified"],
  });
  const all = "服务各类进出口企业和所有货物。各类进出口企业、所有货物都可以通关。";
  expect(values(all)).toMatchObject({ audience: ["any"], goods: ["any"] });
});

test("every value quotes the text to the character, a strength its whole sentence", () => {
  const text = "支持海 外仓建设,取消备案；对锂电池实行 7×24小时通关。";
  const quotes = proposals(text, "扩大 跨境电商").map(({ facet, value, quotes }) => [
    `${facet}/${value}`,
    quotes.map(({ clause, text }) => `${clause ?? "title"} ${text}`),
  ]);
  expect(quotes).toEqual([
    ["audience/cross-border-ecommerce", ["title 跨境电商", "c1 海 外仓"]],
    ["goods/lithium-battery", ["c1 锂电"]],
    ["step/declaration", ["c1 取消备案"]],
    ["benefit/less-paperwork", ["c1 取消备案"]],
    ["benefit/time", ["c1 小时"]],
    ["strength/reduce", ["c1 支持海 外仓建设,取消备案；"]],
    ["strength/expand", ["title 扩大 跨境电商"]],
    ["strength/implement", ["c1 对锂电池实行 7×24小时通关。"]],
    ["strength/encourage", ["c1 支持海 外仓建设,取消备案；"]],
  ]);
});
