/** The document on a page is found by its text, whatever the page around it. */
import { describe, expect, test } from "vitest";
import { linesOf, NOTICE, PARAGRAPHS, page } from "./support.ts";

describe("the document on a page", () => {
  const menu =
    '<div class="top"><a href="/a">首页</a> <a href="/b">政务公开</a> <a href="/c">1.办事服务</a></div>';
  const foot =
    '<div class="bottom">主办：某市人民政府 <a href="/map">网站地图</a> 网站标识码3700000000</div>';
  const hot = `<div class="side">${[1, 2, 3, 4].map((n) => `<p><a href="/n${n}">${n}.热点新闻的标题很长很长。</a></p>`).join("")}</div>`;

  test.each(["TRS_Editor", "pages_content", "article", "anything-else", "comment sidebar"])(
    "is found in a block of class %s, without the page around it",
    async (name) => {
      const body = page(`${menu}<div>${hot}<div><div class="${name}">${PARAGRAPHS}</div></div></div>${foot}`);
      expect(await linesOf(body, "a.html")).toEqual(NOTICE);
    },
  );

  test("is found in the cells of a page that is laid out as a table", async () => {
    const body = page(
      `<table><tr><td>${menu}</td></tr><tr><td>${hot}</td><td><div>${PARAGRAPHS}</div></td></tr><tr><td>${foot}</td></tr></table>`,
    );
    expect(await linesOf(body, "a.html")).toEqual(NOTICE);
  });

  test("keeps headline and date of publication that stand before it", async () => {
    const [title, ...rest] = NOTICE;
    const body = page(
      `${menu}<h1>${title}</h1><div>发布日期：2031-05-06 <a href="/p">打印</a></div><div id="zoom">${rest.map((line) => `<p>${line}</p>`).join("")}</div>${foot}`,
    );
    const lines = await linesOf(body, "a.html");
    expect(lines[0]).toBe(title);
    expect(lines[1]).toContain("发布日期：2031-05-06");
    expect(lines.slice(2)).toEqual(rest);
  });

  test("doesn't lose a covering letter, a signature or a part of its own block", async () => {
    const letter =
      "<div><p>各区人民政府：</p><p>现将方案印发给你们，请认真落实。</p><p>青岛市人民政府办公厅</p><p>2031年5月6日</p></div>";
    const lines = await linesOf(page(`${menu}<div>${letter}<div>${PARAGRAPHS}</div></div>${foot}`), "a.html");
    expect(lines).toEqual([
      "各区人民政府：",
      "现将方案印发给你们，请认真落实。",
      "青岛市人民政府办公厅",
      "2031年5月6日",
      ...NOTICE,
    ]);
  });

  test("keeps number, signature and date, though links stand around them", async () => {
    const letter = ["青政办发〔2031〕5号", "各区人民政府："].map((line) => `<div>${line}</div>`).join("");
    const signature = ["青岛市人民政府办公厅", "2031年5月6日"].map((line) => `<div>${line}</div>`).join("");
    const tools = '<div><a href="/print">打印</a></div>';
    const body = page(
      `${menu}<div>${tools}${letter}<div>${PARAGRAPHS}</div>${signature}${tools}</div>${foot}`,
    );
    const lines = (await linesOf(body, "a.html")).filter((line) => line !== "打印");
    expect(lines).toEqual([
      "青政办发〔2031〕5号",
      "各区人民政府：",
      ...NOTICE,
      "青岛市人民政府办公厅",
      "2031年5月6日",
    ]);
  });

  test("has nothing of scripts, styles, menus, comments and hidden things", async () => {
    const hidden = [
      "<script>document.body.append('4.脚本写的。')</script>",
      "<style>p::before{content:'4.样式写的。'}</style>",
      "<nav>4.菜单里的文字。</nav>",
      "<!-- 4.注释里的文字。 -->",
      '<p style="display: none">4.看不见的文字。</p>',
      '<p style="color:red;visibility:hidden">4.看不见的文字。</p>',
      "<p hidden>4.看不见的文字。</p>",
      "<template><p>4.模板里的文字。</p></template>",
      "<noscript>4.没有脚本时的文字。</noscript>",
      '<img src=x onerror="globalThis.pwned = true" alt="4.图片。">',
      "<svg onload='globalThis.pwned = true'><text>4.图形里的文字。</text></svg>",
    ];
    expect(await linesOf(page(`<div>${PARAGRAPHS}${hidden.join("")}</div>`), "a.html")).toEqual(NOTICE);
    expect("pwned" in globalThis).toBe(false);
  });
});
