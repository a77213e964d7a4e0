import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { visit } from "../../scripts/inspect/visit.ts";
import { loadContent } from "../../src/content/load.ts";
import { count } from "../../src/finder/count.ts";
import { type Entry, find, GROUPS } from "../../src/finder/find.ts";
import type { Answers } from "../../src/finder/questions.ts";
import { toggle } from "../../src/model/chosen-values.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { finderData } from "../../src/site/finder-data.ts";
import { contentFolder } from "../support/fixture.ts";
import { builtFile, distDir } from "../support/site.ts";
import { address, box, countOf, found, useFinder } from "./finder-page.ts";

const { open, site } = useFinder();
const data = finderData(assembleSite(loadContent(contentFolder())));
const today = new Date().toISOString().slice(0, 10);

/** The entries that the answers have, by group. */
function wanted(answers: Answers): Record<string, string[]> {
  const groups = find(data, answers, today);
  const ids = (entries: readonly Entry[]) => entries.map(({ face }) => face.measure.id);
  return Object.fromEntries(
    GROUPS.filter((group) => groups[group].length > 0).map((group) => [group, ids(groups[group])]),
  );
}

/** Chooses an option as a reader does: its question is unfolded first where it is folded. */
async function choose(page: Page, question: string, value: string): Promise<void> {
  const option = box(page, question, value);
  if (!(await option.isVisible())) await page.locator(`#question-${question}`).click();
  const before = page.url();
  await option.click();
  await page.waitForURL((url) => url.href !== before);
}

async function showAll(page: Page): Promise<void> {
  await found(page);
  await page.evaluate(() => {
    for (let more = 1; more > 0; ) {
      const buttons = [
        ...document.querySelectorAll<HTMLButtonElement>("[data-results] [data-more]:not([hidden])"),
      ];
      for (const button of buttons) button.click();
      more = buttons.length;
    }
  });
}

describe("answers", () => {
  test("in any order list the same entries, and every option's count stays right", async () => {
    const page = await open();
    expect((await found(page)).state).toBe("idle");
    let answers: Answers = {};
    for (const [question, value] of [
      ["region", "qingdao"],
      ["goods", "lithium-battery"],
      ["transport", "sea"],
      ["goods", "container"],
    ] as const) {
      await choose(page, question, value);
      answers = toggle(answers, question, value);
      const counts = count(data, answers);
      for (const { id, options } of data.questions) {
        for (const option of options) {
          const { named = 0, open = 0 } = counts[id]?.get(option.value) ?? {};
          const said = named + open === 0 ? "无" : `${named} 写明 · ${open} 待核对`;
          expect(await countOf(page, id, option.value)).toBe(said);
        }
      }
    }
    await showAll(page);
    const { state, groups } = await found(page);
    expect(state).toBe("done");
    expect(groups).toEqual(wanted(answers));
    expect(groups["named"]).toContain("qingdao-2025-26");
  });

  test("stand in the address, which can be sent on", async () => {
    const page = await open("?goods=lithium-battery&transport=sea&region=qingdao");
    await showAll(page);
    const { status, groups } = await found(page);
    const expected = wanted({ goods: ["lithium-battery"], transport: ["sea"], region: ["qingdao"] });
    expect(groups).toEqual(expected);
    expect(status).toContain(`写明您的情形${expected["named"]?.length}条`);
    expect(await box(page, "transport", "sea").isChecked()).toBe(true);
    expect(await box(page, "transport", "air").isChecked()).toBe(false);
  });

  test("are given up by buttons, one by one or all, and the way back leads through every step", async () => {
    const page = await open("?goods=food");
    await choose(page, "region", "dalian");
    await page.getByRole("button", { name: "移除食品/药食同源" }).click();
    expect(address(page)).toBe("?region=dalian");
    await page.getByRole("button", { name: "清除全部" }).click();
    expect(address(page)).toBe("");
    expect((await found(page)).state).toBe("idle");
    const trail = [];
    for (let step = 0; step < 3; step += 1) {
      await page.goBack();
      trail.push(address(page));
    }
    expect(trail).toEqual(["?region=dalian", "?goods=food&region=dalian", "?goods=food"]);
    expect((await found(page)).groups["named"]).toEqual(wanted({ goods: ["food"] })["named"]?.slice(0, 20));
    expect(await box(page, "region", "dalian").isChecked()).toBe(false);
    await page.goForward();
    expect(await box(page, "region", "dalian").isChecked()).toBe(true);
  });

  test("that no question offers are told and left out", async () => {
    const page = await open("?goods=lithium-battery&goods=gold&region=atlantis");
    await found(page);
    const told = page.locator("[data-finder-ignored]");
    expect(await told.textContent()).toBe("地址里的“gold”“atlantis”不是可选的答案，已忽略。");
    expect((await found(page)).state).toBe("done");
    await choose(page, "region", "qingdao");
    expect(address(page)).toBe("?goods=lithium-battery&region=qingdao");
    expect(await told.isVisible()).toBe(false);
  });
});

describe("an entry", () => {
  test("says why it is listed in the measure's own words, and who is responsible", async () => {
    const page = await open("?goods=lithium-battery&transport=sea&region=qingdao");
    await found(page);
    const entry = page.locator('[data-group="named"] [data-measure="qingdao-2025-26"]');
    const text = await entry.innerText();
    expect(text).toContain("减免船载锂电池货物进出港申报材料");
    expect(text).toContain("青岛2025年");
    expect(text).toContain("已印发");
    expect(text).toMatch(/责任单位：.*青岛海事局/);
    await entry.getByRole("link", { name: /推动降低跨境物流全流程综合成本/ }).click();
    await page.waitForURL(/measures\/qingdao-2025\/26\//);
    await page.locator("main mark").first().waitFor();
    expect(await page.locator("main mark").allTextContents()).toContain("优化锂电池货物出口分类管理");
  });

  test("promises nothing that its words say of something else, and says what is only sought", async () => {
    const page = await open("?goods=ecommerce-returns&region=qingdao");
    await found(page);
    const entry = page.locator('[data-measure="qingdao-2025-14"]');
    const why = await entry.locator(".why").innerText();
    expect(why).toContain("跨关区退货监管模式试点");
    expect(why).toContain("争取/申建（未定）（尚未实施，正在争取）");
    expect(why).not.toContain("即办");
    const tax = await open("?step=tax&region=qingdao");
    await found(tax);
    expect(await tax.locator('[data-measure="qingdao-2025-14"] .why').innerText()).toContain(
      "“对高信用企业实现即办、即审、快退”",
    );
  });

  test("of a draft is folded and says so", async () => {
    const page = await open("?goods=lithium-battery&transport=air&region=tianjin");
    await found(page);
    const entry = page.locator('[data-measure="tianjin-2025-draft-14"]');
    expect(await entry.isVisible()).toBe(false);
    await page.locator('[data-group="named"] .folded summary').click();
    expect(await entry.locator(".hit-source strong").allTextContents()).toContain("征求意见稿");
  });

  test("of work between authorities stands in a group of its own, folded", async () => {
    const page = await open("?region=qingdao");
    await found(page);
    const group = page.locator('[data-group="government"]');
    expect(await group.locator("[data-measure]").first().isVisible()).toBe(false);
    await group.locator("summary").first().click();
    expect(await group.locator('[data-measure="qingdao-2022-28"]').isVisible()).toBe(true);
  });

  test("has no word of advice", async () => {
    const page = await open("?audience=cross-border-ecommerce");
    await showAll(page);
    expect(await page.locator("main").innerText()).not.toMatch(/您可以享受|您可享受|符合条件即可|您适用/);
  });
});

describe("the results can be kept", () => {
  test("as a table with permalinks, that spreadsheet programs open", async () => {
    const page = await open("?goods=lithium-battery&transport=sea&region=qingdao");
    await found(page);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载表格（CSV）" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("适用查询.csv");
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
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

describe("reading and using", () => {
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
