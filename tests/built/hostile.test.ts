/**
 * Hostile notices on the built site: their characters stand on the page
 * unchanged, and nothing of them runs at build time or in a browser.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { type Content, loadContent } from "../../src/content/load.ts";
import { hostileNotice, TRAP } from "../content/hostile.ts";
import { buildSite } from "../support/build.ts";
import { bare, lookAt } from "../support/hostile-pages.ts";
import { warmCache } from "../support/site.ts";

/** Two versions of one measure, whose wording is compared on their pages. */
const COMMON = `支持企业采用直供方式<script>globalThis.${TRAP}=1</script></ins></del><b>供船</b>，提升补给便利化水平`;
const VERSIONS = {
  qingdao: `${COMMON}<img src=x onerror="globalThis.${TRAP}=1">。`,
  tianjin: `${COMMON}&lt;/p&gt;<svg onload=globalThis.${TRAP}=1>{globalThis.${TRAP}=1}。`,
};

let folder: string;
let server: StaticServer;
let content: Content;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hostile-"));
  const [seeds, contentFolder, out] = ["seeds", "content", "dist"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(join(seeds, "vocabulary"), { recursive: true });
  for (const [index, text] of fc.sample(hostileNotice, { numRuns: 20, seed: 5 }).entries()) {
    writeFileSync(join(seeds, `qingdao-${2030 + index}.txt`), text);
  }
  for (const [place, words] of Object.entries(VERSIONS))
    writeFileSync(
      join(seeds, `${place}-2060.txt`),
      `某市方案\n1.优化供船。${words}\n2.其他事项。按规定办理。\n`,
    );
  await buildSite({
    out,
    cache: await warmCache(join(folder, "cache")),
    args: ["--seeds", seeds, "--content", contentFolder],
  });
  content = loadContent(contentFolder);
  server = await startServer({ root: out });
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("every hostile measure stands on its page unchanged, and nothing runs", async () => {
  expect(content.measures).toHaveLength(64);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const { measure } of content.measures) {
      await page.goto(new URL(measure.url, server.url).href);
      const shown = await lookAt(page);
      expect(shown.trapped).toBe(false);
      expect(shown.foreign).toBe(0);
      expect(bare(shown.clauses)).toContain(bare(measure.text));
      if (measure.title !== null) expect(bare(shown.text)).toContain(bare(measure.title));
    }
    expect(dialogs).toEqual([]);
  } finally {
    await browser.close();
  }
  expect(globalThis).not.toHaveProperty(TRAP);
});

test("hostile wording is compared to the character, and nothing in it is markup", async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    // Character references in a source are restored by the converter, so the content says what is compared.
    const texts = Object.keys(VERSIONS).map((place) => {
      const found = content.measures.find(({ measure }) => measure.id === `${place}-2060-1`);
      return { place, text: found?.measure.text ?? "" };
    });
    for (const { place, text } of texts) {
      await page.goto(new URL(`measures/${place}-2060/1/`, server.url).href);
      const shown = await page.evaluate((trap) => {
        const diff = document.querySelector(".diff");
        const parts = [...(diff?.childNodes ?? [])];
        const without = (name: string) =>
          parts.flatMap((node) => (node.nodeName === name ? [] : (node.textContent ?? ""))).join("");
        return {
          own: without("INS"),
          other: without("DEL"),
          tags: [...new Set([...(diff?.querySelectorAll("*") ?? [])].map(({ tagName }) => tagName))].sort(),
          trapped: trap in globalThis,
        };
      }, TRAP);
      expect(bare(shown.own)).toBe(bare(text));
      expect(texts.map((entry) => bare(entry.text))).toContain(bare(shown.other));
      expect(shown.other).not.toBe(shown.own);
      expect(shown.tags).toEqual(["DEL", "INS"]);
      expect(shown.trapped).toBe(false);
    }
  } finally {
    await browser.close();
  }
});
