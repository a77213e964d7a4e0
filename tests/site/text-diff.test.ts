import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutText, type DiffPart, diffSize, diffTexts } from "../../src/site/text-diff.ts";

const compared = (a: string, b: string) => diffTexts(cutText(a), cutText(b));
const own = (parts: readonly DiffPart[]) => parts.map((part) => part.own).join("");
const other = (parts: readonly DiffPart[]) => parts.map((part) => part.other).join("");

/** Texts that have something in common, signs of every width, blanks and markup. */
const piece = fc.constantFrom(
  ..."进一步 推动 口岸 ，。 , ： : “单一窗口” 7×24小时 ７×２４ <script> &amp; </ins> 𠮷 é \u{1F468}\u{200D}\u{1F469} \n \u3000".split(
    " ",
  ),
  " ",
  "",
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

describe("the comparison of two texts", () => {
  test("gives both texts back to the character, whatever they hold", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = compared(a, b);
        expect(own(parts)).toBe(a);
        expect(other(parts)).toBe(b);
      }),
      { numRuns: 500 },
    );
  });

  test("calls the same only what differs in width and spacing at most", () => {
    const bare = (value: string) => value.normalize("NFKC").replaceAll(/\s/gu, "");
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const part of compared(a, b).filter(({ same }) => same))
          expect(bare(part.own)).toBe(bare(part.other));
      }),
    );
  });

  test("marks nothing where only width and spacing differ", () => {
    const parts = compared(
      "在风险可控的前提下，降低(海关 9610)比例。",
      "在风险可控的前提下,降低（海关9610）比例。",
    );
    expect(parts.map(({ same }) => same)).toEqual([true]);
    expect(diffSize(parts)).toEqual({ same: 19, own: 0, other: 0 });
  });

  test("marks the words that one has and the other lacks", () => {
    expect(
      compared("持续压缩进口食品检疫审批的办理时长。", "持续压缩进口食品检疫审批的办理时长，设置专人受理。"),
    ).toEqual([
      { same: true, own: "持续压缩进口食品检疫审批的办理时长", other: "持续压缩进口食品检疫审批的办理时长" },
      { same: false, own: "", other: "，设置专人受理" },
      { same: true, own: "。", other: "。" },
    ]);
  });

  test("shows two texts without anything in common as two texts, not as crumbs", () => {
    const parts = compared("鼓励企业参与监管改革，实现系统对接。", "对船舶的检查推行远程方式，减少登轮。");
    expect(parts.filter(({ same, other }) => same && other.length > 1)).toEqual([]);
  });

  test("ends on texts as long as they are different", () => {
    const long = (word: string) => Array.from({ length: 9000 }, (_, at) => `${word}${at}`).join("，");
    const [a, b] = [long("甲"), long("乙")];
    const parts = compared(a, b);
    expect(own(parts)).toBe(a);
    expect(other(parts)).toBe(b);
  });
});
