import { describe, expect, test } from "vitest";
import { excerpt, type Segment } from "../../src/search/excerpt.ts";
import { phraseOf } from "../../src/search/query.ts";
import { recordOf } from "./scan-engine.ts";

/** Marks in square brackets. */
const print = (segments: readonly Segment[] | null) =>
  (segments ?? []).map(({ text, mark }) => (mark ? `[${text}]` : text)).join("");

describe("an excerpt", () => {
  test("is the sentence around the first match, with every match in it marked", () => {
    const record = recordOf("a", "完善机制。推进锂电池出口，支持“锂电池”试点。加强监管。");
    expect(print(excerpt(record, [phraseOf("锂电池")]).segments)).toBe(
      "推进[锂电池]出口，支持“[锂电池]”试点。",
    );
  });

  test("is the sentence that holds the most of several phrases", () => {
    const record = recordOf("a", "发展跨境电商。支持海外仓。优化跨境电商退货。");
    expect(print(excerpt(record, [phraseOf("跨境电商"), phraseOf("退货")]).segments)).toBe(
      "优化[跨境电商退货]。",
    );
  });

  test("marks what matches as it is printed", () => {
    const record = recordOf("a", "探索“保税+ＥＲＰ”监管。");
    expect(print(excerpt(record, [phraseOf("保税erp")]).segments)).toBe("探索“[保税+ＥＲＰ]”监管。");
  });

  test("marks the title and leads to the clause of the first match in the text", () => {
    const blocks = [
      { anchor: "c1", text: "完善机制。", responsibility: "（责任单位：商务局）" },
      { anchor: "c2", text: "支持锂电池试点。", responsibility: "（责任单位：青岛海关）" },
    ];
    const record = recordOf("a", "", { title: "优化锂电池监管", blocks });
    const { title, anchor, segments } = excerpt(record, [phraseOf("锂电池")]);
    expect(print(title)).toBe("优化[锂电池]监管");
    expect(anchor).toBe("c2");
    expect(print(segments)).toBe("支持[锂电池]试点。");
    expect(print(excerpt(record, [phraseOf("青岛海关")]).segments)).toBe("（责任单位：[青岛海关]）");
  });

  test("of a match in the title alone is the text's first sentence, and leads to the page's top", () => {
    const { anchor, segments } = excerpt(recordOf("a", "完善机制。加强监管。", { title: "锂电池" }), [
      phraseOf("锂电池"),
    ]);
    expect(anchor).toBeNull();
    expect(print(segments)).toBe("完善机制。");
  });

  test("marks a match that crosses from title to text in both", () => {
    const { title, segments } = excerpt(recordOf("a", "深入开展试点。", { title: "优化监管" }), [
      phraseOf("监管，深入"),
    ]);
    expect(print(title)).toBe("优化[监管]");
    expect(print(segments)).toBe("[深入]开展试点。");
  });

  test("cuts a long sentence around its first match", () => {
    const record = recordOf("a", `${"推进口岸建设，".repeat(30)}锂电池，${"推进口岸建设，".repeat(30)}完`);
    const shown = print(excerpt(record, [phraseOf("锂电池")]).segments);
    expect(shown).toMatch(/^…….{40}\[锂电池\].+……$/su);
    expect(shown.length).toBeLessThan(160);
  });

  test("never cuts a character in two", () => {
    const record = recordOf("a", `${"𠮷".repeat(99)}锂电池${"𠮷".repeat(101)}`);
    expect(print(excerpt(record, [phraseOf("锂电池")]).segments)).not.toMatch(/\p{Surrogate}/u);
  });

  test("keeps the source's characters as text, markup or not", () => {
    const record = recordOf("a", "<b>锂电池</b>&amp;。");
    expect(print(excerpt(record, [phraseOf("锂电池")]).segments)).toBe("<b>[锂电池]</b>&amp;。");
  });

  test("of a record without text has no segments", () => {
    expect(excerpt(recordOf("a", "", { title: "锂电池", blocks: [] }), []).segments).toEqual([]);
  });
});
