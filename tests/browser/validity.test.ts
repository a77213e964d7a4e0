/** A notice past the period that it states is marked by the reader's clock, wherever it is met. */
import { cpSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { type VisitOptions, visit } from "../../scripts/inspect/visit.ts";
import { markPast } from "../../src/browser/validity.ts";
import { buildSite } from "../support/build.ts";
import { VOCABULARY } from "../support/fixture.ts";
import { readPage, warmCache } from "../support/site.ts";
import { writeFiles } from "../support/temporary.ts";
import { found } from "./finder-page.ts";
import { seen } from "./search-page.ts";

const QUOTE = "本措施自2026年4月1日起施行，有效期至2028年12月31日。";
const NOTICE = `青岛市促进跨境贸易便利化若干措施
青岛市商务局
2026年3月2日

1.支持锂电池出口。压缩锂电池检验时间。（责任单位：市商务局）
2.优化邮轮服务。推进邮轮通关便利化。（责任单位：青岛海关）

${QUOTE}
`;
const MARK = `按原文所载有效期推算，已于2028年12月31日届满（“${QUOTE}”）`;
const LAST_DAY = new Date("2028-12-31T12:00:00Z");
const NEXT_DAY = new Date("2029-01-01T12:00:00Z");

let folder: string;
let dist: string;
let running: { browser: Browser; server: StaticServer };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "validity-"));
  for (const registry of ["regions.yaml", "facets.yaml", "departments.yaml"])
    cpSync(join(VOCABULARY, registry), join(folder, "seeds/vocabulary", registry));
  await writeFiles(folder, {
    "seeds/qingdao-2026.txt": NOTICE,
    // One that states no end is never marked.
    "seeds/qingdao-2027.txt": NOTICE.replace(QUOTE, "本措施自2026年4月1日起施行。"),
  });
  dist = join(folder, "dist");
  await buildSite({
    out: dist,
    cache: await warmCache(join(folder, "cache")),
    args: ["--seeds", join(folder, "seeds"), "--content", join(folder, "content")],
  });
  running = { browser: await launchBrowser(), server: await startServer({ root: dist }) };
});
afterAll(async () => {
  await running.browser.close();
  await running.server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a page at a time; nothing may have gone wrong in it by the test's end. */
async function open(path: string, now: Date, options: VisitOptions = {}): Promise<Page> {
  const { page, faults, close } = await visit(running.browser, running.server.url + path, {
    timezoneId: "UTC",
    prepare: (page) => page.clock.setFixedTime(now),
    ...options,
  });
  onTestFinished(async () => {
    await close();
    expect(faults).toEqual([]);
  });
  return page;
}

/** The marks that a reader sees. */
function marks(page: Page): Promise<string[]> {
  return page.locator("strong:visible", { hasText: "届满" }).allTextContents();
}

describe.each(["notices/qingdao-2026/", "measures/qingdao-2026/1/"])("%s", (path) => {
  test("says that the stated period is over from the day after it, with the words that state it", async () => {
    expect(await marks(await open(path, LAST_DAY))).toEqual([]);
    expect(await marks(await open(path, NEXT_DAY))).toEqual([MARK]);
  });

  test("goes by the day where the reader is", async () => {
    const evening = new Date("2028-12-31T17:00:00Z");
    expect(await marks(await open(path, evening))).toEqual([]);
    expect(await marks(await open(path, evening, { timezoneId: "Asia/Shanghai" }))).toEqual([MARK]);
  });

  test("says only the printed dates as built", async () => {
    const { document } = parseHTML(await readPage(path, dist));
    const text = document.body.textContent;
    expect(text).not.toContain("届满");
    expect(text).toContain("自2026年4月1日至2028年12月31日");
  });
});

test("a notice that states no end is never marked", async () => {
  expect(await marks(await open("notices/qingdao-2027/", NEXT_DAY))).toEqual([]);
});

test("a search marks the hits of a notice whose stated period is over, and no others", async () => {
  const of = async (now: Date) => {
    const page = await open("search/?q=锂电池", now);
    expect((await seen(page)).all).toContain("qingdao-2026-1");
    const ended = page.locator("[data-measure=qingdao-2026-1] .statuses strong");
    return { all: await marks(page), own: await ended.allTextContents() };
  };
  expect(await of(LAST_DAY)).toEqual({ all: [], own: [] });
  expect(await of(NEXT_DAY)).toEqual({ all: [MARK], own: [MARK] });
});

test("the finder marks the entries of a notice whose stated period is over, and folds them", async () => {
  const of = async (now: Date) => {
    const page = await open("finder/?goods=lithium-battery", now);
    expect(Object.values((await found(page)).groups).flat()).toContain("qingdao-2026-1");
    const folded = await page.locator(".folded [data-measure=qingdao-2026-1]").count();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    return { folded, marks: await marks(page) };
  };
  expect(await of(LAST_DAY)).toEqual({ folded: 0, marks: [] });
  // Both measures of the notice are listed.
  expect(await of(NEXT_DAY)).toEqual({ folded: 1, marks: [MARK, MARK] });
});

test.each([
  ["2028-12-30", false],
  ["2028-12-31", false],
  ["2029-01-01", true],
])("on %s an end on 2028-12-31 is past: %s", (today, isMarked) => {
  const { document } = parseHTML(
    '<ul><li data-valid-until="2028-12-31" data-past="&lt;b&gt;已届满" hidden></li></ul>',
  );
  markPast(document as unknown as ParentNode, new Date(`${today}T12:00:00`));
  const mark = document.querySelector("li");
  expect([mark?.textContent, mark?.hasAttribute("hidden")]).toEqual(
    isMarked ? ["<b>已届满", false] : ["", true],
  );
});
