/** Each notice says where it comes from, or exactly what is missing; whom to ask is marked as no part of the text. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { byId, elements, textOf } from "../../scripts/inspect/html.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths } from "../../src/model/address.ts";
import { measureMarkdownPath, noticeMarkdownPath } from "../../src/model/file-addresses.ts";
import { day } from "../../src/wording/sentences.ts";
import { contentFolder } from "../support/fixture.ts";
import { distDir, parsePage } from "../support/site.ts";

const { notices, measures } = loadContent(contentFolder());
const markdown = (path: string) => readFileSync(join(distDir(), path), "utf8");

test.each(notices.map(({ notice }) => [notice.id, notice] as const))(
  "%s shows issuing body, number, dates and address, or says that they are missing",
  async (id, notice) => {
    const page = await parsePage(paths.notice(id));
    const listed = elements(page, "div").flatMap((row): [string, string][] => {
      const [name, value] = [elements(row, "dt")[0], elements(row, "dd")[0]];
      return name && value && elements(row, "dt").length === 1 ? [[textOf(name), textOf(value)]] : [];
    });
    const fact = new Map(listed);
    const missing = fact.get("原文未载明")?.split("、") ?? [];
    const stated = (name: string) => (missing.includes(name) ? null : fact.get(name));
    expect(stated("发布机关")).toBe(notice.issuers.join("、") || null);
    expect(stated("文号")).toBe(notice.documentNumber);
    expect(stated("成文日期")).toBe(notice.signedOn && day(notice.signedOn));
    expect(stated("发布日期")).toBe(notice.publishedOn && day(notice.publishedOn));
    expect(fact.get("网址")).toBe(notice.source.url ?? "来源网址未收录");
    expect(markdown(noticeMarkdownPath(id))).not.toContain("网址：原文未载明");
  },
);

test("a measure's page has the day of publication and the letter that its notice came with, and cites both", async () => {
  const dalian = textOf(await parsePage(paths.measure("dalian-2024", "19")));
  expect(dalian).toMatch(/发布日期\s*2024年5月31日/);
  expect(dalian).toContain("（2024年5月31日发布）第19条");
  const table = textOf(await parsePage(paths.measure("national-2024", "9")));
  expect(table).toContain("（海关总署，署岸函〔2025〕17号）（编者注）");
  expect(table).toMatch(/（署岸函〔2025〕17号《[^》]+的函》附件）第9项/);
});

test("whom to ask stands beside a measure as an editor's, with the day, and leads to the evidence", async () => {
  const { notice, key } = measures.find(({ measure }) => measure.id === "qingdao-2025-14")?.measure ?? {};
  const page = await parsePage(paths.measure(notice ?? "", key ?? ""));
  const next = byId(page, "next")?.parentNode;
  const said = next && "tagName" in next ? textOf(next) : "";
  expect(said).toMatch(
    /海关热线.*12360.*青岛海关，核对于2026年11月27日.*不出自措施原文，由编者据新闻报道等登记。依据/s,
  );
  expect(markdown(measureMarkdownPath("qingdao-2025", "14"))).toMatch(/## 下一步\n\n不出自措施原文/);
});
