/** What a reader does with a measure's and a notice's page: copy, share, print, go to a clause or to the source. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { visit } from "../../scripts/inspect/visit.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths } from "../../src/model/address.ts";
import { contentFolder } from "../support/fixture.ts";
import { allPages, distDir, readPage } from "../support/site.ts";

const { measures } = loadContent(contentFolder());

const MEASURE = paths.measure("qingdao-2025", "14");
const CLAUSES = paths.measure("tianjin-2025-draft", "13");

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ root: distDir(), base: "/some/where/" });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page, faults, close } = await visit(browser, server.url + path, options);
  onTestFinished(async () => {
    await close();
    expect(faults).toEqual([]);
  });
  return page;
}

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const today = (page: Page) =>
  page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
  });

async function copied(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("status").filter({ hasText: "已复制" }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe("copying", () => {
  test("gives each form of the citation, with the page's address and today", async () => {
    const page = await open(MEASURE, CLIPBOARD);
    expect(await copied(page, "复制引用")).toBe(
      "《2025年青岛市跨境贸易便利化专项行动方案》（青岛市人民政府办公厅，2025年7月25日）第14条“进一步支持跨境电商发展”",
    );
    await page.getByText("国标著录、BibTeX、永久链接").click();
    expect(await copied(page, "复制国标著录")).toBe(
      `青岛市人民政府办公厅. 2025年青岛市跨境贸易便利化专项行动方案: 第14条[EB/OL]. (2025-09-12)[${await today(page)}]. ${server.url}${MEASURE}.`,
    );
    const entry = await copied(page, "复制BibTeX");
    expect(entry).toMatch(/^@misc\{qingdao-2025-14,\n/);
    expect(entry).toContain(`  url = {${server.url}${MEASURE}},\n  urldate = {${await today(page)}}\n}`);
    expect(await copied(page, "复制永久链接")).toBe(server.url + MEASURE);
  });

  test("names the clause that was opened, and its address", async () => {
    const page = await open(`${CLAUSES}?hl=试点#c2`, CLIPBOARD);
    expect(await copied(page, "复制引用")).toMatch(/第13条第2款“/);
    await page.locator("#c3 > .clause-mark").click();
    expect(await copied(page, "复制引用")).toMatch(/第13条第3款“/);
    expect(await copied(page, "复制标题和链接")).toBe(`${await page.title()}\n${server.url}${CLAUSES}#c3`);
  });

  test("names no clause of a measure that has one", async () => {
    const page = await open(`${MEASURE}#c1`, CLIPBOARD);
    expect(await copied(page, "复制引用")).toMatch(/第14条“/);
  });

  test("is the page's where the address ends in what names no part", async () => {
    const page = await open(`${MEASURE}#%`, CLIPBOARD);
    expect(await copied(page, "复制标题和链接")).toBe(`${await page.title()}\n${server.url}${MEASURE}`);
  });

  test("works without the browser's clipboard for scripts, and the focus stays", async () => {
    const page = await open(MEASURE, CLIPBOARD);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
      document.addEventListener("copy", () => {
        document.body.dataset["copied"] =
          document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : "";
      });
    });
    const button = page.getByRole("button", { name: "复制标题和链接" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "已复制" }).waitFor();
    expect(await page.locator("body").getAttribute("data-copied")).toBe(
      `${await page.title()}\n${server.url}${MEASURE}`,
    );
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe("quoting", () => {
  const PLAN = "《2025年青岛市跨境贸易便利化专项行动方案》（青岛市人民政府办公厅，2025年7月25日）";
  const DRAFT = "《天津口岸 2025 年跨境贸易便利化专项行动措施》（征求意见稿）";
  const textOf = (id: string) => measures.find(({ measure }) => measure.id === id)?.measure.text ?? "";
  /** Selects words of an element, from the first to the last of them, as a reader does. */
  const select = (page: Page, within: string, from: string, to: string) =>
    page.evaluate(
      ([within = "", from = "", to = ""]) => {
        const place = (words: string) => {
          const texts = document.createTreeWalker(
            document.querySelector(within) ?? document,
            NodeFilter.SHOW_TEXT,
          );
          for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
            const at = node.textContent?.indexOf(words) ?? -1;
            if (at >= 0) return { node, at };
          }
          throw new Error(`no ${words}`);
        };
        const [start, end] = [place(from), place(to)];
        getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + to.length);
      },
      [within, from, to],
    );

  test("gives a measure to the character, its source below it, as text and as Markdown", async () => {
    const page = await open(MEASURE, CLIPBOARD);
    const source = `${PLAN}第14条“进一步支持跨境电商发展”`;
    expect(await copied(page, "复制原文和出处")).toBe(`${textOf("qingdao-2025-14")}\n——${source}`);
    const markdown = await copied(page, "复制原文和出处 Markdown");
    expect(markdown).toMatch(/^> \S/);
    expect(markdown.split("\n>\n").at(-1)).toBe(`> ——[${source}](${server.url}${MEASURE})`);
  });

  test("gives one clause of several, by keyboard too", async () => {
    const page = await open(CLAUSES, CLIPBOARD);
    const button = page.getByRole("button", { name: "复制第2款和出处" });
    await button.focus();
    expect(await button.evaluate((element) => getComputedStyle(element).opacity)).toBe("1");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "已复制" }).waitFor();
    const [words = "", source = "", ...others] = (
      await page.evaluate(() => navigator.clipboard.readText())
    ).split("\n");
    expect(textOf("tianjin-2025-draft-13")).toContain(words);
    expect(others).toEqual([]);
    expect(source).toBe(`——${DRAFT}第13条第2款“进一步支持跨境电商发展”`);
  });

  test("gives what is selected, cited by where it stands", async () => {
    const page = await open(CLAUSES, CLIPBOARD);
    const bar = page.getByRole("group", { name: "所选文字" });
    await page.getByRole("button", { name: "复制第2款和出处" }).waitFor({ state: "attached" });
    expect(await bar.isVisible()).toBe(false);
    const text = await page.locator("#c3 p").first().innerText();
    await select(page, "#c3", text.slice(0, 4), text.slice(4, 9));
    await bar.waitFor();
    expect(await copied(page, "复制所选和出处")).toBe(
      `${text.slice(0, 9)}\n——${DRAFT}第13条第3款“进一步支持跨境电商发展”`,
    );
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.locator("main").click({ position: { x: 2, y: 2 } });
    await bar.waitFor({ state: "hidden" });
  });

  test("cites on a notice's page the measure in which the words stand", async () => {
    const page = await open(paths.notice("qingdao-2025"), CLIPBOARD);
    await page.getByRole("group", { name: "所选文字", includeHidden: true }).waitFor({ state: "attached" });
    await select(page, "#m14", "建立由商务、口岸", "、海关、税务等部门");
    expect(await copied(page, "复制所选和出处")).toBe(
      `建立由商务、口岸、海关、税务等部门\n——${PLAN}第14条“进一步支持跨境电商发展”`,
    );
  });
});

test("sharing hands title and address to the system where it can", async () => {
  const { page, close } = await visit(browser, "about:blank");
  onTestFinished(close);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", {
      value: async (data: ShareData) => {
        document.body.dataset["shared"] = JSON.stringify(data);
      },
    });
  });
  await page.goto(server.url + MEASURE);
  await page.getByRole("button", { name: "分享" }).click();
  const shared = JSON.parse((await page.locator("body").getAttribute("data-shared")) ?? "");
  expect(shared.url).toBe(server.url + MEASURE);
  expect(shared.title).toMatch(/^14\.进一步支持跨境电商发展/);
  expect(shared.text).toBe(shared.title);
  expect(await page.getByRole("button", { name: "复制标题和链接" }).count()).toBe(0);
});

test("printing opens the browser's own dialogue", async () => {
  const page = await open(MEASURE);
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset["printed"] = "yes";
    };
  });
  await page.getByRole("button", { name: "打印" }).click();
  expect(await page.locator("body").getAttribute("data-printed")).toBe("yes");
});

test("without a script the citations can be read, and no button promises what it can't do", async () => {
  const page = await open(MEASURE, { javaScriptEnabled: false });
  expect(await page.locator(".tools button, .copy").count()).toBe(0);
  await page.getByText("国标著录、BibTeX、永久链接").click();
  expect(await page.locator("[aria-labelledby=citation]").innerText()).toMatch(
    /\[EB\/OL\]\. \(2025-09-12\)\[引用日期\]\. 网址\./,
  );
});

test("a clause's number leads to the clause, by keyboard too", async () => {
  const page = await open(CLAUSES);
  await page.locator("#c2 > .clause-mark").focus();
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe("#c2");
  expect(await page.locator("#c2:target").count()).toBe(1);
});

test("a measure's source lines are marked in the source, and lead back", async () => {
  const page = await open(paths.measure("tianjin-2025-draft", "11"));
  await page.getByText("出处", { exact: true }).click();
  await page.getByRole("link", { name: "第40—43行" }).click();
  await page.waitForURL(/source\/#m11$/);
  const part = page.locator(".source-part:target");
  expect(await part.locator(".line").evaluateAll((lines) => lines.map(({ id }) => id))).toEqual([
    "L40",
    "L41",
    "L42",
    "L43",
  ]);
  const colour = (element: Element) => getComputedStyle(element).backgroundColor;
  expect(await part.evaluate(colour)).not.toBe(await page.locator(".source-part").first().evaluate(colour));
  await part.getByRole("link", { name: "措施11" }).click();
  await page.waitForURL(new RegExp(`${paths.measure("tianjin-2025-draft", "11")}$`));
});

test("what was doubted in a measure leads to its line", async () => {
  const page = await open(paths.measure("dalian-2024", "10"));
  await page.getByRole("link", { name: "来源第56行第90字" }).click();
  await page.waitForURL(/source\/#L56$/);
  expect(await page.locator(".line:target").innerText()).toContain("互联网 边检");
});

test("a notice's contents follow the reader", async () => {
  const page = await open(paths.notice("qingdao-2025"), { viewport: { width: 1280, height: 800 } });
  await page.locator("#m20").evaluate((element) => element.scrollIntoView());
  // The mark comes when the browser has looked where the parts now stand, however busy it is.
  await page
    .locator('.contents a[aria-current="true"]:is([href="#m19"], [href="#m20"], [href="#m21"])')
    .waitFor();
  expect(await page.locator(".contents a[aria-current]").count()).toBe(1);
});

test("no page says that a text is in force which nobody checked", async () => {
  for (const path of await allPages()) {
    const said = (await readPage(path)).replaceAll("是否现行有效", "");
    expect(said, path).not.toMatch(/现行有效/);
  }
});
