import { beforeAll, describe, expect, test } from "vitest";
import { type Page as PrintedPage, type Row, rowsOf } from "../../scripts/add/pdf/fragments.ts";
import { openPdf } from "../../scripts/add/pdf/open.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths } from "../../src/model/address.ts";
import { contentFolder } from "../support/fixture.ts";
import { kinds } from "../support/kinds.ts";
import { serveSite } from "../support/served-site.ts";

const MM = 72 / 25.4;
const ROWS = 22;
const CHARACTERS = 28;
const top = 37 * MM;
const bottom = (297 - 35) * MM;
const left = 28 * MM;
const right = (210 - 26) * MM;

const { notices } = loadContent(contentFolder());
const draft = "tianjin-2025-draft";
const documents = [
  { name: "a notice", path: paths.notice("qingdao-2025"), notice: "qingdao-2025", id: "qingdao-2025" },
  { name: "a draft", path: paths.notice(draft), notice: draft, id: draft },
  { name: "a table", path: paths.notice("national-2024"), notice: "national-2024", id: "national-2024" },
  {
    name: "a measure",
    path: paths.measure("qingdao-2025", "14"),
    notice: "qingdao-2025",
    id: "qingdao-2025-14",
  },
  { name: "a draft's measure", path: paths.measure(draft, "11"), notice: draft, id: `${draft}-11` },
];

const site = serveSite();

interface Printed {
  /** What the page's heading says on a screen. */
  heading: string;
  pages: PrintedPage[];
}

/** Each address is opened and printed once. */
const printed = new Map<string, Promise<Printed>>();

function printWithHeading(path: string): Promise<Printed> {
  const known = printed.get(path) ?? openAndPrint(path);
  printed.set(path, known);
  return known;
}

async function openAndPrint(path: string): Promise<Printed> {
  const page = await site.browser.newPage();
  await page.goto(new URL(path, site.url).href);
  if (path.includes("?")) await page.locator('[data-results][data-state="done"]').waitFor();
  const heading = bare(await page.locator("h1").innerText());
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return { heading, pages: (await openPdf(bytes, path)).pages };
}

const print = async (path: string) => (await printWithHeading(path)).pages;

const textOf = ({ fragments }: Row) => fragments.map(({ text }) => text).join("");
const pageText = (page: PrintedPage) => rowsOf(page.fragments).map(textOf).join("\n");
const bare = (text: string) => text.replace(/\s+/gu, "");
/** The rows within the text area that are set in the text's size or the title's. */
const textRows = (page: PrintedPage) =>
  rowsOf(page.fragments).filter(
    ({ y, fragments }) => y > top && y < bottom && fragments.some(({ size }) => size > 5.4 * MM),
  );

describe.each(documents)("$name", ({ path, notice: noticeId, id }) => {
  let pages: PrintedPage[];
  beforeAll(async () => {
    pages = await print(path);
  });
  const notice = notices.find(({ notice }) => notice.id === noticeId)?.notice;

  test("is on A4, all of its text within 156 by 225 mm", () => {
    for (const { width, height, fragments } of pages) {
      expect(Math.round(width / MM)).toBe(210);
      expect(Math.round(height / MM)).toBe(297);
      for (const { x, y, width, size, text } of fragments) {
        if (y < top || y > bottom) continue;
        expect(x, text).toBeGreaterThan(left - 1);
        // A closing mark's blank half may stand over; a PDF doesn't tell that it was trimmed.
        expect(x + width, text).toBeLessThan(right + size / 2);
      }
    }
  });

  test("bears its number 7 mm below the text, odd pages on the right, even ones on the left", () => {
    for (const [index, page] of pages.entries()) {
      const row = rowsOf(page.fragments).find(({ y }) => y > bottom);
      expect(row && bare(textOf(row))).toBe(`—${index + 1}—`);
      const first = row?.fragments[0];
      if (first === undefined) throw new Error("no number");
      expect(first.y - bottom).toBeGreaterThan(7 * MM);
      expect(first.y - bottom).toBeLessThan(13 * MM);
      if (index % 2 === 0) expect(first.x).toBeGreaterThan(right - 25 * MM);
      else expect(first.x).toBeLessThan(left + 10 * MM);
    }
  });

  test("says 征求意见稿 above the text of every page if it is a draft, and else on none", () => {
    for (const page of pages) {
      const head = rowsOf(page.fragments).filter(({ y }) => y < top);
      expect(head.map(textOf).map(bare)).toEqual(notice?.stage === "draft" ? ["征求意见稿"] : []);
    }
  });

  test("ends by saying what it is, that the original prevails, where it stands and what it was made from", () => {
    const end = bare(pageText(pages.at(-1) as PrintedPage));
    for (const words of [
      `《${notice?.title}》`,
      "以发布机关原文为准",
      `编号：${id}`,
      "数据更新至",
      notice?.source.sha256,
    ])
      expect(end).toContain(bare(words ?? "no such notice"));
    expect(end).toContain(notice?.stage === "draft" ? "，征求意见稿，" : "性质：");
    for (const page of pages.slice(0, -1)) expect(pageText(page)).not.toContain("以发布机关原文为准");
  });

  test("has nothing of the site's navigation", () => {
    for (const page of pages)
      expect(pageText(page)).not.toMatch(/首页|检索|责任单位$|大字版|上一条|复制标题和链接|对照来源/m);
  });
});

test("a full page of a notice has 22 lines, 10.23 mm apart, and no page has more", async () => {
  const pages = await print(paths.notice("qingdao-2025"));
  const counts = pages.map((page) => textRows(page).length);
  expect(Math.max(...counts)).toBe(ROWS);
  const full = pages[counts.indexOf(ROWS)];
  const lines = full ? textRows(full).map(({ y }) => y) : [];
  const step = ((lines.at(-1) ?? 0) - (lines[0] ?? 0)) / (ROWS - 1);
  expect(step / MM).toBeCloseTo(225 / ROWS, 1);
});

test("a full line has 28 characters of size 3", async () => {
  const pages = await print(paths.notice(draft));
  const lines = pages
    .flatMap(textRows)
    .filter(({ fragments }) => !fragments.some(({ size }) => size > 6 * MM));
  // Punctuation and digits may be narrower; a line of nothing but Han characters shows the measure.
  const han = lines.map(textOf).filter((line) => /^\p{Script=Han}+$/u.test(line));
  const most = lines.map((line) => [...textOf(line).replace(/[^\p{Script=Han}，。、；]/gu, "")].length);
  expect(Math.max(...han.map((line) => line.length), 0)).toBeLessThanOrEqual(CHARACTERS);
  expect(Math.max(...most)).toBe(CHARACTERS);
});

test("a table's head is repeated on every page of its rows", async () => {
  const pages = await print(paths.notice("national-2024"));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(bare(pageText(page))).toContain("序号改革事项主要内容");
});

test("what a notice issues begins on a sheet of its own", async () => {
  const [cover, second] = await print(paths.notice("qingdao-2025"));
  expect(cover && bare(pageText(cover))).toContain("现印发给你们");
  expect(cover && pageText(cover)).not.toContain("一、");
  expect(second && bare(pageText(second))).toMatch(/^2025年青岛市跨境贸易便利化专项行动方案/);
});

test.each(kinds)("$name prints without navigation, its heading first", async ({ path }) => {
  const { heading, pages } = await printWithHeading(path);
  const [first] = pages;
  const text = first ? bare(pageText(first)) : "";
  expect(text).not.toMatch(/大字版|当前位置|跳到正文/);
  expect(text.slice(0, 200)).toContain(heading.slice(0, 8));
});

test("a search on paper says what was looked for, and asks for nothing", async () => {
  const pages = await print(`${paths.search}?q=锂电池`);
  const text = pages.map((page) => bare(pageText(page))).join("");
  expect(text).toMatch(/^检索锂电池找到\d+条/);
  expect(text).not.toMatch(/排序|筛选|检索的写法/);
});

test("and by which filters its hits were narrowed", async () => {
  const pages = await print(`${paths.search}?q=锂电池&region=qingdao&year=2025`);
  const text = pages.map((page) => bare(pageText(page))).join("");
  expect(text).toContain("已选筛选：青岛2025完全匹配");
  expect(text).not.toMatch(/移除|清除/);
});

test.each([
  ["a comparison", paths.pair("qingdao-2022", "qingdao-2025")],
  ["a topic", paths.topic("step", "inspection")],
  ["a search", `${paths.search}?q=海关`],
])("%s has no sheet for its last line alone", async (_, path) => {
  const pages = await print(path);
  expect(pages.length).toBeGreaterThan(1);
  const last = pages.at(-1);
  expect(last && rowsOf(last.fragments).length).toBeGreaterThan(3);
});
