/** The search vocabulary of this collection. */
import { pinyin } from "pinyin-pro";
import { describe, expect, test } from "vitest";
import { unheardWords } from "../../scripts/converter/glossary/unheard-words.ts";
import { readTerms } from "../../scripts/converter/registries/terms.ts";
import { readTraditional } from "../../scripts/converter/registries/traditional.ts";
import { searchRecords } from "../../scripts/search/records.ts";
import { loadContent } from "../../src/content/load.ts";
import { recordText } from "../../src/search/record.ts";
import { CONTENT, proposed, VOCABULARY } from "./support.ts";

const texts = searchRecords(loadContent(CONTENT)).map((record) => recordText(record).text);

test("terms.yaml has no mistake and no term that no text has a word of", () => {
  expect(unheardWords(readTerms(VOCABULARY), texts)).toEqual([]);
});

describe("traditional characters", () => {
  const pairs = readTraditional(VOCABULARY);

  test("are read as their simplified ones are", () => {
    const readings = (character: string) =>
      new Set(pinyin(character, { toneType: "none", multiple: true, type: "array" }));
    const unlike = [...pairs].filter(([traditional, simple]) => {
      const own = readings(traditional);
      return ![...readings(simple)].some((reading) => own.has(reading));
    });
    expect(unlike).toEqual([]);
  });

  test("are never simplified ones, and cover those of the texts that have other forms", () => {
    const simple = new Set(pairs.values());
    expect([...pairs.keys()].filter((form) => simple.has(form))).toEqual([]);
    for (const character of "锂电检验关运输税务报贸跨协调优进") {
      if (!"跨".includes(character)) expect([...simple, "跨", "进"], character).toContain(character);
    }
    const known = new Set(texts.join(""));
    expect([...pairs.keys()].filter((form) => known.has(form) && form !== "覆")).toEqual([]);
  });
});

test.each([
  ["step/inspection", "优化口岸查验。", "支持口岸查验机构开展共建。"],
  ["step/inspection", "向查验单位申报，减少查验。", "会同监管部门协作。"],
  ["step/quarantine-certification", "优化检验检疫。", "会同检验检疫机构和税务机关办理。"],
  ["transport/sea", "优化港区作业。", "发展保税港区。"],
  ["strength/implement", "制定便利措施。", "为了便利通关，制定本规定。"],
  ["strength/implement", "由海关建立制度。", "具体办法由海关总署制定。"],
  ["strength/encourage", "鼓励企业出口。", "对鼓励类产业征税。"],
])("%s is proposed for “%s”, and not for “%s”", (value, does, doesNot) => {
  expect(proposed(does)).toContain(value);
  expect(proposed(doesNot)).not.toContain(value);
});
