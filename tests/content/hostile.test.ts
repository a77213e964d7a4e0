/**
 * Nothing in a notice becomes code: hostile texts come out of converter, loader
 * and the real MDX pipeline as the same characters, and nothing of them runs.
 * (tests/built/hostile.test.ts takes them on to the page.)
 */
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { verifyNotice } from "../../scripts/converter/folder/content-files.ts";
import { printMeasure } from "../../scripts/converter/folder/mdx.ts";
import { measureText } from "../../src/content/document.ts";
import { escapeText } from "../../src/content/escape.ts";
import { parseMeasure } from "../../src/content/mdx.ts";
import { ContentError } from "../../src/content/mdx-tree.ts";
import { convert } from "../converter/support.ts";
import { runs } from "../support/runs.ts";
import { FRONT, hostileDocument, hostileNotice, hostileText, TRAP, unicodeText } from "./hostile.ts";
import { renderedText } from "./pipeline.ts";

afterEach(() => expect(globalThis).not.toHaveProperty(TRAP));

test("any text printed as MDX and read again is the same document", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const printed = printMeasure(hostileDocument(text));
      expect(parseMeasure("1.mdx", printed)).toEqual(hostileDocument(text));
    }),
    { numRuns: runs(400), seed: 1 },
  );
});

test("any Unicode text printed as MDX and read again is the same document", () => {
  fc.assert(
    fc.property(unicodeText, (value) => {
      expect(parseMeasure("1.mdx", printMeasure(hostileDocument(value)))).toEqual(hostileDocument(value));
    }),
    { numRuns: runs(400), seed: 2 },
  );
});

test("the real @astrojs/mdx pipeline shows hostile text unchanged and runs none of it", async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const expected = measureText(hostileDocument(text).clauses).replaceAll("\n", "");
      const rendered = (await renderedText("1.mdx", printMeasure(hostileDocument(text)))).replaceAll(
        "\n",
        "",
      );
      expect(rendered).toBe(expected);
    }),
    { numRuns: runs(100), seed: 3 },
  );
});

test("a notice that is hostile in every part converts, and its files give its source again", () => {
  fc.assert(
    fc.property(hostileNotice, (text) => {
      const notice = convert(text);
      expect(notice.measures).toHaveLength(3);
      expect(() => verifyNotice(notice)).not.toThrow();
    }),
    { numRuns: runs(150), seed: 4 },
  );
});

test.each([
  ["an expression", "{1 + 1}", "mdxFlowExpression"],
  ["ESM", "import a from 'b'", "mdxjsEsm"],
  ["an unknown tag", "<Evil />", "<Evil>"],
  ["an HTML tag", '<Clause id="c1">\n\n<b>x</b>\n\n</Clause>', "<b>"],
  ["an unknown attribute", '<Clause id="c1" onClick="x">\n\n甲\n\n</Clause>', "onClick"],
  ["an attribute that is an expression", "<Clause id={1}>\n\n甲\n\n</Clause>", "id"],
  ["a spread attribute", "<Clause {...a}>\n\n甲\n\n</Clause>", "mdxJsxExpressionAttribute"],
  ["an inline expression", '<Clause id="c1">\n\n甲{1}\n\n</Clause>', "mdxTextExpression"],
  ["an unclosed tag", '<Clause id="c1">\n\n甲', "is no MDX"],
])("the loader refuses %s and says where", (_, body, problem) => {
  const head = printMeasure({ front: FRONT, clauses: [] });
  const read = () => parseMeasure("content/measures/qingdao-2025/1.mdx", `${head}\n${body}\n`);
  expect(read).toThrow(ContentError);
  expect(read).toThrow(problem);
  expect(read).toThrow(/^content\/measures\/qingdao-2025\/1\.mdx:\d+:\d+ /);
});

test("escaping leaves ordinary text readable", () => {
  const text = "深入落实“空运快运货物 6小时”，推进“保税+ERP”、7×24小时预约（海关 9810监管模式）。";
  expect(escapeText(text)).toBe(text);
});
