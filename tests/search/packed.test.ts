/** What the search page asks first, as it is packed and as browsers unpack it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonInGbk } from "../../scripts/search/gbk.ts";
import { pack, withoutRareWords } from "../../scripts/search/packed-texts.ts";
import { unpack } from "../../src/browser/search/unpack.ts";
import { printTerms, type Vocabulary } from "../../src/search/vocabulary.ts";

const HAN = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
const SIGN = fc.constantFrom(...'“—·…〔2025〕号％①㎡𠀀é\u3000\n"\\€￥～〇ㄅ');

test("any text comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(HAN, SIGN, fc.string({ unit: "binary" }))), async (signs) => {
      const lines = signs.join("");
      const answer = new Response(Uint8Array.from(pack({ lines })));
      expect(await unpack(answer)).toEqual({ lines });
    }),
    { numRuns: 30 },
  );
});

test("a Han character takes two bytes, and what decoders read differently none but ASCII", () => {
  expect(jsonInGbk("锂电池")).toHaveLength(2 + 3 * 2);
  expect(Buffer.from(jsonInGbk("—·～€")).toString("latin1")).toBe('"\\u2014\\u00b7\\uff5e\\u20ac"');
});

test("words that few queries need lie apart, each with its term", () => {
  const terms = [
    { words: ["锂电池"], asked: ["充电宝"], near: [], english: ["lithium battery", "battery"] },
    { words: ["保税仓"], asked: [], near: [], english: [] },
    { words: ["口岸"], asked: [], near: [], english: ["port"] },
  ];
  const vocabulary = { traditional: "電电", terms: printTerms(terms) } as Vocabulary;
  const { common, rare } = withoutRareWords(vocabulary);
  expect(rare).toEqual({ traditional: "電电", english: "lithium battery,battery\n\nport" });
  expect(common.traditional + common.terms).not.toMatch(/[a-z電]/);
  expect(common.terms.split("\n")).toHaveLength(3);
});
