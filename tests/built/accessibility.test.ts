/** What a machine can tell of accessibility, of every page kind and every state of the search. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  axeFaults,
  lookFaults,
  motionFaults,
  outlineFaults,
  overflowFaults,
  SIZE_RULES,
} from "../../scripts/inspect/accessibility.ts";
import { ROOT } from "../support/fixture.ts";
import { focusFaults } from "../support/focus.ts";
import { serveSite } from "../support/served-site.ts";
import { type PageState, states, unfold } from "../support/states.ts";

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
/** A window of 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** Least spacing that a text must bear (WCAG 1.4.12). */
const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";

interface View {
  name: string;
  media: Parameters<Page["emulateMedia"]>[0];
  viewport: { width: number; height: number };
  /** What can find more here than in the view before; everything where it isn't said. */
  find?: (page: Page) => Promise<string[]>;
}

const VIEWS: View[] = [
  { name: "light, desktop", media: { colorScheme: "light" }, viewport: DESKTOP },
  {
    name: "dark, phone",
    media: { colorScheme: "dark" },
    viewport: PHONE,
    find: (page) => lookFaults(page, SIZE_RULES),
  },
  {
    name: "more contrast",
    media: { colorScheme: "light", contrast: "more" },
    viewport: DESKTOP,
    find: (page) => lookFaults(page),
  },
];

const site = serveSite();

/** Opens a page where the state can be seen. */
async function open({ path, before, reach }: PageState): Promise<Page> {
  const page = await site.browser.newPage({ viewport: DESKTOP, bypassCSP: true });
  await before?.(page);
  await page.goto(new URL(path, site.url).href);
  await reach?.(page);
  return page;
}

/** Spaces the text out while `look` looks at it. */
async function spaced(page: Page, look: () => Promise<void>): Promise<void> {
  const style = await page.addStyleTag({ content: SPACING });
  await look();
  await style.evaluate((element) => (element as Element).remove());
}

describe.each(states)("$name", (state) => {
  let page: Page;
  beforeAll(async () => {
    page = await open(state);
  });
  afterAll(() => page?.close());

  // Where something has the focus already, the key would start from there.
  if (!state.focused) {
    test("shows the focus at every stop of the Tab key, covers none, and leaves out no control", async () => {
      expect(await focusFaults(page)).toEqual([]);
    });
  }

  test("has headings and landmarks in order", async () => {
    expect(await outlineFaults(page)).toEqual([]);
  });

  test.each(VIEWS)("axe finds nothing: $name", async ({ media, viewport, find }) => {
    await unfold(page);
    await page.setViewportSize(viewport);
    await page.emulateMedia({ contrast: "no-preference", ...media });
    expect(await (find ?? axeFaults)(page)).toEqual([]);
    expect(await overflowFaults(page)).toEqual([]);
  });

  // Colours are then the reader's own, of which axe knows nothing.
  test("fits where colours are the reader's own", async () => {
    await page.emulateMedia({ colorScheme: "dark", contrast: "no-preference", forcedColors: "active" });
    expect(await overflowFaults(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
  });

  test("nothing moves where less motion is asked for", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await motionFaults(page)).toEqual([]);
  });

  test("fits a window at 400 %, and bears wider spacing", async () => {
    await page.setViewportSize(ZOOMED);
    expect(await overflowFaults(page)).toEqual([]);
    await spaced(page, async () => {
      expect(await overflowFaults(page)).toEqual([]);
      await page.setViewportSize(DESKTOP);
      expect(await overflowFaults(page)).toEqual([]);
    });
  });

  test("axe finds nothing in 大字版, which fits a phone", async () => {
    await page.setViewportSize(PHONE);
    // As the switch does; tests/browser/reading-views.test.ts loads each kind so.
    await page.evaluate(() => {
      document.documentElement.dataset["view"] = "large";
    });
    // Another size of the same document, whose colours are the same: larger type asks for no more contrast.
    expect(await axeFaults(page, SIZE_RULES)).toEqual([]);
    expect(await overflowFaults(page)).toEqual([]);
    await page.setViewportSize(ZOOMED);
    expect(await overflowFaults(page)).toEqual([]);
    await spaced(page, async () => expect(await overflowFaults(page)).toEqual([]));
  });
});

test("of rows that look alike axe is asked about two, and of one among them that doesn't, too", async () => {
  const page = await site.browser.newPage();
  const rows = Array.from({ length: 9 }, (_, at) => `<li><a href="#a${at}">第${at}行的文字</a></li>`).join(
    "",
  );
  await page.setContent(`<main><style>a { color: #000; background: #fff }</style><ul>${rows}</ul></main>`);
  expect(await lookFaults(page)).toEqual([]);
  expect(await page.locator("a[data-look]").count()).toBe(2);
  await page
    .locator("a")
    .nth(4)
    .evaluate((row) => row.setAttribute("style", "color: #ccc"));
  expect((await lookFaults(page)).join()).toMatch(/^color-contrast: .*#a4/);
  await page.close();
});

test("more contrast changes colours alone, so that sizes need no further look", () => {
  const sheet = readFileSync(join(ROOT, "src/styles/more-contrast.css"), "utf8");
  const declared = sheet.match(/^\s*[\w-]+:.*$/gm) ?? [];
  expect(declared.length).toBeGreaterThan(5);
  for (const line of declared) expect(line.trim()).toMatch(/^--[\w-]+: #[0-9a-f]{3,6};$/);
});
