/** Counterparts on the built pages: at both ends, with the wording of each to the character. */
import { beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { attribute, byId, type Element, elements, textOf } from "../../scripts/inspect/html.ts";
import { startServer } from "../../scripts/inspect/server.ts";
import type { ClauseDocument } from "../../src/content/document.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths } from "../../src/model/address.ts";
import { contentFolder } from "../support/fixture.ts";
import { distDir, parsePage } from "../support/site.ts";

const { measures } = loadContent(contentFolder());
const bare = (text: string) => text.normalize("NFKC").replaceAll(/\s/gu, "");
const words = (clauses: readonly ClauseDocument[]) => bare(clauses.map(({ text }) => text).join(""));

/** What a page shows of one counterpart. */
interface Shown {
  measure: string;
  relation: string;
  text: string;
  diff: Element | undefined;
}

/** By measure, what its page lists. */
const shown = new Map<string, Shown[]>();

beforeAll(async () => {
  for (const { measure } of measures) {
    const path = paths.measure(measure.notice, measure.key);
    const page = await parsePage(path);
    const section = elements(page, "section").find(
      (element) => attribute(element, "aria-labelledby") === "counterparts",
    );
    const found: Shown[] = [];
    let relation = "";
    for (const element of section ? elements(section) : []) {
      if (element.tagName === "h3") relation = textOf(element);
      if (element.tagName !== "li") continue;
      const href = attribute(elements(element, "a")[0] ?? element, "href") ?? "";
      const [, notice, key] = new URL(href, `https://site.test/${path}`).pathname.slice(1).split("/");
      const diff = elements(element, "p").find((part) => attribute(part, "class") === "diff");
      found.push({ measure: `${notice}-${key}`, relation, text: textOf(element), diff });
    }
    expect(byId(page, "counterparts") !== undefined).toBe(found.length > 0);
    shown.set(measure.id, found);
  }
});

const without = (element: Element, tag: string): string =>
  element.childNodes
    .map((child) => ("tagName" in child && child.tagName === tag ? "" : textOf(child)))
    .join("");

describe("counterparts", () => {
  test("stand once on the pages of both ends, with the reason", () => {
    for (const { measure } of measures) {
      const listed = shown.get(measure.id) ?? [];
      expect(listed.map((entry) => entry.measure).sort()).toEqual(
        measure.links.map((link) => link.measure).sort(),
      );
      for (const { measure: other, reason, scope } of measure.links) {
        const entry = listed.find((one) => one.measure === other);
        expect(entry?.text).toContain(reason);
        expect(entry?.text.includes("只有一部分相应")).toBe(scope === "part");
        expect(shown.get(other)?.some((one) => one.measure === measure.id)).toBe(true);
      }
    }
  });

  test("are called from each end: national and local, earlier and later", () => {
    const opposite: Record<string, string> = {
      全国文件所列: "各地的对应措施",
      各地的对应措施: "全国文件所列",
      青岛此前的措施: "青岛此后的措施",
      青岛此后的措施: "青岛此前的措施",
      其他地方的对应措施: "其他地方的对应措施",
    };
    const relations = new Set<string>();
    for (const [id, entries] of shown) {
      for (const { measure, relation } of entries) {
        relations.add(relation);
        const back = shown.get(measure)?.find((one) => one.measure === id);
        expect(back?.relation).toBe(opposite[relation]);
      }
    }
    expect([...relations].sort()).toEqual(Object.keys(opposite).sort());
  });

  test("show the other's text without the struck words, and the own text without the underlined ones", () => {
    const compared = measures.flatMap(({ measure, clauses }) =>
      (shown.get(measure.id) ?? []).flatMap((entry) =>
        entry.diff ? [{ ...entry, own: measure, clauses, diff: entry.diff }] : [],
      ),
    );
    expect(compared.length).toBeGreaterThan(40);
    for (const { measure, own, clauses, diff } of compared) {
      const other = measures.find((entry) => entry.measure.id === measure);
      expect(bare(without(diff, "del"))).toBe(words(other?.clauses ?? []));
      const isWhole = own.links.some((link) => link.measure === measure && link.scope === "whole");
      if (isWhole) expect(bare(without(diff, "ins"))).toBe(words(clauses));
    }
  });

  test("differ by lines as well as colour, and say so to screen readers", async () => {
    const server = await startServer({ root: distDir() });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`${server.url}${paths.measure("national-2024", "2")}`);
      await page.locator("summary", { hasText: "对照文字" }).first().click();
      const looks = await page.evaluate(() =>
        ["ins", "del"].map((tag) => {
          const element = document.querySelector(`.diff ${tag}`) ?? document.body;
          const line = getComputedStyle(element).textDecorationLine;
          return [line, getComputedStyle(element, "::before").content];
        }),
      );
      expect(looks).toEqual([
        ["underline", '"〔对方多出："'],
        ["line-through", '"〔对方没有："'],
      ]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
