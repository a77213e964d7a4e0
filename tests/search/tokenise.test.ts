import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexWord } from "../../src/search/index-word.ts";
import { merge, occurrences } from "../../src/search/match.ts";
import { tokenise, tokensOf } from "../../src/search/tokenise.ts";

const words = (text: string) => tokenise(text).map((token) => token.text);
/** What phrases are mostly of, and what they hold beside it. */
const phrase = fc
  .array(fc.constantFrom(..."海关口岸，。“” 7a\u3000一龥龦丿"), { maxLength: 12 })
  .map((characters) => characters.join(""));

describe("tokens", () => {
  test.each([
    ["锂电池", ["锂", "电", "池"]],
    ["7×24小时", ["7", "24", "小", "时"]],
    ["“保税+ERP”", ["保", "税", "erp"]],
    ["B型", ["b", "型"]],
    ["5G", ["5", "g"]],
    ["RCEP", ["rcep"]],
    ["9610", ["9610"]],
    ["ERP2.0", ["erp", "2.0"]],
    ["1,000万", ["1", "。", "000", "万"]],
    ["95%", ["95", "%"]],
    ["青口字〔2022〕2号", ["青", "口", "字", "2022", "2", "号"]],
    ["優化，〇々", ["優", "化", "。", "〇", "々"]],
    ["ガ한𠮷", ["ガ", "한", "𠮷"]],
    ["", []],
    ["“ ”\u0000", []],
  ])("%j is %j", (text, tokens) => {
    expect(words(text)).toEqual(tokens);
  });

  test("know where they stand in the original", () => {
    const text = "实施 “ＡＥＯ” 7×24";
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "实",
      "施",
      "ＡＥＯ",
      "7",
      "24",
    ]);
  });

  test("are the same without their places", () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: "binary", maxLength: 40 })), (text) => {
        expect(tokensOf(text)).toEqual(words(text));
      }),
      { numRuns: 1000 },
    );
  });

  test("together are the whole normalised text: tokenising them again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        expect(words(words(text).join(" "))).toEqual(words(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("occurrences", () => {
  const found = (text: string, phrase: string) =>
    occurrences(tokenise(text), words(phrase)).map(({ start, end }) => text.slice(start, end));

  test("are found however the text is printed", () => {
    expect(found("探索“保税+ERP”监管，推广保税 ERP。", "保税erp")).toEqual(["保税+ERP", "保税 ERP"]);
    expect(found("提高效率，\n降低成本", "效率、降低")).toEqual(["效率，\n降低"]);
  });

  test("part of a number or a Latin word is none", () => {
    expect(found("9610监管模式与ERP系统", "96")).toEqual([]);
    expect(found("9610监管模式与ERP系统", "ER")).toEqual([]);
  });

  test("a phrase doesn't cross a barrier", () => {
    expect(found("提高效率，降低成本", "效率降低")).toEqual([]);
  });

  test("overlap where the text repeats itself, and merge into one stretch", () => {
    const ranges = occurrences(tokenise("哈哈哈"), words("哈哈"));
    expect(ranges).toHaveLength(2);
    expect(merge(ranges)).toEqual([{ start: 0, end: 3 }]);
  });

  test("of nothing are none", () => {
    expect(found("锂电池", "")).toEqual([]);
  });
});

describe("the index's spelling", () => {
  test("leaves Han characters as they are, and no spelling begins another", () => {
    expect(indexWord("锂")).toBe("锂");
    const spelt = ["erp", "er", "9610", "96", "%", "2.0", "2"].map(indexWord);
    for (const one of spelt) expect(spelt.filter((other) => other.startsWith(one))).toEqual([one]);
  });

  test("is one plain word for any token, and another for another token", () => {
    const token = fc.string({ unit: "binary", minLength: 1, maxLength: 6 }).chain((text) => {
      const tokens = words(text);
      return tokens.length > 0 ? fc.constantFrom(...tokens) : fc.constant("。");
    });
    fc.assert(
      fc.property(token, token, (a, b) => {
        expect(indexWord(a)).toMatch(/^(?:\p{Script=Han}|[a-z]+)$/u);
        expect(indexWord(a) === indexWord(b)).toBe(a === b);
      }),
      { numRuns: 2000 },
    );
  });
});
