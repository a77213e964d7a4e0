/** The doctor names what a host does wrong, and nothing else. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { copyFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { changeBuildSet } from "../../scripts/build/build-set.ts";
import { examineHost } from "../../scripts/doctor/examine.ts";
import { examineFolder } from "../../scripts/doctor/folder.ts";
import { exitStatus, printRemarks } from "../../scripts/doctor/remark.ts";
import { hashFiles, hashSite, printManifest } from "../../scripts/verify/manifest.ts";
import { freePort } from "../support/free-port.ts";
import { type Oddity, type Reply, startOddHost } from "../support/odd-host.ts";
import { allFiles, builtFile, distDir } from "../support/site.ts";
import { keptFolder, temporaryFolder } from "../support/temporary.ts";

/** What is said of every host here, which none of them can help. */
const ALWAYS = /^建议：网站没有用 https/;

async function saidOf(url: string): Promise<string[]> {
  const lines = printRemarks(await examineHost(url));
  expect(lines.filter((line) => ALWAYS.test(line))).toHaveLength(1);
  return lines.filter((line) => !ALWAYS.test(line));
}

async function said(oddity?: Oddity): Promise<string[]> {
  return saidOf(await startOddHost(distDir(), oddity === undefined ? {} : { oddity }));
}

/** The site with a few of its many alike files, which are copied in no time. */
let small: string;
beforeAll(async () => {
  small = join(await keptFolder(), "dist");
  const many =
    /^(?:measures\/[^/]+|departments|topics|data\/(?:notices|sources|schema)|pagefind\/[^/]+\/fragment)\//;
  const counts = new Map<string, number>();
  for (const file of await allFiles()) {
    const [kind = ""] = many.exec(file) ?? [];
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (kind === "" || count <= 6) {
      await mkdir(join(small, file, ".."), { recursive: true });
      await copyFile(join(distDir(), file), join(small, file));
    }
  }
  await writeManifest(small);
});

/** A copy of the small site with something changed; its manifest is that of the site or, if wanted, of the copy. */
async function changedSite(
  change: (folder: string) => Promise<unknown>,
  { isBuiltSo = false } = {},
): Promise<string> {
  const folder = join(await temporaryFolder(), "dist");
  await cp(small, folder, { recursive: true });
  await change(folder);
  if (isBuiltSo) await writeManifest(folder);
  return folder;
}

/** Sums a folder up as a build does. */
async function writeManifest(folder: string): Promise<void> {
  const manifest = await hashSite(folder);
  changeBuildSet(folder, (set) => ({ ...set, site: manifest.site }));
  const all = { ...manifest.files, ...(await hashFiles(folder, (file) => /^build\.js/.test(file))) };
  await writeFile(join(folder, "manifest.json"), printManifest({ site: manifest.site, files: all }));
}

async function replaceIn(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, "utf8");
  expect(text).toContain(from);
  await writeFile(file, text.replaceAll(from, to));
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
    const folder = await changedSite(
      async (copy) => {
        await replaceIn(join(copy, "404.html"), '="/', '="/a/b/');
      },
      { isBuiltSo: true },
    );
    expect(await saidOf(await startOddHost(folder, { base: "/a/b/" }))).toEqual([]);
  });
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
      existsSync(join(distDir(), path)) && path.endsWith("/")
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
      /^建议：assets\/.*可以长期缓存/,
    ],
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

  /** What is said of a site some of whose files aren't what they should be. */
  const saidWith = async (change: (folder: string) => Promise<unknown>, isBuiltSo = false) =>
    saidOf(await startOddHost(await changedSite(change, { isBuiltSo })));

  test("lacks what build.json names, it says so", async () => {
    expect(await saidWith((folder) => rm(join(folder, builtFile("searchTexts"))))).toEqual([
      expect.stringMatching(/^错误：build\.json 所列的 .*texts.* 取不到/),
    ]);
  });

  test("lacks what its pages load, it says so", async () => {
    const lines = await saidWith(async (folder) => {
      for (const file of readdirSync(join(folder, "assets"))) await rm(join(folder, "assets", file));
    });
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringMatching(/^错误：页面要用的 assets\/.*取不到/)]),
    );
  });

  test("has half of the index, it says so", async () => {
    const lines = await saidWith(async (folder) => {
      const index = join(folder, builtFile("searchIndex"), "fragment");
      for (const [place, file] of readdirSync(index).entries())
        if (place % 2 === 1) await rm(join(index, file));
    });
    expect(lines).toEqual([expect.stringMatching(/^错误：抽查的 \d+ 个索引文件有 \d+ 个取不到/)]);
  });

  test("has half of the pages, it says so", async () => {
    const lines = await saidWith((folder) => rm(join(folder, "measures"), { recursive: true }));
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringMatching(/^错误：抽查的 \d+ 个页面有 \d+ 个与清单不符/)]),
    );
  });

  test("has an older build.json beside newer pages, it says so", async () => {
    const lines = await saidWith((folder) =>
      replaceIn(join(folder, "build.json"), '"site": "', '"site": "0'),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^错误：build\.json 和 manifest\.json 不是同一次构建的/),
      ]),
    );
  });

  test("has no build.json nor build.js, it says so", async () => {
    const lines = await saidWith(async (folder) => {
      await rm(join(folder, "build.json"));
      await rm(join(folder, "build.js"));
    });
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringMatching(/^错误：取不到 build\.json（404），也取不到 build\.js/)]),
    );
  });

  test("has names that begin with `_`, or that it garbles, it says so", async () => {
    const folder = await changedSite(
      async (copy) => {
        await writeFile(join(copy, "_own.txt"), "甲");
        await writeFile(join(copy, "办事指南.txt"), "甲");
      },
      { isBuiltSo: true },
    );
    const oddity: Oddity = ({ path }, serve) => (/^_|[^\x20-\x7e]/.test(path) ? missing(serve) : serve(path));
    const lines = await saidOf(await startOddHost(folder, { oddity }));
    expect(lines).toEqual([
      expect.stringMatching(/^错误：_own\.txt 的名字以下划线开头/),
      expect.stringMatching(/^错误：办事指南\.txt 取不到，主机或上传工具没有用 UTF-8/),
      expect.stringMatching(/^提醒：_own\.txt 返回 404/),
    ]);
  });

  test("serves a site that was built for another path, it says so", async () => {
    const url = await startOddHost(distDir(), { base: "/a/b/" });
    expect(await saidOf(url)).toEqual([
      expect.stringMatching(/^提醒：404\.html 是按 \/ 生成的，而网站在 \/a\/b\//),
    ]);
  });

  test("sends readers of its address elsewhere, the place where it ends is looked at", async () => {
    const there = await startOddHost(distDir());
    const from = await startOddHost(distDir(), {
      oddity: ({ path }) => ({
        ...{ status: 301, body: Buffer.from(""), packs: false },
        headers: { location: there + path },
      }),
    });
    expect(await saidOf(from)).toEqual([
      `建议：${from} 被转到了 ${there}，以下按后者查；请在各处写后一个网址。`,
    ]);
  });
});

describe("of a folder", () => {
  async function folderWith(change: (folder: string) => Promise<unknown>): Promise<string[]> {
    return printRemarks(await examineFolder(await changedSite(change)));
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

  test("that is opened from a disk it says what its links do there", async () => {
    expect(printRemarks(await examineFolder(distDir(), { isOpenedFromDisk: true }))).toEqual([
      expect.stringMatching(/^错误：从磁盘直接打开（file:\/\/）时，站内链接打开的是目录列表/),
    ]);
  });
});

test("the exit status is that of the worst remark", () => {
  const of = (...severities: ("error" | "warning" | "hint")[]) =>
    exitStatus(severities.map((severity) => ({ severity, text: "" })));
  expect([of(), of("hint"), of("warning", "hint"), of("hint", "error")]).toEqual([0, 0, 1, 1]);
});

describe("the command ends", () => {
  /** Runs it beside this process, which serves the host. */
  const doctor = async (...args: string[]) => {
    const child = spawn(process.execPath, ["scripts/policy-site.mjs", "doctor", ...args]);
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (one: Buffer) => output.push(one));
    const status = await new Promise((done) => child.on("close", done));
    return { status, lines: Buffer.concat(output).toString().trimEnd().split("\n") };
  };

  test("with 0 and what could be better where nothing is wrong", async () => {
    const url = await startOddHost(distDir());
    expect(await doctor(url)).toEqual({
      status: 0,
      lines: [expect.stringMatching(ALWAYS), `${url}：错误 0 项，提醒 0 项，建议 1 项。`],
    });
    expect(await doctor(distDir())).toEqual({ status: 0, lines: [`${distDir()}：没有发现问题。`] });
  });

  test("with 1 where something is wrong, on a host or a disk", async () => {
    const url = await startOddHost(distDir(), {
      oddity: ({ path }, serve) => (path.endsWith("/") ? missing(serve) : serve(path)),
    });
    expect(await doctor(url)).toEqual({
      status: 1,
      lines: [
        expect.stringMatching(/^错误：目录地址 notices\/ 返回 404/),
        expect.stringMatching(ALWAYS),
        `${url}：错误 1 项，提醒 0 项，建议 1 项。`,
      ],
    });
    const { status, lines } = await doctor(`${pathToFileURL(distDir()).href}/index.html`);
    expect([status, lines[0]]).toEqual([1, expect.stringMatching(/^错误：从磁盘直接打开/)]);
  });

  test("with 1 and one sentence where nothing answers", async () => {
    const closed = `http://127.0.0.1:${await freePort()}/`;
    expect(await doctor(closed)).toEqual({
      status: 1,
      lines: [
        `${closed} 没有应答（主机没有在这个端口上服务，ECONNREFUSED）；请检查网址、网络和主机是否开着。`,
      ],
    });
  });

  test.each([
    ["nothing", []],
    ["two things", ["a", "b"]],
    ["a folder that isn't there", ["no-such-folder"]],
    ["an option it doesn't have", ["--fast"]],
    ["an address that is none", ["http://"]],
  ])("with 2, a sentence and the usage for %s", async (_, args) => {
    const { status, lines } = await doctor(...args);
    expect([status, lines]).toEqual([2, [expect.any(String), "用法：npm run doctor -- 网址或目录"]]);
  });
});
