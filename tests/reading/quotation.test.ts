/** Words as they are copied with their source. */
import { expect, test } from "vitest";
import { elements, textOf } from "../../scripts/inspect/html.ts";
import { asMarkdown, asText } from "../../src/browser/reading/quotation.ts";
import { addresses, foreignTags, renderMarkdown } from "../support/markdown.ts";

const CITATION = "《某市方案》（某局，2030年1月2日）第1条“试行‘*一单制*’”";
const quotation = { citation: CITATION, address: "https://example.org/measures/a-2030/1/#c2" };

test("a letter gets the words to the character, and the source on a line of its own", () => {
  const paragraphs = ["推行“即报即批”。*不*变", "　　（责任单位：某局）"];
  expect(asText({ ...quotation, paragraphs })).toBe(`${paragraphs.join("\n")}\n——${CITATION}`);
});

test.each([
  "推行“即报即批”。",
  "1.推进申报。",
  "12) 推进",
  "# 不是标题",
  "- 不是列表 + 也不是",
  "=== 与 ---",
  "<b onclick=alert(1)>&amp;{1}</b> `code` ~~删~~ [链](x) ![图](y) |表| $a_b$ *强* \\ 尾",
  "　　首行缩进",
])("Markdown shows %j as it is, whatever it holds", async (words) => {
  for (const read of await renderMarkdown(asMarkdown({ ...quotation, paragraphs: [words] }))) {
    const quote = elements(read, "blockquote");
    expect(quote.flatMap((one) => elements(one, "p")).map(textOf)).toEqual([words, `——${CITATION}`]);
    expect(addresses(read)).toEqual([quotation.address]);
    expect(foreignTags(read)).toEqual([]);
  }
});

test("Markdown of a file on a disk names the source without a link", () => {
  const markdown = asMarkdown({ paragraphs: ["甲"], citation: "《乙》", address: null });
  expect(markdown).toBe("> 甲\n>\n> ——《乙》");
});
