/** `npm run add -- https://…`: what a host on this machine gives is added like a file, and kept as it came. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  FETCH_LIMITS,
  type FetchLimits,
  fetchAddress,
  isAddress,
} from "../../scripts/add/address/fetch-address.ts";
import { receive } from "../../scripts/add/receive.ts";
import { gb18030 } from "../support/encode.ts";
import { docx, p } from "./docx-writer.ts";
import { column, pdf, wordsPage } from "./pdf-writer.ts";
import { NOTICE, noticeFiles, PARAGRAPHS, page, runAdd, text, useFolder } from "./support.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const PAGE = page(PARAGRAPHS);
const CHINESE = gb18030(PAGE.replace('<meta charset="utf-8">', ""));
const SENTENCE = /^“[^”]+”[^\n。]+；[^\n。]+$/u;

const gives =
  (body: string | Uint8Array, type = "text/html", headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(200, { "content-type": type, ...headers }).end(body);
  };
const leads =
  (location: string, status = 302): Answer =>
  (_, response) => {
    response.writeHead(status, { location }).end();
  };
const answers =
  (status: number): Answer =>
  (_, response) => {
    response.writeHead(status, { "content-type": "text/html" }).end(PAGE);
  };

const ANSWERS: Readonly<Record<string, Answer>> = {
  "/art/1.html": gives(PAGE),
  "/gb": gives(CHINESE, "text/html; charset=GBK"),
  "/default": gives(PAGE, "text/html; charset=ISO-8859-1"),
  "/moved": leads("art/1.html#top", 301),
  "/round": leads("/round"),
  "/away": leads("ftp://a.gov.cn/1.html"),
  "/404": answers(404),
  "/412": answers(412),
  "/empty": gives(""),
  "/clip": gives("x", "video/mp4"),
  "/api": gives("{}", "application/json"),
  "/endless": (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const more = () => {
      while (response.write("x".repeat(65_536)));
    };
    response.on("drain", more);
    more();
  },
  "/hangs": () => {},
  "/stops": (_, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "1000" });
    response.write("<html>");
    setTimeout(() => response.destroy(), 20);
  },
  "/file.do": gives(pdf([wordsPage(column(NOTICE))]), "application/octet-stream"),
  "/down": gives(docx(NOTICE.map((line) => p(line)).join("")), "application/octet-stream", {
    "content-disposition": `attachment; filename="${Buffer.from("通知.docx").toString("latin1")}"`,
  }),
  "/list.csv": gives("序号,任务", "text/csv"),
  "/text": gives(NOTICE.join("\n"), "text/plain"),
  "/list/": gives(
    page('<p>正文见附件。</p><p><a href="../a/清单.docx">附件：清单</a><a href="b.pdf?id=1">附件2</a></p>'),
  ),
  "/both": gives(page(`${PARAGRAPHS}<p><a href="/a/1.xlsx">任务清单</a></p>`)),
};

let root = "";
const server = createServer((request, response) => {
  (ANSWERS[(request.url ?? "").split("?")[0] ?? ""] ?? answers(404))(request, response);
});
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => server.closeAllConnections());
afterAll(() => void server.close());

const folder = useFolder();
const add = (...args: string[]) => runAdd(folder.seeds(), ...args);

describe("a page", () => {
  test("is added, its bytes are kept as they came, and its address is written down", async () => {
    const { status, stdout, stderr } = await add(`${root}/art/1.html`, "--write");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("1.html（网页）→ qingdao-2031");
    expect(noticeFiles(folder.seeds())).toEqual([
      "qingdao-2031.original.html",
      "qingdao-2031.txt",
      "qingdao-2031.yaml",
    ]);
    expect(text(folder.seeds("qingdao-2031.original.html"))).toBe(PAGE);
    expect(parse(text(folder.seeds("qingdao-2031.yaml")))).toMatchObject({ url: `${root}/art/1.html` });
  });

  test("in the encoding that only its host states is read, and kept byte for byte", async () => {
    expect((await add(`${root}/gb`, "--write")).status).toBe(0);
    expect(text(folder.seeds("qingdao-2031.txt"))).toBe(`${NOTICE.join("\n")}\n`);
    expect(new Uint8Array(readFileSync(folder.seeds("qingdao-2031.original.html")))).toEqual(CHINESE);
  });

  test("isn't taken for Western text where its host states that of everything", async () => {
    expect((await add(`${root}/default`, "--text")).stdout).toContain(NOTICE.join("\n"));
  });

  test("that another address leads to has that address, and the editor is told", async () => {
    const { stdout } = await add(`${root}/moved#top`);
    expect(stdout).toContain(`url: ${root}/art/1.html\n`);
    expect(stdout).toContain(`网址转到了 ${root}/art/1.html，记下的是转到的；请核对是不是这一页`);
  });

  test("may be given another address by the editor", async () => {
    expect((await add(`${root}/art/1.html`, "--url", "https://a.gov.cn/1")).stdout).toContain(
      "url: https://a.gov.cn/1\n",
    );
  });

  test("names its attachments by their addresses, beside its text or where it has none", async () => {
    expect((await add(`${root}/both`)).stdout).toContain(
      `网页有附件 1 个，没有读取：${root}/a/1.xlsx；正文或任务清单若在附件里，请添加附件`,
    );
    const { status, stderr } = await add(`${root}/list/`);
    expect(status).toBe(1);
    expect(stderr).toContain(
      `里没有找到正文，有附件：${root}/a/${encodeURIComponent("清单")}.docx ${root}/list/b.pdf?id=1；请用 npm run add -- 附件的网址`,
    );
  });
});

describe("a file behind an address", () => {
  test.each([
    ["/file.do", "file.pdf", "PDF", "pdf"],
    ["/down", "通知.docx", "Word 文档", "docx"],
  ])("%s is read as what it is, and kept as such", async (path, name, kind, kept) => {
    const { status, stdout } = await add(`${root}${path}`, "--write");
    expect(status).toBe(0);
    expect(stdout).toContain(`${name}（${kind}）→ qingdao-2031`);
    expect(stdout).not.toContain("内容其实是");
    expect(noticeFiles(folder.seeds())).toContain(`qingdao-2031.original.${kept}`);
  });

  test("that is text of a kind that isn't read is refused by its name", async () => {
    expect((await add(`${root}/list.csv`)).stderr).toContain("“list.csv”是 CSV 表格");
  });

  test("of text is its own original", async () => {
    expect((await add(`${root}/text`, "--write")).status).toBe(0);
    expect(noticeFiles(folder.seeds())).toEqual(["qingdao-2031.txt", "qingdao-2031.yaml"]);
  });
});

describe("what can't be had ends in one sentence", () => {
  async function refusal(address: string, limits: Partial<FetchLimits> = {}): Promise<string> {
    const fetched = receive(address, (source) => fetchAddress(source, { ...FETCH_LIMITS, ...limits }));
    const error: unknown = await fetched.catch((thrown: unknown) => thrown);
    const { message } = error as Error;
    expect(message).toMatch(SENTENCE);
    expect(message).toContain(`“${address}”`);
    return message;
  }

  test.each([
    ["/404", "主机回应 404（没有这个页面）"],
    ["/412", "主机回应 412（要先在浏览器里验证）"],
    ["/empty", "主机什么都没有给"],
    ["/clip", "是 video/mp4，不是网页或文件"],
    ["/api", "是 application/json，不是网页或文件"],
    ["/round", "一直被转来转去（超过 10 次）"],
    ["/away", "转到了“ftp://a.gov.cn/1.html”，不是 http 或 https 网址"],
    ["/stops", "没有取到（连接被中断"],
  ])("%s: %s", async (path, problem) => {
    expect(await refusal(root + path)).toContain(problem);
  });

  test("what comes without end is cut off at the size that is given", async () => {
    expect(await refusal(`${root}/endless`, { bytes: 1_048_576 })).toContain("大于 1 MB");
  });

  test("a host that doesn't answer is waited for as long as is given", async () => {
    expect(await refusal(`${root}/hangs`, { time: 300 })).toContain("没有取到（0.3 秒之内没有应答）");
  });

  test("a host that isn't there", async () => {
    const gone = createServer().listen(0, "127.0.0.1");
    await once(gone, "listening");
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, "close");
    expect(await refusal(`http://127.0.0.1:${port}/`)).toContain(
      "没有取到（主机没有在这个端口上服务，ECONNREFUSED）",
    );
  });

  test.each([
    ["ftp://a.gov.cn/1.html", "不是 http 或 https 网址"],
    ["file:///etc/hosts", "不是 http 或 https 网址"],
    ["http://", "不是 http 或 https 网址"],
    ["http://user:secret@127.0.0.1/", "里写有用户名或密码"],
  ])("%s", async (address, problem) => {
    expect(await refusal(address)).toContain(problem);
  });

  test("beside files that can be added", async () => {
    const { status, stdout, stderr } = await add(`${root}/404`, `${root}/art/1.html`, "--write");
    expect(status).toBe(1);
    expect(stderr).toContain(`[1/2] ${root}/404 …`);
    expect(stdout).toContain("已添加 1 个文件，1 个不能添加");
  });
});

test.each([
  ["https://a.gov.cn/1", true],
  ["HTTP://a.gov.cn", true],
  ["通知.docx", false],
  ["C:\\通知.docx", false],
  ["c://通知.docx", false],
  ["./https:/a", false],
])("%s is an address: %s", (source, is) => {
  expect(isAddress(source)).toBe(is);
});
