/** What is taken along of the results: table and document say the same, each entry with its citation and address. */
import { describe, expect, test } from "vitest";
import { documentOf } from "../../src/browser/finder/document.ts";
import { loadContent } from "../../src/content/load.ts";
import type { EntryContext } from "../../src/finder/entry-words.ts";
import { find, GROUPS } from "../../src/finder/find.ts";
import type { Answers } from "../../src/finder/questions.ts";
import { rows } from "../../src/finder/rows.ts";
import { printCsv } from "../../src/formats/csv.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { chineseCitation, citationText } from "../../src/site/citation.ts";
import { finderData } from "../../src/site/finder-data.ts";
import { contentFolder } from "../support/fixture.ts";
import { data as made, measure, notice } from "./made.ts";

const site = assembleSite(loadContent(contentFolder()));
const data = finderData(site);
const TODAY = "2026-11-27";
const ADDRESS = "https://example.org/finder/?goods=lithium-battery";

function taken(of: typeof data, answers: Answers) {
  const context: EntryContext = {
    ...{ data: of, answers, root: "", today: TODAY },
    permalink: (path) => `https://example.org/${path}`,
  };
  const found = find(of, answers, TODAY);
  const paragraphs = documentOf(found, context, ADDRESS);
  return {
    entries: GROUPS.flatMap((group) => found[group]),
    table: rows(found, context),
    paragraphs,
    lines: paragraphs.map(({ texts }) => texts.map(({ text }) => text).join("")),
  };
}

describe("of the real measures", () => {
  const answers = { goods: ["lithium-battery"], transport: ["sea"], region: ["qingdao"] };
  const { entries, table, paragraphs, lines } = taken(data, answers);
  const [head = [], ...body] = table;
  const column = (name: string) => body.map((row) => row[head.indexOf(name)]);

  test("every entry has a row and a heading, in the order of the results", () => {
    expect(entries.length).toBeGreaterThan(10);
    expect(column("编号")).toEqual(entries.map(({ face }) => face.measure.id));
    const headings = paragraphs.flatMap(({ style, texts }) => (style === "Heading2" ? texts[0]?.text : []));
    expect(headings).toEqual(column("措施"));
    for (const row of body) expect(row).toHaveLength(head.length);
  });

  test("every entry is cited as its page cites it, and names its whole address, which is a link", () => {
    const cited = new Map(
      site.notices.flatMap(({ notice, measures }) =>
        measures.map(({ measure }) => [
          measure.id,
          citationText(chineseCitation({ notice, measure, address: null })),
        ]),
      ),
    );
    expect(column("引用")).toEqual(entries.map(({ face }) => cited.get(face.measure.id)));
    for (const citation of column("引用")) expect(lines).toContain(`引用：${citation}`);
    const links = paragraphs.flatMap(({ texts }) => texts.flatMap(({ link }) => link ?? []));
    expect(links).toEqual(expect.arrayContaining(column("链接")));
    expect(column("链接")).toContain("https://example.org/measures/qingdao-2025/26/");
  });

  test("the document says what was asked, when and where, and that being listed isn't to apply", () => {
    expect(lines).toContain("所答：锂电池/带电货物 · 海运/水运 · 青岛");
    expect(lines).toContain(`2026年11月27日查询：${ADDRESS}`);
    expect(lines).toContain("以发布机关原文为准；列出不表示适用。");
  });
});

test("alternatives and the day since when stand in the line of answers", () => {
  const { lines } = taken(data, { goods: ["lithium-battery", "container"], since: ["2026-11-01"] });
  expect(lines).toContain("所答：锂电池/带电货物、集装箱/拼箱/空箱 · 2026年11月1日以来收录");
});

test("what a text begins with is no formula, and a bare number stays a text", () => {
  const hostile = ["3.", '=HYPERLINK("http://example.org","x")', "+1", "@SUM(A1)", "2-3", "<b>&</b>"];
  const notices = [notice({ id: "qingdao-2025", title: "=1+1" })];
  const of = made(
    hostile.map((heading, at) => measure(`qingdao-2025-${at}`, { goods: ["lithium"] }, { heading })),
    notices,
  );
  const { table, lines } = taken({ ...of, columns: data.columns }, { goods: ["lithium"] });
  const printed = printCsv(table);
  for (const heading of hostile.slice(0, 5)) {
    expect(printed).toContain(`"'${heading.replaceAll('"', '""')}"`);
  }
  expect(printed).toContain(`"'=1+1"`);
  expect(printed).toContain('"<b>&</b>"');
  for (const heading of hostile) expect(lines).toContain(heading);
});
