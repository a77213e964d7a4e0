/** Readers are shown what the machine is sure of; the rest is for the editor, and readers are told to look it up. */
import { describe, expect, test } from "vitest";
import { isLegislation } from "../../../scripts/converter/facets/legislation.ts";
import { SHOWN_FROM, sureness } from "../../../scripts/converter/facets/sureness.ts";
import { convert, proposer } from "../support.ts";

const SURE = "扩大锂电池出口。支持锂电池出口企业，便利锂电池通关。";
const UNSURE = "发展锂电产业。";

function converted(text: string, title = "某市方案") {
  return convert(`${title}\n1.甲。${text}\n2.乙。乙。`, "qingdao-2030");
}

function clues(text: string, address: string) {
  const [measure] = converted(text).measures;
  const found = measure && proposer.propose(measure).find((one) => `${one.facet}/${one.value}` === address);
  if (!found) throw new Error(`${address} isn't proposed for ${text}`);
  return found.clues;
}

describe("a value is the surer", () => {
  const sure = (text: string, address: string) => sureness(clues(text, address));

  test("the more often its words stand there", () => {
    expect(clues("便利锂电池出口。", "goods/lithium-battery").often).toBe(0);
    expect(clues("便利锂电池出口，支持锂电池出口企业。", "goods/lithium-battery").often).toBe(1);
    expect(sure("便利锂电池出口，支持锂电池出口企业。", "goods/lithium-battery")).toBeGreaterThan(
      sure("便利锂电池出口。", "goods/lithium-battery"),
    );
  });

  test("where the sentence is about what the collection is about", () => {
    expect(clues("便利锂电池出口。", "goods/lithium-battery").near).toBe(1);
    expect(clues("发展锂电产业。便利出口。", "goods/lithium-battery").near).toBe(0);
    // A trigger is no sign of its own subject.
    expect(clues("发展保税业务。", "audience/bonded-zone").near).toBe(0);
    expect(clues("发展保税业务，便利保税货物出口。", "audience/bonded-zone").near).toBe(1);
  });

  test("where none of its facet's others is named before it in the sentence's text", () => {
    expect(clues("便利锂电池和汽车出口。", "goods/lithium-battery").first).toBe(1);
    expect(clues("便利汽车和锂电池出口。", "goods/lithium-battery").first).toBe(0);
    expect(sure("便利锂电池和汽车出口。", "goods/lithium-battery")).toBeGreaterThan(
      sure("便利汽车和锂电池出口。", "goods/lithium-battery"),
    );
  });

  test("where the verb that shows it opens its part of the sentence", () => {
    expect(clues("进一步推广直提模式。", "strength/promote").opens).toBe(1);
    expect(clues("加强农业机械研发推广。", "strength/promote").opens).toBe(0);
    expect(sure("进一步推广直提模式。", "strength/promote")).toBeGreaterThan(
      sure("加强农业机械研发推广。", "strength/promote"),
    );
  });
});

test("what is sure is shown with how sure it is", () => {
  const { derived } = converted(SURE);
  expect(derived.facets["1"]?.["goods"]).toEqual(["lithium-battery"]);
  const shown = derived.evidence["1"]?.find(({ value }) => value === "lithium-battery");
  expect(shown).toMatchObject({ status: "proposed", quotes: [{ clause: "c1", text: "锂电" }] });
  expect(shown?.sureness).toBeGreaterThanOrEqual(SHOWN_FROM);
});

test("a facet of what is done of the subject is shown nothing of sentences that are about something else", () => {
  const shown = (text: string) => converted(text).derived.facets["1"]?.["step"];
  expect(shown("简化申报，优化申报系统，减少申报材料，便利企业申报。")).toEqual(["unchecked"]);
  expect(shown("简化进口申报，优化申报系统，减少进口申报材料，便利企业申报。")).toContain("declaration");
});

test("what isn't is held for the editor with its words, and its facet is unchecked, not left open", () => {
  const { derived } = converted(UNSURE);
  expect(derived.evidence["1"]).toBeUndefined();
  expect(derived.held["1"]).toEqual([
    {
      ...{ facet: "goods", value: "lithium-battery", status: "proposed" },
      ...{
        sureness: sureness(clues(UNSURE, "goods/lithium-battery")),
        quotes: [{ clause: "c1", text: "锂电" }],
      },
    },
  ]);
  expect(derived.facets["1"]).toMatchObject({ goods: ["unchecked"], transport: ["unspecified"] });
});

test("beside a value that is shown its facet is unchecked, too, where another is held", () => {
  const { derived } = converted(`${SURE}发展汽车产业。`);
  expect(derived.facets["1"]?.["goods"]).toEqual(["lithium-battery", "unchecked"]);
});

test("how many values are held is told with the measures that nobody has reviewed", () => {
  const message = converted(UNSURE).derived.findings.find(({ code }) => code === "FACET_UNREVIEWED")?.message;
  expect(message).toBe(
    "1 条措施的维度取值由机器提出，尚未核对；其中 1 个取值把握不够，读者看不到，运行 npm run facets -- --draft qingdao-2030 逐个看",
  );
});

test("nothing proposed for an act or a regulation is shown: how sure it is was reckoned on notices", () => {
  const { derived } = converted(SURE, "某市口岸服务条例");
  expect(derived.facets["1"]?.["goods"]).toEqual(["unchecked"]);
  expect(derived.evidence["1"] ?? []).toEqual([]);
  const held = derived.held["1"]?.find(({ value }) => value === "lithium-battery");
  expect(held?.sureness).toBeGreaterThanOrEqual(SHOWN_FROM);
});

test.each([
  ["上海口岸服务条例", true],
  ["中华人民共和国海南自由贸易港法", true],
  ["国际邮轮在中华人民共和国港口靠港补给的规定（试行）", true],
  ["2022年进一步优化深圳口岸营商环境若干措施", false],
  ["关于推广先进做法的通知", false],
  ["口岸收费的做法", false],
  ["国务院关于促进外贸回稳向好的若干意见", false],
])("%s is an act or a regulation: %s", (title, expected) => {
  expect(isLegislation(title)).toBe(expected);
});
