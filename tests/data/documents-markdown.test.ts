/** The Markdown of named documents is parted as their pages are, and loses nothing by it. */
import { expect, test } from "vitest";
import {
  documentGroupMarkdown,
  documentsMarkdown,
  documentUsesMarkdown,
} from "../../src/data/markdown/documents.ts";
import { relative } from "../../src/model/address.ts";
import { documentsMarkdownPath } from "../../src/model/file-addresses.ts";
import { paths } from "../../src/model/paths.ts";
import type { Site } from "../../src/site/assemble.ts";
import { documentGroupInputs, documentsInput, documentUsesInputs } from "../../src/site/document-pages.ts";
import { documentName } from "../../src/site/documents.ts";
import { largeSite } from "../support/large-site.ts";

const large = largeSite(5);

/** The site with so many further documents, which its first notice names. */
function withMore(site: Site, count: number): Site {
  const [first, ...others] = site.notices;
  const [document, use] = [site.documents[0], first?.cited[0]];
  if (first === undefined || document === undefined || use === undefined)
    throw new Error("nothing names a document");
  const ids = Array.from({ length: count }, (_, index) => `d-${(0xf0000000 + index).toString(16)}`);
  const more = ids.map((id, index) => ({ ...document, id, title: `第${index}号方案`, number: null }));
  const cited = [...first.cited, ...ids.map((id) => ({ ...use, document: id }))];
  return { ...site, documents: [...site.documents, ...more], notices: [{ ...first, cited }, ...others] };
}

const linksIn = (markdown: string) =>
  [...markdown.matchAll(/\]\(([^)#]*)(?:#[^)]*)?\)/g)].map(([, to = ""]) => to);

/** The files of a site's documents, by path. */
function filesOf(site: Site): Map<string, string> {
  return new Map([
    [documentsMarkdownPath(), documentsMarkdown(documentsInput(site))],
    ...documentGroupInputs(site).map((input): [string, string] => [
      documentsMarkdownPath(paths.documentGroup(input.group, input.page)),
      documentGroupMarkdown(input),
    ]),
    ...documentUsesInputs(site).map((input): [string, string] => {
      const page =
        paths.documentUses(input.entry.document.id) + (input.part === null ? "" : `${input.part.slug}/`);
      return [documentsMarkdownPath(page), documentUsesMarkdown(input)];
    }),
  ]);
}

/** The files that links lead to from the list. */
function reached(files: ReadonlyMap<string, string>): Set<string> {
  const found = new Set([documentsMarkdownPath()]);
  for (const path of found) {
    for (const to of linksIn(files.get(path) ?? "")) {
      const target = new URL(to, `https://x.example/${path}`).pathname.slice(1);
      if (files.has(target)) found.add(target);
      else expect(target, `${path} leads to ${to}`).not.toMatch(/^documents\/.*\.md$/);
    }
  }
  return found;
}

test.each([
  ["a large collection", large, false],
  ["a long list", withMore(large, 600), true],
])("of %s every document and every quote stands in a file that the list leads to", (_, site, isParted) => {
  const files = filesOf(site);
  const list = files.get(documentsMarkdownPath()) ?? "";
  expect(documentsInput(site).parted).toBe(isParted);
  expect(reached(files)).toEqual(new Set(files.keys()));
  for (const document of site.documents) {
    const uses = documentsMarkdownPath(paths.documentUses(document.id));
    const own = files.get(uses) ?? "";
    expect(own, document.id).toContain(documentName(document).slice(1, -1));
    if (!isParted) expect(list).toContain(`](${relative(documentsMarkdownPath(), uses)})`);
  }
  const all = [...files.values()].join("\n").replaceAll("\\", "");
  for (const { cited } of site.notices)
    for (const { quote } of cited) expect(all).toContain(quote.split("\n")[0]?.slice(0, 12));
  expect(Math.max(...[...files.values()].map((text) => text.length))).toBeLessThan(200_000);
  if (isParted) expect(list.length).toBeLessThan(3_000);
});
