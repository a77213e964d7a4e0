/** Every notice of the seeds, frame and all, through every kind of document: what the converter reads stays the same. */
import { describe, expect, test } from "vitest";
import { convert, seedBytes } from "../converter/support.ts";
import { docx, escape, p, table } from "./docx-writer.ts";
import { paginate, pdf, wrap } from "./pdf-writer.ts";
import { bare, extract } from "./support.ts";

const HEAD = ["序号", "改革事项", "主要内容"];

/** What a reader compares: the frame, and of each measure number, section, title, text and units. */
function reading(source: string | Uint8Array, id: string) {
  const { document, measures } = convert(source, id);
  const { title, coverTitle, issuers, documentNumber, addressees, signedOn, publishedOn, stage } =
    document.front;
  return {
    frame: { title, coverTitle, issuers, documentNumber, addressees, signedOn, publishedOn, stage },
    measures: measures.map(({ front, clauses }) => ({
      key: front.key,
      section: front.section.map(bare),
      title: bare(front.title),
      text: bare(clauses.map(({ text }) => text).join("")),
      units: clauses.flatMap(({ responsibility }) =>
        (responsibility?.parts ?? []).flatMap((part) =>
          typeof part === "object" && "unit" in part ? [bare(part.unit)] : [],
        ),
      ),
    })),
  };
}

function linesOfSeed(id: string): string[] {
  const lines = new TextDecoder().decode(seedBytes(id)).split("\n");
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

function page(body: string): string {
  const menu = ["首页", "要闻", "政务公开", "办事服务"].map((name) => `<li><a href="/x">${name}</a></li>`);
  return `<html><head><meta charset="utf-8"><title>门户</title></head><body><ul>${menu.join("")}</ul><div><div>${body}</div></div><div>主办：某市人民政府 <a href="/map">网站地图</a></div></body></html>`;
}

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${escape(line)}</p>`).join("");

describe.each(["qingdao-2025", "qingdao-2022", "tianjin-2025-draft", "dalian-2024"])(
  "%s reads the same",
  (id) => {
    const lines = linesOfSeed(id);
    const expected = reading(seedBytes(id), id);

    test.each([
      ["a web page", "a.html", new TextEncoder().encode(page(paragraphs(lines)))],
      ["a Word document", "a.docx", docx(lines.map((line) => p(line)).join(""))],
      [
        "a PDF",
        "a.pdf",
        pdf(
          paginate(
            lines.flatMap((line) => wrap(line, 36)),
            32,
            "某市公报",
          ),
        ),
      ],
    ])("from %s", async (_, file, bytes) => {
      expect(reading((await extract(bytes, file)).text, id)).toEqual(expected);
    });
  },
);

describe("the national table reads the same", () => {
  const id = "national-2024";
  const [first = "", second = "", third = "", ...cells] = linesOfSeed(id).filter(
    (line) => !HEAD.includes(line) && line !== "— 1 —",
  );
  const above = [first, second, third];
  const rows = Array.from({ length: cells.length / 3 }, (_, row) => cells.slice(row * 3, row * 3 + 3));
  const expected = reading(seedBytes(id), id);

  test("from a web page", async () => {
    const cell = (words: string) => `<td><p>${escape(words)}</p></td>`;
    const body = [HEAD, ...rows].map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
    const { text } = await extract(page(`${paragraphs(above)}<table>${body}</table>`), "a.html");
    expect(reading(text, id)).toEqual(expected);
  });

  test("from a Word document", async () => {
    const body = above.map((line) => p(line)).join("") + table([HEAD, ...rows]);
    expect(reading((await extract(docx(body), "a.docx")).text, id)).toEqual(expected);
  });
});
