import { describe, expect, test } from "vitest";
import {
  attribute,
  byId,
  type Document,
  type Element,
  elements,
  textOf,
  withAttribute,
} from "../../scripts/inspect/html.ts";
import { nodeText } from "../../src/content/document.ts";
import { type LoadedMeasure, loadContent } from "../../src/content/load.ts";
import { anchorOnNotice, paths } from "../../src/model/address.ts";
import type { Measure } from "../../src/model/schema.ts";
import { contentFolder } from "../support/fixture.ts";
import { allPages, parsePage } from "../support/site.ts";

const { notices, measures, departments } = loadContent(contentFolder());
const pageOf = ({ notice, key }: Pick<Measure, "notice" | "key">) => paths.measure(notice, key);
const measurePage = ({ measure }: LoadedMeasure) => parsePage(pageOf(measure));

/** Text without white space: what a line break in a page can't change. */
const bare = (text: string) => text.replace(/\s+/gu, "");
const bareText = (element: Element | undefined) => bare(element ? textOf(element) : "no such element");
const hasClass = (element: Element, name: string) =>
  (attribute(element, "class") ?? "").split(" ").includes(name);

/** The address of a link on a page, as a path below the site's root with its fragment. */
function target(page: string, link: Element): string {
  const { pathname, hash } = new URL(attribute(link, "href") ?? "", `https://site.test/${page}`);
  return decodeURIComponent(pathname.slice(1) + hash);
}

/** The clauses of a measure as a page shows them, joined. */
function clauses(page: Document, { clauses }: Measure, prefix = ""): string {
  return clauses.map(({ id }) => bareText(byId(page, prefix + id))).join("");
}

describe("a page a measure", () => {
  test("joins its clauses to the source's text, to the character", async () => {
    for (const entry of measures) {
      expect(clauses(await measurePage(entry), entry.measure), entry.measure.id).toBe(
        bare(entry.measure.text),
      );
    }
  });

  test("names the measure's id at its text, and its clauses c1, c2 in order", async () => {
    for (const entry of measures) {
      const main = elements(await measurePage(entry), "main").map((element) =>
        attribute(element, "data-measure"),
      );
      expect(main).toEqual([entry.measure.id]);
      const ids = elements(await measurePage(entry)).flatMap((element) =>
        hasClass(element, "clause") ? attribute(element, "id") : [],
      );
      expect(ids).toEqual(entry.measure.clauses.map(({ id }) => id));
    }
  });

  test("is headed by number and title, by the first sentence where the source has no title", async () => {
    for (const entry of measures) {
      const heading = bareText(elements(await measurePage(entry), "h1")[0]);
      const { label, title, text } = entry.measure;
      if (title !== null) expect(heading).toBe(bare(label + title));
      else expect(bare(label + text).startsWith(heading.replace(/…$/u, ""))).toBe(true);
    }
  });

  test("links every responsible unit that the source prints to its page", async () => {
    const pages = new Set(await allPages());
    for (const { measure } of measures) {
      const page = await parsePage(pageOf(measure));
      for (const { id, responsible } of measure.clauses) {
        const clause = byId(page, id);
        const links = (clause ? elements(clause, "a") : []).map(
          (link) => `${textOf(link)} ${target(pageOf(measure), link)}`,
        );
        for (const { name, department } of responsible.filter(({ from }) => from === "clause")) {
          expect(links, measure.id).toContain(`${name} ${paths.department(department)}`);
          expect(pages).toContain(paths.department(department));
        }
      }
    }
  });

  test("leads to the neighbours in the notice", async () => {
    for (const [index, { measure }] of measures.entries()) {
      const near = (entry: LoadedMeasure | undefined) =>
        entry?.measure.notice === measure.notice ? [pageOf(entry.measure)] : [];
      const page = await parsePage(pageOf(measure));
      const to = (rel: string) =>
        withAttribute(page, "rel", rel).map((link) => target(pageOf(measure), link));
      expect(to("prev")).toEqual(near(measures[index - 1]));
      expect(to("next")).toEqual(near(measures[index + 1]));
    }
  });
});

describe("a page a notice", () => {
  test("holds the whole text in the source's order", async () => {
    for (const { notice, body } of notices) {
      const page = await parsePage(paths.notice(notice.id));
      const article = elements(page, "article")[0];
      const expected = body.map((node) => {
        if (node.type !== "measure") return nodeText(node);
        const found = measures.find(
          ({ measure }) => measure.notice === notice.id && measure.key === node.key,
        );
        return found ? found.measure.label + (found.measure.title ?? "") + found.measure.text : "";
      });
      expect(article ? ownText(article) : null, notice.id).toBe(bare(expected.join("")));
    }
  });

  test("gives each measure and clause an id of its own and the source's text", async () => {
    for (const { notice } of notices) {
      const page = await parsePage(paths.notice(notice.id));
      for (const { measure } of measures.filter(({ measure }) => measure.notice === notice.id)) {
        expect(byId(page, anchorOnNotice(measure.key)), measure.id).toBeDefined();
        expect(clauses(page, measure, `${anchorOnNotice(measure.key)}-`)).toBe(bare(measure.text));
      }
    }
  });

  test("lists every finding", async () => {
    for (const { notice } of notices) {
      const text = bareText(elements(await parsePage(paths.notice(notice.id)), "main")[0]);
      for (const { message } of notice.findings) expect(text).toContain(bare(message));
    }
  });

  /** The notice's words on its page, without what the page adds: a table's head, a fold's label. */
  function ownText(node: Element): string {
    const added = new Set(["caption", "thead", "summary"]);
    return node.childNodes
      .map((child) =>
        "tagName" in child ? (added.has(child.tagName) ? "" : ownText(child)) : bare(textOf(child)),
      )
      .join("");
  }
});

describe("a page a department", () => {
  test("lists all measures that name it and no other", async () => {
    for (const { id } of departments) {
      const path = paths.department(id);
      const links = elements(await parsePage(path), "a").map((link) => target(path, link));
      const listed = links
        .filter((link) => /^measures\/.+\/.+\//.test(link))
        .map((link) => link.replace(/#.*$/, ""));
      const named = measures.filter(({ measure }) =>
        measure.clauses.some(({ responsible }) => responsible.some(({ department }) => department === id)),
      );
      expect([...new Set(listed)].sort(), id).toEqual(named.map(({ measure }) => pageOf(measure)).sort());
    }
  });

  test("is listed in the indexes, like every notice and measure", async () => {
    const lists: [string, string[]][] = [
      [paths.notices, notices.map(({ notice }) => paths.notice(notice.id))],
      [paths.measures, measures.map(({ measure }) => pageOf(measure))],
      [paths.departments, departments.map(({ id }) => paths.department(id))],
    ];
    for (const [path, expected] of lists) {
      const links = elements(await parsePage(path), "a").map((link) => target(path, link));
      expect(links).toEqual(expect.arrayContaining(expected));
    }
  });
});
