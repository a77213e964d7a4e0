import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldsOf, spansPath } from "../../../scripts/converter/folder/content-files.ts";
import { rebuild, type Span, SpanLedger } from "../../../scripts/converter/source/span-ledger.ts";
import { Mapped } from "../../../scripts/converter/source/text.ts";
import { parseMeasure, parseNotice } from "../../../src/content/mdx.ts";
import { contentFolder } from "../../support/fixture.ts";
import { runs } from "../../support/runs.ts";
import { convert, SEEDS, seedBytes } from "../support.ts";

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const contentFile = (path: string) => readFileSync(join(contentFolder(), path), "utf8");

describe.each(SEEDS)("$id", ({ id }) => {
  const source = decode(seedBytes(id));
  const notice = parseNotice(`notices/${id}.mdx`, contentFile(`notices/${id}.mdx`));
  const measures = notice.body.flatMap((node) => {
    if (node.type !== "measure") return [];
    const path = `measures/${id}/${node.key}.mdx`;
    return [parseMeasure(path, contentFile(path))];
  });
  const fields = fieldsOf(notice, measures);
  const spans = JSON.parse(contentFile(spansPath(id))) as Span[];

  test("the committed content and its spans give the source back to the character", () => {
    expect(rebuild(spans, fields)).toBe(source);
  });

  test("a character changed, lost or added in any text of the content is noticed", () => {
    for (const [field, value] of fields) {
      const at = Math.floor(value.length / 2);
      const changed = value.slice(0, at) + (value[at] === "变" ? "化" : "变") + value.slice(at + 1);
      expect(rebuild(spans, new Map(fields).set(field, changed))).not.toBe(source);
      expect(() => rebuild(spans, new Map(fields).set(field, value.slice(1)))).toThrow();
      expect(() => rebuild(spans, new Map(fields).set(field, `${value}多`))).toThrow();
    }
  });

  test("only white space is layout, and only single signs are markers", () => {
    for (const span of spans) {
      if (span.kind === "layout") expect(span.text.trim()).toBe("");
      if (span.kind === "marker") expect(span.text).toMatch(/^[。！？]$/u);
    }
  });

  test("a one-character change in any place of the source changes content or ledger", () => {
    const before = printed(source);
    const places = fc.integer({ min: 0, max: source.length - 1 });
    const check = (at: number, character: string) => {
      if (character === source[at]) return;
      const changed = source.slice(0, at) + character + source.slice(at + 1);
      expect(printed(changed)).not.toBe(before);
    };
    fc.assert(fc.property(places, fc.constantFrom("变", " ", "\n", "。", "1"), check), {
      numRuns: runs(40),
      seed: 20251123,
    });
  });

  /** All that a conversion writes of a notice but its hash, or the error that ends it. */
  function printed(text: string): string {
    try {
      const { document, measures, spans } = convert(text, id);
      return JSON.stringify({ ...document, front: { ...document.front, source: null }, measures, spans });
    } catch (error) {
      return String(error);
    }
  }
});

describe("the ledger", () => {
  test("gives each character to one owner only", () => {
    const ledger = new SpanLedger("一二三");
    ledger.claim("marker", Mapped.of("一二三", 0, 2));
    expect(() => ledger.claim("furniture", Mapped.of("一二三", 1, 3))).toThrow("belongs to marker");
  });

  test("does not let a character go that nobody claimed", () => {
    const ledger = new SpanLedger("一 二");
    ledger.claim("marker", Mapped.of("一 二", 0, 1));
    expect(ledger.unclaimed()).toEqual([{ start: 2, text: "二" }]);
    expect(() => ledger.spans()).toThrow("belongs to no span");
  });

  test("keeps what a repair replaced", () => {
    const ledger = new SpanLedger("甲\f乙");
    ledger.claim("body/0", new Mapped("甲\n乙", [0, 1, 2]));
    expect(rebuild(ledger.spans(), new Map([["body/0", "甲\n乙"]]))).toBe("甲\f乙");
    expect(() => rebuild(ledger.spans(), new Map([["body/0", "甲 乙"]]))).toThrow("differs from its repair");
  });
});
