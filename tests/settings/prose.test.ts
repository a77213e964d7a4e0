/** The site's own texts say what their writer wants and can do nothing. */
import { describe, expect, test } from "vitest";
import { type ProseNode, parseProse } from "../../src/settings/prose.ts";

/** A text as plain HTML, to be compared. */
function html(nodes: readonly ProseNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.text;
      if (node.type === "component") return `[${node.name}${node.of === undefined ? "" : ` ${node.of}`}]`;
      const { tag, href, id, children } = node;
      const attributes = `${href === undefined ? "" : ` href=${href}`}${id === undefined ? "" : ` id=${id}`}`;
      return `<${tag}${attributes}>${html(children)}</${tag}>`;
    })
    .join("");
}

const read = (source: string) => html(parseProse("prose/about.mdx", source));

describe("a text", () => {
  test.each([
    ["## 这是什么\n\n一段话。", "<h2 id=这是什么>这是什么</h2><p>一段话。</p>"],
    ["## 同名\n\n## 同名", "<h2 id=同名>同名</h2><h2 id=同名-2>同名</h2>"],
    ["一**二**三*四*`五`", "<p>一<strong>二</strong>三<em>四</em><code>五</code></p>"],
    ["- 一\n- 二", "<ul><li>一</li><li>二</li></ul>"],
    ["1. 一\n2. 二", "<ol><li>一</li><li>二</li></ol>"],
    ["- 一\n\n- 二", "<ul><li><p>一</p></li><li><p>二</p></li></ul>"],
    ["- 一\n  - 甲\n- 二", "<ul><li>一<ul><li>甲</li></ul></li><li>二</li></ul>"],
    [
      "| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |",
      "<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>一</td><td>二</td></tr></tbody></table>",
    ],
    ["见[文件](notices/)。", "<p>见<a href=notices/>文件</a>。</p>"],
    ["[网](https://example.org/)", "<p><a href=https://example.org/>网</a></p>"],
    ["[邮](mailto:a@example.org)", "<p><a href=mailto:a@example.org>邮</a></p>"],
    ['收录<Count of="notices" />份。', "<p>收录[Count notices]份。</p>"],
    ["<Purpose />", "[Purpose]"],
    ["一\\{二\\}三\\<四", "<p>一{二}三<四</p>"],
  ])("%s", (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  test("that is broken between Chinese characters goes on without a space, between others with one", () => {
    expect(read("一件\n事，\n两件\none\ntwo")).toBe("<p>一件事，两件\none\ntwo</p>");
  });
});

describe("refused in one sentence with its place, so that nothing in it runs or looks like another's", () => {
  test.each([
    ["一\n\n{process.exit()}", "3:1", "不能写 { } 表达式"],
    ["一{1+1}", "1:2", "不能写 { } 表达式"],
    ["import a from 'b'", "1:1", "不能写 import 或 export"],
    ["export const a = 1", "1:1", "不能写 import 或 export"],
    ["<script>alert(1)</script>", "1:1", "没有 <script> 这个部件；只有 <Title />"],
    ['一<img src="x" />', "1:2", "没有 <img> 这个部件"],
    ['<Title x="1" />', "1:1", "不能带属性"],
    ["<Title>一</Title>", "1:1", "里不能写文字"],
    ["<Count />", "1:1", "应写成 <Count of="],
    ['<Count of="pages" />', "1:1", "应写成 <Count of="],
    ["<Count of={1} />", "1:1", "应写成 <Count of="],
    ["[一](javascript:alert)", "1:1", "链接“javascript:alert”不能用"],
    ["[一](/notices/)", "1:1", "由首页算起的站内地址"],
    ["[一](../notices/)", "1:1", "由首页算起的站内地址"],
    ["[一](//example.org/)", "1:1", "链接“//example.org/”不能用"],
    ["![一](a.png)", "1:1", "不能用这种写法（image）"],
    ["# 一", "1:1", "标题只能是二级到四级"],
    ["一\n\n<Title", "3:", "写法有误"],
  ])("%s", (source, place, words) => {
    expect(() => read(source)).toThrow(`prose/about.mdx:${place}`);
    expect(() => read(source)).toThrow(words);
  });
});
