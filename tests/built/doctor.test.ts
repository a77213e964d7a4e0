/** The doctor names what a host does wrong, and nothing else. */
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { examineHost } from "../../scripts/doctor/examine.ts";
import { examineFolder } from "../../scripts/doctor/folder.ts";
import { exitStatus, printRemarks } from "../../scripts/doctor/remark.ts";
import { type Oddity, type Reply, startOddHost } from "../support/odd-host.ts";
import { builtFile, distDir } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary.ts";

/** What is said of every host here, which none of them can help: no https, and a site that isn't told its place. */
const ALWAYS = [/没有用 https/, /404\.html 里的链接是相对的/];

async function said(oddity?: Oddity): Promise<string[]> {
  const url = await startOddHost(distDir(), oddity === undefined ? {} : { oddity });
  return printRemarks(await examineHost(url)).filter((line) => !ALWAYS.some((one) => one.test(line)));
}

const text = (reply: Reply, change: (text: string) => string): Reply => ({
  ...reply,
  body: Buffer.from(change(Buffer.from(reply.body).toString())),
});
const withHeaders = (reply: Reply, headers: Record<string, string>): Reply => ({
  ...reply,
  headers: { ...reply.headers, ...headers },
});
const missing = (serve: (path: string) => Reply) => serve("no-such-file");

test("of a host that does everything right it says nothing", async () => {
  expect(await said()).toEqual([]);
});

/** What a host does wrong, and how each sentence about it begins, in their order. */
const ODDITIES: [name: string, oddity: Oddity, sentences: RegExp[]][] = [
  [
    "has no default document",
    ({ path }, serve) => (path.endsWith("/") ? missing(serve) : serve(path)),
    [/^错误：目录地址 notices\/ 返回 404/, /^错误：带中文查询的地址/],
  ],
  [
    "lists a folder in place of its page",
    ({ path }, serve) =>
      path.endsWith("/") ? text(serve(path), () => "<html><title>Index of /</title></html>") : serve(path),
    [/^错误：目录地址 notices\/ 得到的不是本站的页面/, /^错误：抽查的/, /^建议：主机会列出/],
  ],
  [
    "strips slashes",
    ({ path }, serve) =>
      path.endsWith("/")
        ? { ...serve(path), status: 301, headers: { location: `/${path.slice(0, -1)}` } }
        : serve(path.includes(".") || path === "" ? path : `${path}/`),
    [/^错误：不带斜杠的 notices 直接给出页面/, /^错误：主机去掉了地址末尾的斜杠/],
  ],
  [
    "adds no slash",
    ({ path }, serve) => (serve(path).status === 301 ? missing(serve) : serve(path)),
    [/^提醒：不带斜杠的 notices 返回 404/],
  ],
  [
    "sends readers to another host for a slash",
    ({ path }, serve) =>
      serve(path).status === 301
        ? withHeaders(serve(path), { location: `http://internal:8080/${path}/` })
        : serve(path),
    [/^错误：不带斜杠的 notices 被转到了 http:\/\/internal:8080\/notices\//],
  ],
  [
    "makes browsers download pages",
    ({ path }, serve) => withHeaders(serve(path), { "content-disposition": "attachment" }),
    [/^错误：主机让浏览器把网页下载下来/],
  ],
  [
    "refuses queries in Chinese",
    ({ path, query }, serve) => (query.includes("%") ? { ...missing(serve), status: 403 } : serve(path)),
    [/^错误：带中文查询的地址（.*锂电池）返回 403/],
  ],
  [
    "takes scripts for plain text",
    ({ path }, serve) =>
      path.endsWith(".js") ? withHeaders(serve(path), { "content-type": "text/plain" }) : serve(path),
    [/^错误：assets\/.*\.js 的类型是“text\/plain”/],
  ],
  [
    "says gbk",
    ({ path }, serve) =>
      /(?:\/|^|\.html)$/.test(path)
        ? withHeaders(serve(path), { "content-type": "text/html; charset=gbk" })
        : serve(path),
    [/^错误：.*\.html 标着 charset=gbk/],
  ],
  [
    "says of Markdown no encoding",
    ({ path }, serve) =>
      path.endsWith(".md") ? withHeaders(serve(path), { "content-type": "text/markdown" }) : serve(path),
    [/^提醒：.*index\.md 没有标字符集/],
  ],
  [
    "refuses endings that it doesn't know",
    ({ path }, serve) => (/\.(?:pf_\w+|pagefind)$/.test(path) ? missing(serve) : serve(path)),
    [/^提醒：索引文件（.*\.pf_index.*）返回 404/],
  ],
  [
    "refuses JSON",
    ({ path }, serve) => (path.endsWith(".json") ? missing(serve) : serve(path)),
    [/^提醒：取不到 build\.json（404），检索绕道 build\.js/, /^建议：取不到 manifest\.json/],
  ],
  [
    "compresses nothing",
    ({ path }, serve) => ({ ...serve(path), packs: false }),
    [/^提醒：\.html、\.js、\.css、\.json 没有压缩传输/],
  ],
  [
    "changes bytes of the index",
    ({ path }, serve) => (path.endsWith(".pf_index") ? text(serve(path), (all) => all) : serve(path)),
    [/^错误：.*\.pf_index 传来的字节与清单不符/],
  ],
  [
    "lets everything be kept for a day",
    ({ path }, serve) => withHeaders(serve(path), { "cache-control": "max-age=86400" }),
    [
      /^错误：build\.json 允许缓存 86400 秒/,
      /^错误：build\.js 允许缓存 86400 秒/,
      /^提醒：网页允许缓存 86400 秒/,
      /^建议：assets\/.*可以长期缓存/,
    ],
  ],
  [
    "says nothing of keeping",
    ({ path }, serve) => {
      const { "cache-control": _, ...headers } = serve(path).headers;
      return { ...serve(path), headers };
    },
    [
      /^提醒：build\.json 没有 Cache-Control/,
      /^提醒：build\.js 没有 Cache-Control/,
      /^建议：网页没有 Cache-Control/,
      /^建议：assets\//,
    ],
  ],
  [
    "lets nothing be kept",
    ({ path }, serve) => withHeaders(serve(path), { "cache-control": "no-store" }),
    [/^提醒：.* 不许缓存，读者每次都要重新下载/],
  ],
  [
    "gives an old build.json out of a cache",
    ({ path, query }, serve) =>
      path === "build.json" && query === ""
        ? text(serve(path), (all) => all.replace(/"site": "\w+"/, '"site": "older"'))
        : serve(path),
    [
      /^错误：build\.json 传来的字节|^错误：build\.json 给的是旧的/,
      /^错误：build\.json 和 manifest\.json 不是同一次构建的/,
    ],
  ],
  [
    "answers everything with the home page",
    ({ path }, serve) => (serve(path).status === 404 ? serve("") : serve(path)),
    [/^错误：不存在的地址也返回 200/, /^建议：主机不分大小写/],
  ],
  [
    "has a page of its own for what isn't there",
    ({ path }, serve) =>
      serve(path).status === 404 ? text(serve(path), () => "<h1>404 Not Found</h1>") : serve(path),
    [/^提醒：不存在的地址没有显示本站的 404\.html/],
  ],
  [
    "refuses what isn't there",
    ({ path }, serve) => (serve(path).status === 404 ? { ...serve(path), status: 403 } : serve(path)),
    [/^提醒：不存在的地址返回 403 而不是 404/],
  ],
  [
    "puts a script into pages",
    ({ path }, serve) =>
      /(?:\/|^|\.html)$/.test(path)
        ? text(serve(path), (html) => html.replace("</body>", '<script src="/count.js"></script></body>'))
        : serve(path),
    [/^错误：抽查的 \d+ 个页面有 \d+ 个与清单不符/, /^提醒：不存在的地址没有显示本站的 404\.html/],
  ],
  [
    "forbids WebAssembly",
    ({ path }, serve) =>
      withHeaders(serve(path), { "content-security-policy": "default-src 'self'; frame-ancestors 'self'" }),
    [/^提醒：主机的内容安全策略（CSP）不许 WebAssembly/],
  ],
  [
    "forbids scripts",
    ({ path }, serve) =>
      withHeaders(serve(path), {
        "content-security-policy": "default-src 'self'; script-src 'none'; frame-ancestors 'self'",
      }),
    [/^错误：主机的内容安全策略（CSP）的 script-src 不许本站自己的文件/, /^提醒：.*不许 WebAssembly/],
  ],
  [
    "keeps search engines out",
    ({ path }, serve) => withHeaders(serve(path), { "x-robots-tag": "noindex" }),
    [/^提醒：主机发出 X-Robots-Tag: noindex/],
  ],
  [
    "has no header for security",
    ({ path }, serve) => {
      const { "content-type": type = "", "cache-control": control = "" } = serve(path).headers;
      const { location } = serve(path).headers;
      return {
        ...serve(path),
        headers: { "content-type": type, "cache-control": control, ...(location && { location }) },
      };
    },
    [/^建议：可以再加几个安全响应头：X-Content-Type-Options: nosniff；/],
  ],
  [
    "has no files whose names aren't ASCII",
    ({ path }, serve) => (/[^\x20-\x7e]/.test(path) ? missing(serve) : serve(path)),
    [],
  ],
];

describe("of a host that", () => {
  test.each(ODDITIES)("%s it says so", async (_, oddity, sentences) => {
    const lines = await said(oddity);
    for (const sentence of sentences)
      expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
    // Nothing is said of what the host does right.
    const known = (line: string) => sentences.some((sentence) => sentence.test(line));
    expect(lines.filter((line) => !known(line))).toEqual([]);
    for (const line of lines) expect(line).toMatch(/^(?:错误|提醒|建议)：[^\n]+。$/);
  });

  test("has another site, or only a part of one, it says that, and nothing else", async () => {
    const other = await startOddHost(
      await temporaryFolder({ "index.html": "<html>甲</html>", "404.html": "无" }),
    );
    expect(printRemarks(await examineHost(other))).toEqual([expect.stringMatching(/不是本程序生成的网站/)]);
    const empty = await startOddHost(await temporaryFolder({ "404.html": "无" }));
    expect(printRemarks(await examineHost(empty))).toEqual([
      expect.stringMatching(/^错误：首页 .* 返回 404/),
    ]);
  });

  test("has files of two builds, it says so", async () => {
    const folder = join(await temporaryFolder(), "dist");
    await cp(distDir(), folder, { recursive: true });
    await rm(join(folder, builtFile("searchTexts")));
    const url = await startOddHost(folder);
    expect(printRemarks(await examineHost(url))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^错误：build\.json 所列的 .*texts.* 取不到/)]),
    );
  });

  test("serves a site that was built for another path, it says so", async () => {
    const folder = join(await temporaryFolder(), "dist");
    await cp(distDir(), folder, { recursive: true });
    const page = join(folder, "404.html");
    await writeFile(
      page,
      (await readFile(page, "utf8")).replaceAll(' href="assets/', ' href="/policy/assets/'),
    );
    const url = await startOddHost(folder, { base: "/a/b/" });
    const lines = printRemarks(await examineHost(url));
    expect(lines.join("\n")).not.toContain("目录地址");
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/没有显示本站的 404\.html|按 \/policy\/ 生成的，而网站在 \/a\/b\//),
      ]),
    );
  });
});

describe("of a folder", () => {
  async function folderWith(change: (folder: string) => Promise<unknown>): Promise<string[]> {
    const folder = join(await temporaryFolder(), "dist");
    await cp(distDir(), folder, { recursive: true });
    await change(folder);
    return printRemarks(await examineFolder(folder));
  }

  test("as it was built it says nothing", async () => {
    expect(await folderWith(async () => undefined)).toEqual([]);
  });

  test.each<[string, (folder: string) => Promise<unknown>, RegExp]>([
    ["without a page", (folder) => rm(join(folder, "index.html")), /没有 index\.html，不是建好的网站/],
    [
      "with an older build.json",
      (folder) => writeFile(join(folder, "build.js"), "globalThis.siteBuild={};"),
      /build\.js 与 build\.json 不是同一次构建的/,
    ],
    [
      "without its texts",
      (folder) => rm(join(folder, builtFile("searchTexts"))),
      /所列的 pagefind\/texts.* 没有/,
    ],
    [
      "with a changed page",
      (folder) => writeFile(join(folder, "about/index.html"), "甲"),
      /有 1 个文件与清单不符（如 about\/index\.html）/,
    ],
    [
      "with a name that hosts refuse",
      (folder) => writeFile(join(folder, "_draft.html"), "甲"),
      /_draft\.html 的名字以下划线开头/,
    ],
    [
      "with names that differ in capitals",
      (folder) => writeFile(join(folder, "Index.html"), "甲"),
      /只差大小写/,
    ],
    ["without .nojekyll", (folder) => rm(join(folder, ".nojekyll")), /没有 \.nojekyll/],
  ])("%s it says so", async (_, change, sentence) => {
    expect((await folderWith(change)).join("\n")).toMatch(sentence);
  });
});

test("the exit status is that of the worst remark", () => {
  const of = (...severities: ("error" | "warning" | "hint")[]) =>
    exitStatus(severities.map((severity) => ({ severity, text: "" })));
  expect([of(), of("hint"), of("warning", "hint"), of("hint", "error")]).toEqual([0, 0, 3, 1]);
});
