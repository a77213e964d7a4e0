import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { visit } from "../../scripts/inspect/visit.ts";
import { count } from "../../src/finder/count.ts";
import type { Answers } from "../../src/finder/questions.ts";
import { toggle } from "../../src/model/chosen-values.ts";
import { address, box, choose, countOf, data, found, useFinder, wanted } from "./finder-page.ts";

const { open, site } = useFinder();

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

describe("before the first answer", () => {
  test("answers that are often named together lead to as many entries as they say, and go once something is asked", async () => {
    const page = await open();
    await found(page);
    const start = page.locator(".start");
    const links = start.locator("li");
    expect(await links.count()).toBeGreaterThan(3);
    const link = links.nth(2);
    const entries = Number.parseInt((await link.locator(".count").textContent()) ?? "", 10);
    await link.getByRole("link").click();
    await page.waitForURL((url) => url.search !== "");
    const { groups } = await found(page);
    expect(groups["named"]).toHaveLength(entries);
    expect(await start.isVisible()).toBe(false);
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

const FILLED = "?goods=lithium-battery&transport=sea&region=qingdao";

describe("opened with a filled address", () => {
  test("on a phone the answers stand in a line, the first hit within the first screen, the questions behind a control", async () => {
    const { page, close, faults } = await visit(site().browser, `${site().url}finder/${FILLED}`, {
      viewport: { width: 390, height: 844 },
    });
    onTestFinished(close);
    await found(page);
    const hit = await page.locator("[data-results] .hit h3").first().boundingBox();
    expect(hit && hit.y + hit.height).toBeLessThan(844);
    const form = page.locator("[data-finder-questions]");
    expect(await form.isVisible()).toBe(false);
    const control = page.getByRole("button", { name: "修改或添加条件" });
    expect(await control.getAttribute("aria-expanded")).toBe("false");
    await control.click();
    expect(await control.getAttribute("aria-expanded")).toBe("true");
    expect(await form.locator("summary").allInnerTexts()).toContain("我做什么货锂电池/带电货物");
    await page.getByRole("button", { name: "修改或添加条件" }).click();
    expect(await form.isVisible()).toBe(false);
    await page.getByRole("button", { name: "海运/水运", exact: true }).click();
    expect(await box(page, "transport", "sea").evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByRole("button", { name: "清除全部" }).click();
    expect(await form.isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  test("beside the results only the answered questions are open", async () => {
    const page = await open(FILLED);
    await found(page);
    const unfolded = page.locator("[data-finder-questions] > details[open] fieldset");
    expect(
      await unfolded.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["question"])),
    ).toEqual(["goods", "transport", "region"]);
  });

  test("the third tab is the first hit, by a link that skips what comes before", async () => {
    const page = await open(FILLED);
    await found(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("跳到结果");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(
      await page.evaluate(
        () => document.activeElement?.closest<HTMLElement>("[data-measure]")?.dataset["measure"],
      ),
    ).toBe("qingdao-2025-26");
  });

  test("what is left open is said by the question's name, with what leaves one open first", async () => {
    const page = await open(FILLED);
    await found(page);
    const said = await page.locator('[data-group="open"] > div .hit .hit-open').allInnerTexts();
    expect(said[0]).toBe("其余所答都相符，只有“运输”原文没有写明");
    const others = said.map((text) => text.startsWith("其余所答都相符，只有"));
    expect(others).toEqual([...others].sort((a, b) => Number(b) - Number(a)));
  });

  test("says how many texts its entries are, as the topic's page says how many entries", async () => {
    const page = await open("?goods=lithium-battery");
    await found(page);
    const group = page.locator('[data-group="named"]');
    expect(await group.locator(".tier-note").innerText()).toContain("这5条共有8个文本");
    await page.goto(`${site().url}topics/goods/lithium-battery/`);
    const lead = await page.locator("main .lead").innerText();
    expect(lead).toContain("共8条措施");
    expect(lead).toContain("（那里写明的是5条：同一措施的几个文本合为一条）");
  });
});

describe("a day since when", () => {
  test("is chosen by a date, stands in the address, and lists what was added since", async () => {
    const page = await open("?region=qingdao");
    await found(page);
    await page.locator("#question-since").click();
    await page.locator("[name=since]").fill("2026-11-01");
    await page.waitForURL(/since=2026-11-01/);
    expect(address(page)).toBe("?region=qingdao&since=2026-11-01");
    expect(await page.locator("[data-finder-chosen]").innerText()).toContain("2026年11月1日以来收录");
    await showAll(page);
    expect((await found(page)).groups).toEqual(wanted({ region: ["qingdao"], since: ["2026-11-01"] }));
    await page.locator("[name=since]").fill("2999-01-01");
    await page.getByText("2999年1月1日以来收录的文件里，没有与所选情形相符的措施。").waitFor();
    expect((await found(page)).state).toBe("empty");
    await page.getByRole("button", { name: "移除2999年1月1日以来收录" }).click();
    expect(address(page)).toBe("?region=qingdao");
    expect(await page.locator("[name=since]").inputValue()).toBe("");
  });

  test("of a kept address answers what is new; what is no day is told", async () => {
    const page = await open("?since=2026-11-01");
    expect((await found(page)).status).toMatch(/^所选日期以来收录的措施\d+条/);
    expect(await page.locator("[name=since]").inputValue()).toBe("2026-11-01");
    await page.goto(`${site().url}finder/?since=2026-02-30`);
    await page.getByText("地址里的“2026-02-30”不是可选的答案，已忽略。").waitFor();
  });
});
