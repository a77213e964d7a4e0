/** The doctor names what a host does wrong, and nothing else. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { saidOf } from "../../support/doctor.ts";
import { type Oddity, type Reply, startOddHost } from "../../support/odd-host.ts";
import { keptSmallSite, replaceIn, smallSite } from "../../support/small-site.ts";

let whole: string;
beforeAll(async () => {
  whole = await keptSmallSite();
});

async function said(oddity?: Oddity): Promise<string[]> {
  return saidOf(await startOddHost(whole, oddity === undefined ? {} : { oddity }));
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

describe("of a host that does everything right it says nothing", () => {
  test("at its root", async () => {
    expect(await said()).toEqual([]);
  });

  test("below a path for which the site was built", async () => {
    const folder = await smallSite(
      async (copy) => {
        await replaceIn(join(copy, "404.html"), '="/', '="/a/b/');
      },
      { isBuiltSo: true },
    );
    expect(await saidOf(await startOddHost(folder, { base: "/a/b/" }))).toEqual([]);
  });
});

test("of a host that sends readers of a file to its folder, as Cloudflare Pages does, it says nothing", async () => {
  const oddity: Oddity = ({ path }, serve) =>
    path.endsWith("index.html")
      ? { ...serve(path), status: 308, headers: { location: `/${path.slice(0, -"index.html".length)}` } }
      : serve(path);
  expect(await said(oddity)).toEqual([]);
});

/** What a host does wrong, and how each sentence about it begins, in their order. */
const ODDITIES: [name: string, oddity: Oddity, sentences: RegExp[]][] = [
  [
    "has no default document",
    ({ path }, serve) => (path.endsWith("/") ? missing(serve) : serve(path)),
    [/^错误：目录地址 notices\/ 返回 404.*“子目录首页”.*MinIO/],
  ],
  [
    "is a bucket without a default document, a redirect, a page for what isn't there, or headers",
    ({ path }, serve) => {
      const file = path === "" || path.endsWith("/") ? missing(serve) : serve(path);
      const { "content-type": type = "" } = file.headers;
      return file.status === 200
        ? { ...file, headers: { "content-type": type.replace(/; charset=utf-8$/, "") }, packs: false }
        : {
            status: path === "" ? 403 : 404,
            headers: { "content-type": "application/xml" },
            body: Buffer.from("<Error><Code>NoSuchKey</Code></Error>"),
            packs: false,
          };
    },
    [
      /^错误：目录地址 notices\/ 返回 404/,
      /^提醒：.*没有压缩传输/,
      /^提醒：build\.json 没有 Cache-Control/,
      /^提醒：build\.js 没有 Cache-Control/,
      /^提醒：网页没有 Cache-Control/,
      /^提醒：.*\.md 没有标字符集/,
      /^提醒：.*\.txt 没有标字符集/,
      /^提醒：不存在的地址没有显示本站的 404\.html/,
      /^建议：assets\//,
      /^建议：可以再加几个安全响应头/,
    ],
  ],
  [
    "lists a folder in place of its page",
    ({ path }, serve) =>
      existsSync(join(whole, path)) && path.endsWith("/")
        ? { ...text(serve("index.html"), () => "<html><title>Index of /</title></html>"), status: 200 }
        : serve(path),
    [/^错误：目录地址 notices\/ 得到的不是本站的页面/, /^建议：主机会列出/],
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
    "sends readers of a folder to its file",
    ({ path }, serve) =>
      path.endsWith("/")
        ? { ...serve(path), status: 302, headers: { location: `/${path}index.html` } }
        : serve(path),
    [/^建议：notices\/ 被转到 http:.*\/notices\/index\.html，每打开一页多走一步/],
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
    "sends readers to what is no address",
    ({ path }, serve) =>
      serve(path).status === 301 ? withHeaders(serve(path), { location: "http://[" }) : serve(path),
    [/^错误：不带斜杠的 notices 被转到了 http:\/\/\[，换了协议或主机名/],
  ],
  [
    "has another program's build.json and build.js",
    ({ path }, serve) =>
      path.startsWith("build.js") ? text(serve(path), () => '{"readers":"a","files":{"a":1}}') : serve(path),
    [/^错误：没有可用的 build\.json（返回 200）和 build\.js（返回 200）/],
  ],
  [
    "makes browsers download pages",
    ({ path }, serve) => withHeaders(serve(path), { "content-disposition": "attachment" }),
    [/^错误：主机让浏览器把网页下载下来/],
  ],
  [
    "refuses queries in Chinese",
    ({ path, query }, serve) => (query.includes("%") ? { ...missing(serve), status: 403 } : serve(path)),
    [/^错误：带中文查询的地址（如 search\/\?q=办事指南）返回 403/],
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
    [/^错误：search\/ 标着 charset=gbk/],
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
    "refuses Markdown",
    ({ path }, serve) => (path.endsWith(".md") ? { ...missing(serve), status: 403 } : serve(path)),
    [/^提醒：.*\.md 返回 403，\.md 文件取不到/],
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
      /^提醒：assets\/ 里不存在的文件返回 404，却允许缓存 86400 秒/,
      /^建议：assets\/.*可以长期缓存/,
    ],
  ],
  [
    "lets caches keep that a hashed file isn't there",
    ({ path }, serve) =>
      path.startsWith("assets/") && serve(path).status === 404
        ? withHeaders(serve(path), { "cache-control": "public, max-age=31536000, immutable" })
        : serve(path),
    [/^提醒：assets\/ 里不存在的文件返回 404，却允许缓存 31536000 秒/],
  ],
  [
    "lets everything be kept for ten minutes, as GitHub Pages does",
    ({ path }, serve) => withHeaders(serve(path), { "cache-control": "max-age=600" }),
    [/^建议：build\.json 允许缓存 600 秒/, /^建议：build\.js 允许缓存 600 秒/, /^建议：assets\//],
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
      /^提醒：网页没有 Cache-Control/,
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
    "has the 404 page of a site that doesn't know where it lies",
    (asked, serve) =>
      serve(asked.path).status === 404
        ? text(serve(asked.path), (all) => all.replaceAll('="/', '="'))
        : serve(asked.path),
    [/^提醒：404\.html 的链接是相对的.*address 或 base/],
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
    [/^错误：抽查的 \d+ 个页面有 \d+ 个与清单不符/],
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
    "forbids the site's policy of Trusted Types",
    ({ path }, serve) =>
      withHeaders(serve(path), {
        "content-security-policy":
          "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; trusted-types other; frame-ancestors 'self'",
      }),
    [/^错误：主机的内容安全策略（CSP）的 trusted-types 不许本站的 policy-site/],
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
});
