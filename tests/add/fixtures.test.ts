/**
 * Documents on pairs of files: what `fixtures/<kind>/<promise>/` holds must give
 * its `out.json`. A document is `in.html`, `in.txt`, `in.docx`, `in.docx.xml` (the inside of a Word
 * document's body, with other parts beside it as `footnotes.xml`, `styles.xml` …) or
 * `in.pdf.json` (pages of words at their places). `UPDATE=1 npx vitest run
 * add/fixtures` writes the second anew; review what changed before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { docx } from "./docx-writer.ts";
import { type Placed, pdf, wordsPage } from "./pdf-writer.ts";
import { extract } from "./support.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");
const PARTS = ["footnotes", "endnotes", "comments", "header1", "footer1"];

/** A fixture's document, and the name that it comes under. */
function documentOf(folder: string): [content: string | Uint8Array, file: string] {
  const read = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, "utf8").trimEnd() : null;
  };
  for (const extension of ["html", "txt", "docx"]) {
    const path = join(folder, `in.${extension}`);
    if (existsSync(path)) return [readFileSync(path), `in.${extension}`];
  }
  const pages = read("in.pdf.json");
  if (pages !== null) return [pdf((JSON.parse(pages) as Placed[][]).map(wordsPage)), "in.pdf"];
  const more = Object.fromEntries(
    PARTS.flatMap((name) => (read(`${name}.xml`) === null ? [] : [[name, read(`${name}.xml`) ?? ""]])),
  );
  return [
    docx(read("in.docx.xml") ?? "", read("numbering.xml") ?? "", read("styles.xml") ?? "", more),
    "in.docx",
  ];
}

for (const kind of readdirSync(FIXTURES)) {
  describe(kind, () => {
    test.each(readdirSync(join(FIXTURES, kind)))("%s", async (promise) => {
      const folder = join(FIXTURES, kind, promise);
      const { text, notes } = await extract(...documentOf(folder));
      const out = `${JSON.stringify({ lines: text.trimEnd().split("\n"), notes }, null, 2)}\n`;
      const path = join(folder, "out.json");
      if (process.env["UPDATE"] === "1") writeFileSync(path, out);
      expect(out).toBe(readFileSync(path, "utf8"));
    });
  });
}
