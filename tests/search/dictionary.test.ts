import { expect, test } from "vitest";
import { generator, pick, whole } from "../../scripts/bench/random.ts";
import { WordCutter } from "../../scripts/search/dictionary.ts";
import { runs } from "../support/runs.ts";

test("texts are cut together as each is alone, by Node's dictionary", () => {
  const dictionary = new Intl.Segmenter("zh-CN", { granularity: "word" });
  const random = generator(11);
  const pieces = ["促进", "口岸", "开放", "邮轮", "靠港", "国际", "补给", "𠮷", "的", "进", "々", "〇"];
  const text = () => Array.from({ length: whole(random, 0, 8) }, () => pick(random, pieces)).join("");
  for (let run = 0; run < runs(100); run += 1) {
    const texts = Array.from({ length: whole(random, 0, 25) }, text);
    const alone = texts.map((one) => Array.from(dictionary.segment(one), ({ segment }) => segment));
    const cutter = new WordCutter();
    expect(cutter.cutAll(texts)).toEqual(alone);
    expect(texts.map((one) => cutter.cut(one))).toEqual(alone);
  }
});

test("a text that comes again is cut as before", () => {
  const cutter = new WordCutter();
  const [first] = cutter.cutAll(["促进口岸开放"]);
  expect(first?.join("")).toBe("促进口岸开放");
  expect(cutter.cut("促进口岸开放")).toBe(first);
});
