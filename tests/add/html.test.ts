/** Web pages give the text that their readers see, and nothing runs. */
import { describe, expect, test } from "vitest";
import { bare, extract, linesOf, NOTICE, PARAGRAPHS, page } from "./support.ts";

describe("a page's characters", () => {
  // "青岛" and so on in GB18030, made by reading the decoder backwards.
  const gb18030 = (words: string): Uint8Array => {
    const decoder = new TextDecoder("gb18030");
    const codes = new Map<string, number[]>();
    for (let high = 0x81; high <= 0xfe; high += 1)
      for (let low = 0x40; low <= 0xfe; low += 1)
        codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    return new Uint8Array(
      [...words].flatMap((sign) => (sign < "\x80" ? [sign.charCodeAt(0)] : (codes.get(sign) ?? [0x3f]))),
    );
  };

  test.each(["gb2312", "GBK", "gb18030"])("are read where it declares %s", async (charset) => {
    const source = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>${PARAGRAPHS}</body></html>`;
    expect(await linesOf(gb18030(source), "a.html")).toEqual(NOTICE);
  });

  test("are read by their bytes where it declares nothing", async () => {
    expect(await linesOf(gb18030(`<html><body>${PARAGRAPHS}</body></html>`), "a.html")).toEqual(NOTICE);
  });

  test("are read by their bytes where it declares what they aren't, and the editor is told", async () => {
    const { text, notes } = await extract(gb18030(page(PARAGRAPHS)), "a.html");
    expect(text.trim().split("\n")).toEqual(NOTICE);
    expect(notes.join()).toContain("字节其实是 gb18030");
  });

  test("are read by the mark they begin with", async () => {
    const utf16 = Buffer.from(`\ufeff${page(PARAGRAPHS)}`, "utf16le");
    expect(await linesOf(utf16, "a.html")).toEqual(NOTICE);
  });

  test("are the text that entities stand for, once", async () => {
    const body = page(
      `${PARAGRAPHS}<p>4.文字。&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; &#x7532;&#20057;。</p>`,
    );
    expect((await linesOf(body, "a.html")).at(-1)).toBe("4.文字。<script>alert(1)</script> &lt; 甲乙。");
  });
});

describe("a page's lines", () => {
  test("end at blocks and at <br>, and white space collapses as in a browser", async () => {
    const body = page(
      `<div><p>青岛市\n方案</p><p>1.甲。甲的\n   内容，and  more<br>第二行。</p>2.乙。乙的内容，很长的内容。<div>\u3000\u30003.丙。丙的内容，很长的内容。</div></div>`,
    );
    expect(await linesOf(body, "a.html")).toEqual([
      "青岛市方案",
      "1.甲。甲的内容，and more",
      "第二行。",
      "2.乙。乙的内容，很长的内容。",
      "3.丙。丙的内容，很长的内容。",
    ]);
  });

  test("bear the numbers that the browser prints before the items of a list", async () => {
    const body = page(
      `<p>青岛市方案</p><ol style="list-style-type: cjk-ideographic"><li>总则</li></ol><ol start="3"><li>甲。甲的内容，很长。</li><li>乙。乙的内容，很长。</li></ol><ol style="list-style: none"><li>丙。没有编号的内容。</li></ol>`,
    );
    const { text, notes } = await extract(body, "a.html");
    expect(text.trim().split("\n")).toEqual([
      "青岛市方案",
      "一、总则",
      "3.甲。甲的内容，很长。",
      "4.乙。乙的内容，很长。",
      "丙。没有编号的内容。",
    ]);
    expect(notes.join()).toContain("自动编号");
  });
});

describe("the address that a page states", () => {
  test.each([
    ["its canonical link", '<link rel="canonical" href="https://a.gov.cn/1.html">', ""],
    ["og:url", '<meta property="og:url" content="https://a.gov.cn/1.html">', ""],
    ["the browser's comment", "", "<!-- saved from url=(0024)https://a.gov.cn/1.html -->"],
  ])("is taken from %s", async (_, head, comment) => {
    const { url } = await extract(page(comment + PARAGRAPHS, head), "a.html");
    expect(url).toBe("https://a.gov.cn/1.html");
  });

  test.each(["javascript:alert(1)", "/1.html", "https:// a"])("is none where it is %s", async (href) => {
    const { url } = await extract(page(PARAGRAPHS, `<link rel="canonical" href="${href}">`), "a.html");
    expect(url).toBeNull();
  });
});

test("a page that a browser saved whole reads as the page, in either encoding of its part", async () => {
  const html = page(PARAGRAPHS);
  const quoted = Buffer.from(html)
    .toString("latin1")
    .replaceAll(
      /[=\x80-\xff]/g,
      (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
    )
    .replaceAll(/.{70}(?<!=.?)/g, "$&=\r\n");
  for (const [encoding, body] of [
    ["quoted-printable", quoted],
    ["base64", Buffer.from(html).toString("base64")],
  ] as const) {
    const message = `From: <Saved>\r\nSnapshot-Content-Location: https://a.gov.cn/2.html\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n----x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----x\r\nContent-Type: image/png\r\n\r\nPNG\r\n----x--\r\n`;
    const { text, url } = await extract(message, "a.mhtml");
    expect(text.trim().split("\n")).toEqual(NOTICE);
    expect(url).toBe("https://a.gov.cn/2.html");
  }
});

test("a large page is read whole", async () => {
  const many = Array.from(
    { length: 3000 },
    (_, n) => `<p>${n + 1}.措施。第${n + 1}条措施的内容，很长的内容。</p>`,
  );
  const lines = await linesOf(page(`<div>${many.join("")}</div>`), "a.html");
  expect(lines).toHaveLength(3000);
  expect(bare(lines.at(-1))).toBe("3000.措施。第3000条措施的内容，很长的内容。");
});
