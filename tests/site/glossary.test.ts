/** The glossary of the five notices against their texts, read without the converter's stage. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { loadContent } from "../../src/content/load.ts";
import type { Notice } from "../../src/model/schema.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { textPieces } from "../../src/site/clauses.ts";
import { earliest, glossary } from "../../src/site/glossary.ts";
import { earliestWords, explanation } from "../../src/site/glossary-words.ts";
import { initialOf } from "../../src/site/pinyin-order.ts";
import { firstUses } from "../../src/site/term-links.ts";
import { contentFolder, VOCABULARY } from "../support/fixture.ts";

const content = loadContent(contentFolder());
const site = assembleSite(content);
const { terms, unjudged } = glossary(site);
const byName = new Map(terms.map((entry) => [entry.term.name, entry]));
const textOf = ({ title, text }: { title: string | null; text: string }) => `${title ?? ""}\n${text}`;
const measuresOf = (name: string) =>
  byName.get(name)?.byNotice.flatMap(({ measures }) => measures.map(({ measure }) => measure.id));

test("every quoted word of every measure is a term or was struck with a reason", () => {
  const entries = parse(readFileSync(join(VOCABULARY, "terms.yaml"), "utf8")) as {
    notTerms?: (string | number)[];
    reason?: string;
  }[];
  const struck = new Set(entries.flatMap(({ notTerms = [] }) => notTerms.map(String)));
  const known = new Set(terms.flatMap(({ term }) => term.printed));
  const quoted = content.measures.flatMap(({ measure }) =>
    [...textOf(measure).matchAll(/[“「『]([^“”「」『』]+)[”」』]/gu)].map(([, inner = ""]) => inner),
  );
  expect(new Set(quoted).size).toBeGreaterThan(130);
  expect(quoted.filter((text) => !known.has(text) && !struck.has(text))).toEqual([]);
  expect(unjudged).toEqual([]);
  expect(entries.filter(({ notTerms, reason }) => notTerms !== undefined && !reason)).toEqual([]);
});

test("every definition stands in its measure to the character, in the clause that it names", () => {
  const defined = terms.filter(({ term }) => term.definition !== null);
  expect(defined.length).toBeGreaterThan(10);
  for (const { term, definedBy } of defined) {
    const { measure } = content.measures.find((entry) => entry.measure.id === definedBy?.measure.id) ?? {};
    const clause = measure?.clauses.find(({ id }) => id === term.definition?.clause);
    expect(clause?.text ?? measure?.title, term.name).toContain(term.definition?.quote);
  }
});

test.each(["船边直提", "机坪直提", "空侧直通", "单一窗口", "药食同源", "AEO", "9810", "一带一路"])(
  "“%s” is listed with exactly the measures that have it",
  (name) => {
    const forms = byName.get(name)?.term.printed ?? [];
    const having = content.measures.filter(({ measure }) =>
      forms.some((form) => textOf(measure).includes(form)),
    );
    expect(having.length).toBeGreaterThan(0);
    expect(measuresOf(name)).toEqual(having.map(({ measure }) => measure.id));
  },
);

test("the lost plus sign doesn't part a term", () => {
  expect(measuresOf("保税+ERP")).toEqual(["dalian-2024-14", "national-2024-9"]);
  expect(byName.get("保税+ERP")?.variants).toEqual(["保税 ERP"]);
});

test("a term is first where the oldest notice has it, by the day that the notice states", () => {
  expect(byName.get("单一窗口")?.earliest.map(({ id }) => id)).toEqual(["qingdao-2022"]);
  expect(earliestWords(byName.get("船边直提")?.earliest ?? [])).toBe(
    "本站所收文件中最早见于青岛2022措施（青岛市口岸工作协调领导小组，2022年2月28日）",
  );
});

test("where the dates don't tell which was first, both are named and that is said", () => {
  const both = byName.get("即报即批")?.earliest ?? [];
  expect(both.map(({ id }) => id).sort()).toEqual(["dalian-2024", "national-2024"]);
  expect(earliestWords(both)).toMatch(
    /月日原文未载明.*2024年5月31日发布.*先后不明|2024年5月31日发布.*月日原文未载明.*先后不明/,
  );
});

test("a notice with no year may be the first; one of a later year can't be", () => {
  const [any] = content.notices;
  const of = (id: string, year: number | null, signedOn: string | null): Notice => ({
    ...(any?.notice as Notice),
    id,
    year,
    signedOn,
    publishedOn: null,
  });
  const ids = (...notices: Notice[]) => earliest(notices).map(({ id }) => id);
  expect(ids(of("a", 2022, "2022-03-01"), of("b", 2022, null), of("c", 2023, null))).toEqual(["a", "b"]);
  expect(ids(of("a", 2022, "2022-03-01"), of("b", null, null))).toEqual(["a", "b"]);
  expect(ids(of("a", 2022, "2022-03-01"), of("b", 2022, "2022-03-02"))).toEqual(["a"]);
});

test("those named are the units of the clauses that use it, not of the measure's other clauses", () => {
  expect(byName.get("脱核链贷")?.departments.map(({ id }) => id)).toEqual(["tianjin/ftz"]);
});

test("what no text explains is said so, and a full name that the texts give isn't passed over", () => {
  expect(explanation({ full: null, remark: null })).toBe("原文未作解释");
  expect(explanation({ full: "经认证的经营者", remark: null })).toBe("原文印有全称，未另作解释");
});

test("words are looked up by their pinyin's letter, codes by their own", () => {
  expect(["船边直提", "单项冠军", "AEO", "9610"].map(initialOf)).toEqual(["C", "D", "A", "0–9"]);
});

test("of each term the first use in the text is linked, the title's only where the text has none", () => {
  const use = (term: string | null, clause: string | null, at: number) => ({
    term,
    clause,
    at,
    text: "术语",
  });
  const links = firstUses([
    use("a", null, 0),
    use("b", null, 4),
    use("a", "c1", 2),
    use(null, "c1", 5),
    use("a", "c2", 0),
  ]);
  expect([...links].map(([clause, own]) => [clause, own.map(({ term }) => term)])).toEqual([
    [null, ["b"]],
    ["c1", ["a"]],
  ]);
});

test("pieces with links join to the text again, whatever places are given", () => {
  const text = "推广“船边直提”和“抵港直装”。";
  const use = (term: string, at: number, word: string) => ({ term, clause: "c1", at, text: word });
  const pieces = textPieces(text, [use("a", 3, "船边直提"), use("b", 10, "抵港直装"), use("c", 99, "外")]);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.flatMap((piece) => piece.term ?? [])).toEqual(["a", "b"]);
});
