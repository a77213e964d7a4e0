/** What the finder found, kept: as a table, a document, on paper or as a link. */
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { found, saved, useFinder, wanted } from "./finder-page.ts";

const { open, site } = useFinder();

describe("the results can be kept", () => {
  test("as a table with permalinks, that spreadsheet programs open", async () => {
    const page = await open("?goods=lithium-battery&transport=sea&region=qingdao");
    await found(page);
    const { name, bytes } = await saved(page, "text=下载表格（CSV）");
    expect(name).toBe("适用查询.csv");
    const text = bytes.toString("utf8");
    expect(text.startsWith('\u{FEFF}"分组","编号","措施"')).toBe(true);
    const [head = "", ...rows] = text.split("\r\n").slice(0, -1);
    const cells = (line: string) => line.match(/"(?:[^"]|"")*"/g)?.length;
    expect(new Set(rows.map(cells))).toEqual(new Set([cells(head)]));
    const answers = { goods: ["lithium-battery"], transport: ["sea"], region: ["qingdao"] };
    expect(rows).toHaveLength(Object.values(wanted(answers)).flat().length);
    const row = rows.find((one) => one.includes('"qingdao-2025-26"')) ?? "";
    expect(row).toMatch(/^"写明您的情形",/);
    expect(row).toContain("货物：锂电池/带电货物");
    expect(row).toMatch(/"http[^"]*\/measures\/qingdao-2025\/26\/"/);
    expect(row).toContain("列出不表示适用");
  });

  test("as a document with citations and permalinks, that Word opens", async () => {
    const page = await open("?goods=lithium-battery&transport=sea&region=qingdao");
    await found(page);
    const { name, bytes } = await saved(page, "text=下载文档（Word）");
    expect(name).toBe("适用查询.docx");
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    expect(value).toContain("所答：锂电池/带电货物 · 海运/水运 · 青岛");
    expect(value).toContain(`<a href="${page.url().replaceAll("&", "&amp;")}">`);
    const all = wanted({ goods: ["lithium-battery"], transport: ["sea"], region: ["qingdao"] });
    expect(value.match(/<h2>/g)).toHaveLength(Object.values(all).flat().length);
    expect(value).toContain("引用：《2025年青岛市跨境贸易便利化专项行动方案》（");
    expect(value).toMatch(/<a href="http[^"]*\/measures\/qingdao-2025\/26\/">/);
  });

  test("says so where what makes files can't be loaded, and makes them afterwards", async () => {
    const page = await open("?goods=cosmetics", { faulty: true });
    await found(page);
    await page.route("**/export.*.js", (route) => route.abort());
    await page.locator("[data-finder-csv]").click();
    await page.getByText("文件没有生成，请检查网络连接后重试。").waitFor();
    expect((await found(page)).state).toBe("done");
    await page.unroute("**/export.*.js");
    expect((await saved(page, "[data-finder-csv]")).name).toBe("适用查询.csv");
  });

  test("on paper: what was folded is unfolded, what was asked is said, and no sheet is empty", async () => {
    const page = await open("?goods=cosmetics&region=qingdao");
    await found(page);
    const folded = page.locator("[data-results] details:not([open])");
    const before = await folded.count();
    expect(before).toBeGreaterThan(0);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await folded.count()).toBe(0);
    for (const entry of await page.locator("[data-results] .hit").all())
      expect(await entry.isVisible()).toBe(true);
    expect(await page.locator("[data-finder-chosen]").innerText()).toMatch(/^化妆品\s+青岛$/);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await folded.count()).toBe(before);
    await page.goto(`${site().url}finder/`);
    await page.waitForFunction(() => document.querySelector("[data-finder-status]")?.textContent !== "");
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test("on paper: all entries with their addresses, without the questions", async () => {
    const page = await open("?transport=sea");
    await found(page);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect((await found(page)).groups["named"]).toEqual(wanted({ transport: ["sea"] })["named"]);
    expect(await page.locator("[data-finder-questions]").isVisible()).toBe(false);
    const shown = await page
      .locator('[data-group="named"] .hit h3 a')
      .first()
      .evaluate((link) => getComputedStyle(link, "::after").content);
    expect(shown).toMatch(/^"http.*\/measures\//);
    expect(await page.locator(".finder-prevails").innerText()).toContain("以发布机关原文为准");
  });

  test("as a link", async () => {
    const page = await open("?transport=sea");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await found(page);
    await page.getByRole("button", { name: "复制链接" }).click();
    await page.getByText("链接已复制。").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});
