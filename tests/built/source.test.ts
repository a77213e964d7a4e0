/** A notice's source on the built site: the page shows it to the character, and the original lies beside it. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { byId, elements, textOf } from "../../scripts/inspect/html.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { visit } from "../../scripts/inspect/visit.ts";
import { loadContent } from "../../src/content/load.ts";
import { lineMark, placesFileName } from "../../src/content/places.ts";
import { anchorOnNotice, lineAnchor, paths } from "../../src/model/address.ts";
import { decodeSource } from "../../src/site/source-view.ts";
import { buildSite } from "../support/build.ts";
import { contentFolder, ROOT } from "../support/fixture.ts";
import { distDir, parsePage } from "../support/site.ts";

const { notices, measures } = loadContent(contentFolder());

test.each(notices.map(({ notice }) => [notice.id, notice] as const))(
  "%s stands on its page to the character, each measure's lines in its element",
  async (id, { source }) => {
    const page = await parsePage(paths.source(id));
    const text = decodeSource(readFileSync(join(distDir(), "data/sources", source.file)), source.encoding);
    const lines = text.replace(/(?:\r\n|\r|\n)$/, "").split(/\r\n|\r|\n/);
    expect(elements(page, "pre").map(textOf).join("")).toBe(`${lines.join("\n")}\n`);
    for (const [index, line] of lines.entries()) {
      const element = byId(page, lineAnchor(index + 1));
      expect(element && textOf(element)).toBe(`${line}\n`);
    }
    for (const { measure } of measures.filter(({ measure }) => measure.notice === id)) {
      const part = byId(page, anchorOnNotice(measure.key));
      const [first, last] = measure.source.lines;
      const own = part ? elements(part, "pre").map(textOf).join("") : null;
      expect(own, measure.id).toBe(`${lines.slice(first - 1, last).join("\n")}\n`);
    }
  },
);

describe("on a site with an original, a feedback target and a source of odd characters", () => {
  const PDF = Buffer.from("%PDF-1.7\n\0\xff not text", "latin1");
  const TRAP = "<!doctype html><title>通知</title><script>document.title = 'ran'</script>";
  const ODD = `2.优化查验。<b onclick=alert(1)>&amp;{1}\t${"长".repeat(300)}${"x".repeat(400)}。`;
  const NOTICE = ["青岛市方案", "", "一、任务", "  1.推进申报。引导企业提前申报。", ODD].join("\r\n");
  let folder: string;
  let browser: Browser;
  let server: StaticServer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "source-"));
    const seeds = join(folder, "seeds");
    mkdirSync(join(seeds, "vocabulary"), { recursive: true });
    writeFileSync(join(seeds, "qingdao-2030.txt"), NOTICE);
    writeFileSync(join(seeds, "qingdao-2030.original.pdf"), PDF);
    writeFileSync(join(seeds, "qingdao-2030.original.html"), TRAP);
    const lines = NOTICE.split("\r\n").map((line, index) => [lineMark(line), index + 1]);
    writeFileSync(
      join(seeds, placesFileName("qingdao-2030")),
      JSON.stringify({ original: "pdf", unit: "page", lines }),
    );
    writeFileSync(
      join(seeds, "qingdao-2030.original.svg"),
      `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`,
    );
    const settings = readFileSync(join(ROOT, "tests/fixtures/site/site.yaml"), "utf8").replace(
      /^feedback:.*$/m,
      'feedback: "https://example.org/form?page={page}&title={title}&text={sentence}"',
    );
    writeFileSync(join(folder, "site.yaml"), settings);
    await buildSite({
      out: join(folder, "dist"),
      cache: join(folder, "cache"),
      env: { SITE_CONFIG: join(folder, "site.yaml") },
      args: ["--seeds", seeds, "--content", join(folder, "content")],
    });
    browser = await launchBrowser();
    server = await startServer({ root: join(folder, "dist") });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(path: string, options = {}): Promise<Page> {
    const { page, faults, close } = await visit(browser, server.url + path, options);
    onTestFinished(async () => {
      await close();
      expect(faults).toEqual([]);
    });
    return page;
  }

  test("the original is published byte for byte, with its size, type and hash on the notice's page", async () => {
    const published = readFileSync(join(folder, "dist/data/sources/qingdao-2030.original.pdf"));
    expect(published.equals(PDF)).toBe(true);
    const page = await open(paths.notice("qingdao-2030"));
    const text = await page.locator("main").innerText();
    expect(text).toContain(createHash("sha256").update(PDF).digest("hex"));
    expect(text).toContain(`qingdao-2030.original.pdf（PDF，${PDF.length}字节`);
  });

  test("an original that a browser would run is published packed, the file inside it byte for byte", async () => {
    const packed = readFileSync(join(folder, "dist/data/sources/qingdao-2030.original.html.zip"));
    const inside = unzipSync(packed);
    expect(Object.keys(inside)).toEqual(["qingdao-2030.original.html"]);
    expect(Buffer.from(inside["qingdao-2030.original.html"] ?? []).toString()).toBe(TRAP);
    const text = await (await open(paths.notice("qingdao-2030"))).locator("main").innerText();
    expect(text).toContain("qingdao-2030.original.html.zip（压缩包，内为收到时的网页");
    expect(text).toContain(createHash("sha256").update(TRAP).digest("hex"));
  });

  test("no published file runs anything when it is opened", async () => {
    const files = readdirSync(join(folder, "dist/data/sources"));
    expect(files.sort()).toEqual([
      "qingdao-2030.original.html.zip",
      "qingdao-2030.original.pdf",
      "qingdao-2030.original.svg.zip",
      "qingdao-2030.txt",
    ]);
    for (const file of files) {
      const page = await browser.newPage();
      const dialogs: string[] = [];
      page.on("dialog", (dialog) => {
        dialogs.push(file);
        return dialog.dismiss();
      });
      // A file that is saved instead of shown ends the navigation.
      await page.goto(`${server.url}data/sources/${file}`).catch(() => null);
      expect(await page.title(), file).not.toBe("ran");
      expect(dialogs).toEqual([]);
      await page.close();
    }
  });

  test("odd characters are text, and a long line stays within a window of 320 px", async () => {
    const page = await open(paths.source("qingdao-2030"), { viewport: { width: 320, height: 600 } });
    expect(await page.locator("#L5").textContent()).toBe(`${ODD}\n`);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  });

  test("without a script the report's link names the page", async () => {
    const page = await open(paths.measure("qingdao-2030", "1"), { javaScriptEnabled: false });
    const href = await page.getByRole("link", { name: "报告错误" }).getAttribute("href");
    expect(new URL(href ?? "").searchParams.get("page")).toBe(paths.measure("qingdao-2030", "1"));
  });

  test.each([paths.home, paths.measures, paths.notices, paths.search, paths.source("qingdao-2030")])(
    "the report's link stands in the foot of /%s too",
    async (path) => {
      const page = await open(path);
      expect(await page.locator("footer").getByRole("link", { name: "报告错误" }).count()).toBe(1);
    },
  );

  test("a selected sentence goes into the report, by mouse and by key, and nothing is sent before the reader does", async () => {
    const page = await open(paths.measure("qingdao-2030", "1"));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.locator("#c1 p").first().selectText();
    const link = page.getByRole("link", { name: "报告错误" });
    const reported = async () => new URL((await link.getAttribute("href")) ?? "").searchParams;
    await link.dispatchEvent("pointerdown");
    expect((await reported()).get("text")).toBe("引导企业提前申报。");
    expect((await reported()).get("page")).toBe(`${server.url}${paths.measure("qingdao-2030", "1")}`);
    expect((await reported()).get("title")).toMatch(/^1\.推进申报/);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await link.dispatchEvent("keydown", { key: "Enter" });
    expect((await reported()).get("text")).toBe("");
    expect(asked).toEqual([]);
  });
});
