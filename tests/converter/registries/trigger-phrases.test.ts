/** The language of triggers, as CONTRIBUTING.md explains it to editors. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  foldText,
  isPhrase,
  PhraseIndex,
  readPhrase,
} from "../../../scripts/converter/registries/trigger-phrases.ts";

/** The words that a phrase finds in a text. */
function found(phrase: string, text: string): string[] {
  const index = new PhraseIndex<string>();
  index.add(phrase, phrase);
  const folded = foldText(text);
  return index.find(folded).map(({ start, end }) => folded.text.slice(start, end));
}

test.each([
  ["plain words", "锂电池", "出口锂电池货物", ["锂电池"]],
  ["each place", "船", "船员上船", ["船", "船"]],
  ["whatever width, case and blanks", "保税+erp", "推进“保税＋ ERP”", ["保税+erp"]],
  ["a gap", "取消…备案", "取消海外仓备案", ["取消海外仓备案"]],
  ["a gap of nothing", "取消…备案", "取消备案", ["取消备案"]],
  ["no gap across a comma", "取消…备案", "取消申报，保留备案", []],
  ["no gap across a full stop", "取消…备案", "取消申报。备案", []],
  ["no gap longer than 16 characters", "取消…备案", `取消${"甲".repeat(17)}备案`, []],
  ["one of several words", "免于（检验|检测）", "免于检测", ["免于检测"]],
  ["a word that may be missing", "免于（抽样|）检测", "免于检测或免于抽样检测", ["免于检测", "免于抽样检测"]],
  ["brackets without choices as they are", "船（集）铁", "船（集）铁直转", ["船(集)铁"]],
  ["digits not within digits", "9610", "监管方式9610，编号96105、19610", ["9610"]],
  ["letters not within letters", "ERP", "企业ERP系统，ENTERPRISE", ["erp"]],
])("finds %s", (_, phrase, text, expected) => {
  expect(found(phrase, text)).toEqual(expected);
});

test.each(["…备案", "取消…", "甲|乙", "（甲|）"])("“%s” is no phrase", (phrase) => {
  expect(isPhrase(phrase)).toBe(false);
});

test("finds what a plain search finds, for any words in any text", () => {
  const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "，", "。"), maxLength: 40 });
  const word = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(text, fc.array(word, { minLength: 1, maxLength: 5 }), (text, words) => {
      const index = new PhraseIndex<string>();
      for (const one of new Set(words)) index.add(one, one);
      const hits = index.find(foldText(text)).map(({ owner, start }) => `${start} ${owner}`);
      const plain = [...new Set(words)].flatMap((one) =>
        [...foldText(text).text].flatMap((_, at) =>
          foldText(text).text.startsWith(one, at) ? [`${at} ${one}`] : [],
        ),
      );
      expect(hits.sort()).toEqual(plain.sort());
    }),
  );
});

test("a phrase has all the ways that its brackets give", () => {
  expect(readPhrase("（甲|乙）…（丙|丁）")).toEqual([
    ["甲", "丙"],
    ["甲", "丁"],
    ["乙", "丙"],
    ["乙", "丁"],
  ]);
});
