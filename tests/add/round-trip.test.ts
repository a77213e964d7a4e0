/** One notice as text, web page, Word document and PDF: the converter reads the same measures from each. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { convert, seedBytes } from "../converter/support.ts";
import { abstractNum, docx, escape, num, numbered, p } from "./docx-writer.ts";
import { paginate, pdf, wrap } from "./pdf-writer.ts";
import { bare, put, runAdd, useFolder } from "./support.ts";

const folder = useFolder();
const TITLE = "2025年青岛市跨境贸易便利化专项行动方案";

/** The seed's measures and headings, a line each, as an independent reading finds them. */
const lines = new TextDecoder()
  .decode(seedBytes("qingdao-2025"))
  .split("\n")
  .map((line) => line.trim())
  .filter((line) => /^(?:\d{1,2}\.|[一二三四五六]、)/.test(line));

/** What a reader compares: number, title, text and units. */
function readings(source: string | Uint8Array) {
  return convert(source).measures.map(({ front, clauses }) => ({
    key: front.key,
    title: bare(front.title),
    section: front.section.map(bare),
    text: bare(clauses.map(({ text }) => text).join("")),
    units: clauses.flatMap(({ responsibility }) =>
      (responsibility?.parts ?? []).flatMap((part) =>
        typeof part === "object" && "unit" in part ? [bare(part.unit)] : [],
      ),
    ),
  }));
}

const expected = readings([TITLE, ...lines].join("\n"));

/** Adds a document to seeds of its own and reads what then lies there. */
async function added(file: string, content: string | Uint8Array) {
  put(folder.path(file), content);
  const { status, stderr } = await runAdd(folder.seeds(), folder.path(file), "--write");
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(readFileSync(folder.seeds(`qingdao-2025.original.${file.split(".").at(-1)}`))).toEqual(
    Buffer.from(content),
  );
  return readings(readFileSync(folder.seeds("qingdao-2025.txt")));
}

describe("the 31 measures of a notice", () => {
  test("are all there to begin with", () => {
    expect(expected).toHaveLength(31);
    expect(expected.every(({ title, text, units }) => title !== "" && text !== "" && units.length > 0)).toBe(
      true,
    );
  });

  test("read the same from a web page", async () => {
    const body = lines.map((line) => `<p>&nbsp;&nbsp;${escape(line)}</p>`).join("\n");
    const menu = '<div class="menu"><a href="/">首页</a><a href="/zc">政策文件</a></div>';
    const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body>${menu}<h1>${TITLE}</h1><div>发布日期：2025-09-12</div><div class="c">${body}</div></body></html>`;
    expect(await added("通知.html", page)).toEqual(expected);
  });

  test("read the same from a Word document whose numbers Word computes", async () => {
    const lists =
      abstractNum(0, { format: "chineseCounting", text: "%1、" }) +
      abstractNum(1, { format: "decimal", text: "%1." }) +
      num(1, 0) +
      num(2, 1);
    const body = lines.map((line) => {
      const [label = ""] = /^(?:\d{1,2}\.|[一二三四五六]、)/.exec(line) ?? [];
      return p(line.slice(label.length), numbered(label.endsWith("、") ? 1 : 2));
    });
    expect(await added("通知.docx", docx(p(TITLE) + body.join(""), lists))).toEqual(expected);
  });

  test("read the same from a PDF with running heads and page numbers", async () => {
    const printed = [TITLE, ...lines.flatMap((line) => wrap(line, 36))];
    expect(await added("通知.pdf", pdf(paginate(printed, 32, "青岛市人民政府公报")))).toEqual(expected);
  });
});
