import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "../../src/search/normalise.ts";

/** What every way of printing the same words comes to. */
function alike(...texts: string[]): string {
  const forms = new Set(texts.map((text) => normalise(text).text));
  expect([...forms]).toHaveLength(1);
  return [...forms].join();
}

const anyText = fc.string({ unit: "binary", maxLength: 60 });
/** Texts with much of what notices are full of. */
const noticeText = fc
  .array(fc.constantFrom(..."锂电池海关ＡaXx×*+-0７.．，,。、“”（()〔《 \n\u3000%"), { maxLength: 40 })
  .map((characters) => characters.join(""));

test("every Chinese character of Unicode's first version is a letter that folding leaves as it is", () => {
  const all = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at));
  const isLetter = (character: string) => /^(?=\p{L})\P{M}$/u.test(character);
  const isFolded = (character: string) => character.normalize("NFKC").toLowerCase() === character;
  expect(all.filter((character) => !isLetter(character) || !isFolded(character))).toEqual([]);
  expect(normalise(all.join("")).text).toBe(all.join(""));
});

describe("what is printed differently and reads the same", () => {
  test("full and half width, letter case, compatibility forms", () => {
    expect(alike("ＡＥＯ", "AEO", "aeo")).toBe("aeo");
    expect(alike("９６１０", "9610")).toBe("9610");
    expect(alike("㈠", "（一）", "(一)")).toBe("一");
  });

  test("quotes, brackets, plus signs and spaces are transparent", () => {
    expect(
      alike("“保税+ERP”", "保税ERP", "「保税」 + ERP", "〔保税〕ERP", "《保税－ERP》", "保税／ＥＲＰ"),
    ).toBe("保税erp");
  });

  test("line breaks, control characters, direction marks and ornaments are transparent", () => {
    expect(
      alike("锂电池", "锂\n电\u3000池", "\u202e锂\u0000电\ufeff池", "●锂电池★", "锂😀电池", "锂\ud800电池"),
    ).toBe("锂电池");
  });

  test("an x or an asterisk between numbers is a multiplication sign", () => {
    expect(alike("7×24小时", "7x24小时", "7X24小时", "7*24小时", "7 x 24 小时", "７ｘ２４小时")).toBe(
      "7 24小时",
    );
    expect(normalise("AxB 3x").text).toBe("axb3x");
  });

  test("barriers are alike, and a row of them is one", () => {
    expect(alike("优化，提升", "优化,提升", "优化、提升", "优化。提升", "优化。”（提升", "优化……提升")).toBe(
      "优化。提升",
    );
  });
});

describe("what must stay apart", () => {
  test("two numbers or two words that transparent characters part aren't one", () => {
    expect(normalise("24/144小时").text).toBe("24 144小时");
    expect(normalise("7×24").text).not.toBe(normalise("724").text);
    expect(normalise("RCEP-AEO").text).not.toBe(normalise("RCEPAEO").text);
  });

  test("a full stop inside a number or a Latin word belongs to it, any other is a barrier", () => {
    expect(normalise("ERP2.0").text).toBe("erp2.0");
    expect(normalise("www.example.cn").text).toBe("www.example.cn");
    expect(normalise("1.完善").text).toBe("1。完善");
    expect(normalise("No.5").text).toBe("no。5");
  });

  test("a text with a barrier isn't the text without it", () => {
    expect(normalise("优化，提升").text).not.toBe(normalise("优化提升").text);
  });

  test("signs that carry a meaning stay", () => {
    expect(normalise("95％以上").text).toBe("95%以上");
  });
});

describe("offsets", () => {
  test("lead from every piece back to the original", () => {
    const original = "“ＡＥＯ”企业㈠，e\u0301";
    const { text, starts, ends } = normalise(original);
    const pieces = Array.from(text, (_, unit) => original.slice(starts[unit], ends[unit]));
    expect(text).toBe("aeo企业一。é");
    expect(pieces).toEqual(["Ａ", "Ｅ", "Ｏ", "企", "业", "㈠", "，", "e\u0301"]);
  });

  test.each([
    ["any text", anyText],
    ["a notice's text", noticeText],
  ])("ascend and stay inside %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (original) => {
        const { text, starts, ends } = normalise(original);
        expect(starts).toHaveLength(text.length);
        expect(ends).toHaveLength(text.length);
        for (const [unit, start] of starts.entries()) {
          const end = ends[unit] ?? -1;
          expect(start).toBeGreaterThanOrEqual(unit === 0 ? 0 : (starts[unit - 1] ?? 0));
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(original.length);
        }
      }),
    );
  });
});

test("a fraction in one character gives two numbers, each with its place", () => {
  expect(normalise("⅐")).toEqual({ text: "1 7", starts: [0, 0, 0], ends: [1, 0, 1] });
});

test.each([
  ["any text", anyText],
  ["a notice's text", noticeText],
])("%s normalised once stays as it is", (_, texts) => {
  fc.assert(
    fc.property(texts, (original) => {
      const once = normalise(original).text;
      expect(normalise(once).text).toBe(once);
    }),
    { numRuns: 2000 },
  );
});
