import { describe, expect, test } from "vitest";
import { rewrite } from "../../scripts/inspect/phrases.ts";
import { builtFile } from "../support/site.ts";
import { address, enter, rest, seen, truth, type, useSearchPage } from "./search-page.ts";

const { open, site } = useSearchPage();

describe("what is typed", () => {
  test.each([
    ["9810", ["９８１０", " 9810 "]],
    ["AEO", ["aeo", "ＡＥＯ"]],
    ["7×24小时", ["7x24小时", "7*24 小时", "７×２４小时"]],
    ["保税+ERP", ["保税＋ＥＲＰ", "“保税 erp”"]],
    ["离境即退税", ["“离境即退税”", "离境即退税、"]],
    ["“一单两报”", ["一单两报", '"一单两报"']],
  ])("%s is found however it is typed", async (query, others) => {
    const page = await open();
    const wanted = truth(query);
    for (const typed of [query, ...others]) {
      const { hits, state, tiers, marked } = await enter(page, typed);
      expect([typed, [...hits].sort()]).toEqual([typed, wanted]);
      expect([state, tiers[0]]).toEqual(["done", "exact"]);
      for (const mark of marked) expect(rewrite(mark)).toBe(rewrite(query));
    }
  });

  test("is searched for without Enter, and counted", async () => {
    const { hits, status } = await type(await open(), "锂电池");
    expect([...hits].sort()).toEqual(truth("锂电池"));
    expect(status).toContain(`完全匹配的 ${hits.length} 条措施`);
  });

  test.each([
    ["锂", "锂电"],
    ["ae", "aeo"],
    ["98", "981"],
  ])("is searched for without Enter when it is long enough: not %s, but %s", async (short, long) => {
    const page = await open();
    await seen(page);
    await page.clock.install();
    await page.locator("input[name=q]").fill(short);
    await rest(page);
    expect(address(page)).toBe("");
    await page.locator("input[name=q]").fill(long);
    await rest(page);
    expect(address(page)).toBe(`?q=${long}`);
    await enter(page, short);
    expect(address(page)).toBe(`?q=${short}`);
  });

  test("is heard when typing rests, not at every key", async () => {
    const page = await open();
    await seen(page);
    const heard = () => page.locator("[aria-live=polite]").textContent();
    const before = await heard();
    await page.clock.install();
    for (const text of ["海关", "海关总"]) {
      await page.locator("input[name=q]").fill(text);
      await page.clock.runFor(300);
      await page.waitForFunction((q) => new URLSearchParams(location.search).get("q") === q, text);
      const { status } = await seen(page);
      expect(status).toMatch(/^找到/);
      expect(await heard()).toBe(before);
    }
    await rest(page);
    expect(await heard()).toBe((await seen(page)).status);
  });

  test("is answered in place: the box keeps the focus, and stays where it is", async () => {
    const page = await open("?q=海关");
    await seen(page);
    const box = page.locator("main input[name=q]");
    await box.focus();
    await box.evaluate((input) => scrollTo(0, input.getBoundingClientRect().top - 8));
    const place = () =>
      box.evaluate((input) => [document.activeElement === input, input.getBoundingClientRect().top]);
    const before = await place();
    for (const text of ["海关总署没有的词", "锂电池", "量子锂计算机"]) {
      await type(page, text);
      expect(await place()).toEqual(before);
    }
  });

  test("last is what stays answered, also where an earlier answer comes later", async () => {
    const page = await open("", { faulty: true });
    await seen(page);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    // By the index, so that each answer waits for files of its own.
    await page.route(`**/${builtFile("searchPacked")}`, (route) => route.abort());
    let held = 0;
    await page.route("**/*.pf_fragment", async (route) => {
      if (address(page) === "?q=邮轮") {
        held += 1;
        await released;
      }
      await route.continue();
    });
    await page.goto(`${site().url}search/`);
    await page.locator("input[name=q]").fill("邮轮");
    await page.waitForRequest(/pf_fragment/);
    const { hits } = await type(page, "锂电池");
    expect([...hits].sort()).toEqual(truth("锂电池"));
    await page.clock.install();
    release();
    await rest(page);
    expect(held).toBeGreaterThan(0);
    expect((await seen(page)).hits).toEqual(hits);
  });

  test("finds a draft's measures with the draft's standing beside them, and others' without", async () => {
    const page = await open();
    await enter(page, "跨境电商");
    const standing = (notice: string) =>
      page.locator(`.hit[data-measure^="${notice}-"]`).first().locator(".statuses > *").allTextContents();
    expect(await standing("tianjin-2025-draft")).toEqual(["征求意见稿", "已有正式文件（未收录）"]);
    expect(await standing("national-2024")).toEqual(["任务表"]);
    expect(await standing("qingdao-2025")).toEqual([]);
  });

  test("and in no text leaves nothing, says what was tried, and offers terms near it", async () => {
    const page = await open();
    const { all, state, status } = await type(page, "量子锂计算机");
    expect({ all, state }).toEqual({ all: [], state: "empty" });
    expect(status).toMatch(/^没有找到.+“量子.+”.+。$/);
    await page.locator("[data-offer]").first().click();
    await page.waitForFunction(() => !location.search.includes(encodeURIComponent("量子")));
    expect((await seen(page)).all.length).toBeGreaterThan(0);
  });

  test.each([
    ["跨境电商退货", "split", "拆分匹配"],
    ["鋰電池", "split", "拆分匹配"],
    ["贷款", "near", "相近结果"],
  ])("%s is understood, in a tier with its name", async (text, tier, label) => {
    const page = await open();
    const { all, hits } = await type(page, text);
    expect(hits).toEqual([]);
    expect(all.length).toBeGreaterThan(0);
    expect(await page.locator(`[data-tier=${tier}] h2`).textContent()).toContain(label);
    expect(await page.locator(`[data-tier=${tier}] mark`).count()).toBeGreaterThan(0);
  });

  test("amiss is put right at once, said, and searched for as it was typed by one click", async () => {
    const page = await open();
    const corrected = await type(page, "锂店池");
    expect(corrected.hits).toEqual([]);
    expect(corrected.tiers[0]).toBe("corrected");
    expect(corrected.all).toEqual(expect.arrayContaining(truth("锂电池")));
    expect(await page.locator("[data-corrected]").textContent()).toBe("按“锂电池”查找；改搜“锂店池”原词");
    expect(await page.locator("[data-tier=corrected] mark").first().textContent()).toBe("锂电池");
    await page.locator("[data-as-typed]").click();
    await page.waitForFunction(() => document.querySelector("[data-corrected]") === null);
    expect(address(page)).toBe("?q=锂店池&exact=1");
    expect((await seen(page)).tiers).not.toContain("corrected");
    await page.goBack();
    await page.waitForSelector("[data-corrected]");
    expect((await type(page, "预采定")).tiers[0]).toBe("corrected");
    expect(address(page)).toBe("?q=预采定");
  });

  test("with a place puts what is of it first, and says so", async () => {
    const page = await open();
    const { all } = await type(page, "天津 锂电池");
    expect(all[0]).toMatch(/^tianjin-/);
    expect(all).toEqual(expect.arrayContaining(truth("锂电池")));
    expect(await page.locator("[data-first]").textContent()).toContain("天津");
  });

  test("and held only over the border of two words is called alike to the character, below the word", async () => {
    const page = await open();
    const { hits } = await type(page, "进口");
    expect(truth("进口")).toEqual(expect.arrayContaining(hits));
    expect(await page.locator("[data-tier=exact] h2").textContent()).toContain(`（${truth("进口").length}）`);
    expect(await page.locator("[data-tier=exact] .tier-note").textContent()).toContain("字面相同");
  });

  test("as a 文号 finds its notice", async () => {
    const { hits } = await type(await open(), "青口字〔2022〕2号");
    expect(hits).toContain("qingdao-2022");
  });

  test("as a reference leads to the measure and its clause, above all else", async () => {
    const page = await open();
    const { tiers, all } = await type(page, "天津征求意见稿第10条第2款");
    expect(tiers[0]).toBe("reference");
    expect(all[0]).toBe("tianjin-2025-draft-10");
    const hit = page.locator("[data-tier=reference]");
    expect(await hit.locator("h2").textContent()).toContain("按编号找到");
    expect(await hit.locator("h3 a").getAttribute("href")).toMatch(/tianjin-2025-draft\/10\/#c2$/);
    expect(await hit.locator(".hit-excerpt").textContent()).toContain("新港北集装箱中心站");
    await type(page, "大连第1条第9款");
    expect(await hit.locator(".hit-note").textContent()).toBe("这一条没有第9款。");
    const { all: none, status } = await type(page, "青岛2025年第45条");
    expect(none).toEqual([]);
    expect(status).toContain("没有这个编号");
  });

  test("as a fact of a notice finds it, and an editor's says whose it is and is never marked", async () => {
    const page = await open();
    await type(page, "署岸函[2025]17号");
    const note = page.locator("[data-tier=reference] .hit-note");
    expect(await note.textContent()).toMatch(/^文件信息 · 附于：《海关总署.+》.+编者注明/);
    const { tiers } = await type(page, "2024.5.31");
    expect(tiers).toEqual(["facts"]);
    const facts = page.locator("[data-tier=facts]");
    expect(await facts.locator("h2").textContent()).toContain("文件信息");
    expect(await facts.locator(".hit-note").allTextContents()).toEqual(["发布日期：2024年5月31日"]);
    expect(await facts.locator("mark").count()).toBe(0);
  });

  test("in quotes or behind a minus is taken so, and one line says how", async () => {
    const page = await open();
    const line = page.locator("[data-search-understood]");
    const plus = await type(page, '"保税+"');
    expect([...plus.all].sort()).toEqual(["national-2024-9", "qingdao-2025-3"]);
    expect(plus.tiers).toEqual(["exact"]);
    expect(await line.textContent()).toBe("只列出含“保税+”的");
    const { all } = await type(page, '"锂电池" -青岛');
    expect(all).not.toContain("qingdao-2025-1");
    expect(await line.textContent()).toBe("只列出含“锂电池”的；不含“青岛”");
    await type(page, '"提前 火星"');
    expect((await seen(page)).status).toContain("没有符合这些要求的内容");
    await type(page, "锂电池");
    expect(await line.isVisible()).toBe(false);
  });

  test.each([
    ["punctuation", "，。"],
    ["a pair of quotes", "“”"],
    ["an emoji", "😀"],
    ["a control and a direction character", "\u0000\u202e"],
    ["markup", "<img src=x onerror=alert(1)>"],
    ["ten thousand characters", "电".repeat(10_000)],
    ["ten thousand letters", "a".repeat(10_000)],
    ["ten thousand known characters", "口岸营商环境".repeat(1_700)],
    ["right to left", "\u202eمرحبا\u202c 锂电池שלום"],
  ])("does no harm if it is %s", async (_, text) => {
    const page = await open();
    const { hits, state } = await enter(page, text);
    expect(hits).toEqual([]);
    expect(["empty", "done"]).toContain(state);
    expect(await page.locator("main img").count()).toBe(0);
  });

  test("with an input method is searched for when it is composed, not before", async () => {
    const page = await open();
    await seen(page);
    await page.clock.install();
    await page.locator("input[name=q]").evaluate((input: HTMLInputElement) => {
      input.dispatchEvent(new CompositionEvent("compositionstart"));
      input.value = "li'dian";
      input.dispatchEvent(new InputEvent("input", { isComposing: true }));
    });
    await rest(page);
    expect(address(page)).toBe("");
    await page.locator("input[name=q]").evaluate((input: HTMLInputElement) => {
      input.value = "锂电";
      input.dispatchEvent(new CompositionEvent("compositionend"));
    });
    await page.waitForURL(/q=/);
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电"));
  });

  test.each([
    ["while it composes", { isComposing: true, keyCode: 229 }],
    ["after it has composed, as in Safari", { isComposing: false, keyCode: 229 }],
  ])("isn't entered by the Enter of an input method %s", async (_, of) => {
    const page = await open();
    await seen(page);
    const box = page.locator("input[name=q]");
    await box.fill("锂电");
    await page.locator("[data-suggestion]").first().waitFor();
    await page.keyboard.press("ArrowDown");
    const isLeft = await box.evaluate((input, key) => {
      const event = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...key });
      return input.dispatchEvent(event);
    }, of);
    // What the browser itself does at Enter is stopped as well.
    expect(isLeft).toBe(false);
    expect(await box.inputValue()).toBe("锂电");
    expect(await page.locator("[data-suggestion]").count()).toBeGreaterThan(0);
  });
});

test("before anything is typed there is something to begin with, all of which finds something", async () => {
  const page = await open();
  expect((await seen(page)).state).toBe("idle");
  const start = page.locator(".start");
  expect(await start.isVisible()).toBe(true);
  const queries = await start.locator("a").allTextContents();
  expect(queries.length).toBeGreaterThan(10);
  for (const query of [queries[0], queries.at(-1), queries.find((one) => one.includes(" "))]) {
    const { all, state } = await enter(page, query ?? "");
    expect([query, state]).toEqual([query, "done"]);
    expect(all.length).toBeGreaterThan(0);
    expect(await start.isVisible()).toBe(false);
  }
});
