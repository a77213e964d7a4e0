/** The finder as people come to use it: by keys, on a phone, without scripts, from a disk, and where its data is missing. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import mammoth from "mammoth";
import { describe, expect, onTestFinished, test } from "vitest";
import { visit } from "../../scripts/inspect/visit.ts";
import { builtFile, distDir } from "../support/site.ts";
import { box, choose, found, saved, useFinder, wanted } from "./finder-page.ts";

const { open, site } = useFinder();

describe("the finder", () => {
  test("works with the keyboard alone, and the focus stays where it is", async () => {
    const page = await open();
    await found(page);
    const option = box(page, "audience", "aeo");
    await option.focus();
    await page.keyboard.press("Space");
    await page.waitForURL(/audience=aeo/);
    expect(await option.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByRole("button", { name: "移除AEO高级认证" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.search === "");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  });

  test("on a phone the questions fit one screen, and the way to the results stays in sight", async () => {
    const { page, close, faults } = await visit(site().browser, `${site().url}finder/`, {
      viewport: { width: 360, height: 740 },
    });
    onTestFinished(close);
    await found(page);
    for (const details of await page.locator("[data-finder-questions] > details[open] > summary").all()) {
      await details.click();
    }
    const box = await page.locator("[data-finder-questions]").boundingBox();
    expect(box?.height).toBeLessThan(740);
    await page.locator("#question-transport").click();
    await page.locator('input[value="sea"]').click();
    const jump = page.locator("[data-finder-jump]");
    await jump.waitFor();
    expect(await jump.textContent()).toContain("查看结果");
    await jump.click();
    expect(
      await page.locator("[data-finder-status]").evaluate((one) => one.getBoundingClientRect().top),
    ).toBeLessThan(740);
    expect(faults).toEqual([]);
  });

  test("leads to topic pages without JavaScript", async () => {
    const { page, close } = await visit(site().browser, `${site().url}finder/`, { javaScriptEnabled: false });
    onTestFinished(close);
    expect(await page.locator("main").innerText()).toContain("我做什么货");
    await page.getByRole("link", { name: "锂电池/带电货物" }).click();
    await page.waitForURL(/topics\/goods\/lithium-battery\/$/);
    expect(await page.locator("h1").innerText()).toBe("锂电池/带电货物");
  });

  test("works from a disk, where modules and fetching are blocked", async () => {
    const page = await site().browser.newPage();
    onTestFinished(() => page.close());
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`${pathToFileURL(join(distDir(), "finder/index.html")).href}?goods=lithium-battery`);
    expect((await found(page)).groups["named"]).toEqual(wanted({ goods: ["lithium-battery"] })["named"]);
    await choose(page, "transport", "sea");
    expect((await found(page)).groups["named"]).toContain("qingdao-2025-26");
    const { bytes } = await saved(page, "[data-finder-docx]");
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    expect(value).toContain("所答：锂电池/带电货物 · 海运/水运");
    await page.goBack();
    expect(await box(page, "transport", "sea").isChecked()).toBe(false);
    expect(faults).toEqual([]);
  });

  test("says so where its data can't be loaded, and tries again", async () => {
    site().failing.push(builtFile("finderData"));
    onTestFinished(() => void site().failing.splice(0));
    const page = await open("?transport=sea", { faulty: true });
    const { state, status } = await found(page);
    expect(state).toBe("error");
    expect(status).toBe("查询所需的数据没有加载成功，请检查网络连接后重试。");
    site().failing.splice(0);
    await page.getByRole("button", { name: "重试" }).click();
    await page.locator('[data-results][data-state="done"]').waitFor();
  });
});
