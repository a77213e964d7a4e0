/** Web addresses in the Markdown of measures and notices: as they are, and read back as they were by two parsers. */
import { expect, test } from "vitest";
import { textOf } from "../../scripts/inspect/html.ts";
import { link, paragraphs } from "../../src/data/markdown/inline.ts";
import { addresses, renderMarkdown } from "../support/markdown.ts";

const ADDRESS = "https://www.example.gov.cn/a_b/*c*?id=1&no=2#p~3";

test("a link that shows its address shows it as it is", async () => {
  expect(link(ADDRESS, ADDRESS)).toBe(`<${ADDRESS}>`);
  for (const document of await renderMarkdown(link(ADDRESS, ADDRESS))) {
    expect(addresses(document).map(decodeURI)).toEqual([ADDRESS]);
  }
});

test.each([
  ["alone", ADDRESS, [ADDRESS]],
  ["between Chinese words", `登录${ADDRESS}办理`, [ADDRESS]],
  ["before a full stop and a bracket", `（网址:${ADDRESS}).`, [ADDRESS]],
  ["twice", `${ADDRESS} ${ADDRESS}`, [ADDRESS, ADDRESS]],
  // Escaped; a parser may then link it by itself, as it was.
  ["with what would be a character reference", "https://www.example.cn/?a=1&copy;=2", null],
  ["with a tag behind it", "https://www.example.cn/<b>重</b>", ["https://www.example.cn/"]],
  ["that would run", "javascript:alert(1)", []],
])("an address %s in a text changes no character of it", async (_, text, found) => {
  const [markdown = ""] = paragraphs(text);
  for (const address of found ?? []) expect(markdown).toContain(`<${address}>`);
  for (const document of await renderMarkdown(markdown)) {
    expect(textOf(document).replace(/\n$/, "")).toBe(text);
    if (found !== null) expect(addresses(document).map(decodeURI)).toEqual(found);
  }
});
