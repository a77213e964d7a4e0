/** What versions of a measure promise, how strongly, and who leads: where they differ, before any words. */
import type { Facet, Measure } from "../../model/schema.ts";
import { promiseKindLabels } from "../../wording/codes.ts";
import { compareWords as words } from "../../wording/compare.ts";
import { firstWords } from "../../wording/sentences.ts";
import { partNames } from "../../wording/site-parts.ts";
import { promiseWords } from "../promise-words.ts";
import type { Passage } from "./passages.ts";
import { cellText, type VersionRow } from "./versions.ts";

/** Something in which versions differ, in words: each version's, or `null` where its text doesn't say. */
export interface Fact {
  name: string;
  values: (string | null)[];
}

/** The facts in which versions differ: promises with numbers, strengths of corresponding passages, who leads. */
export function differingFacts(
  versions: readonly Measure[],
  rows: readonly VersionRow[],
  ranked: Facet | null,
): Fact[] {
  return [
    ...promiseFacts(versions),
    ...(ranked === null ? [] : strengthFacts(versions, rows, ranked)),
    ...unitFacts(versions),
  ];
}

function promiseFacts(versions: readonly Measure[]): Fact[] {
  const kinds = [...new Set(versions.flatMap(({ promises }) => promises.map(({ kind }) => kind)))];
  return kinds.flatMap((kind) => {
    const values = versions.map(({ promises }) => {
      const own = promises.filter((promise) => promise.kind === kind).map(promiseWords);
      return own.length === 0 ? null : [...new Set(own)].sort().join("、");
    });
    return differ(values) ? [{ name: promiseKindLabels[kind], values }] : [];
  });
}

/** The strengths of a passage are those of the sentence that holds it, which was read as a whole. */
function strengthFacts(versions: readonly Measure[], rows: readonly VersionRow[], ranked: Facet): Fact[] {
  const ranks = new Map(ranked.values.map(({ id }, rank) => [id, rank]));
  const strengths = ({ evidence }: Measure, passages: readonly Passage[]): string | null => {
    const holds = (quote: { clause: string | null; text: string }) =>
      passages.some(
        ({ clause, text }) =>
          quote.clause === clause && (quote.text.includes(text) || text.includes(quote.text)),
      );
    const found = evidence
      .filter(({ facet, quotes }) => facet === ranked.id && quotes.some(holds))
      .flatMap(({ value }) => ranks.get(value) ?? []);
    const names = [...new Set(found)].sort((a, b) => a - b).map((rank) => ranked.values[rank]?.name);
    return names.length === 0 ? null : names.join("、");
  };
  return rows.flatMap((row) => {
    const values = versions.map((version, index) => strengths(version, row[index] ?? []));
    if (new Set(values.filter((value) => value !== null)).size < 2) return [];
    const text = row.map(cellText).find((cell) => cell !== "") ?? "";
    return [{ name: words.strengthOf(ranked.name, firstWords(text, 14)), values }];
  });
}

/** That some versions name who leads, or at least who is responsible, and others nobody. */
function unitFacts(versions: readonly Measure[]): Fact[] {
  const named = (leads: boolean) =>
    versions.map(({ clauses }) => {
      const units = clauses
        .flatMap(({ responsible }) => responsible)
        .filter(({ role }) => !leads || role === "lead");
      return units.length === 0 ? null : [...new Set(units.map(({ name }) => name))].join("、");
    });
  const fact = (name: string, values: (string | null)[]) =>
    values.includes(null) && differ(values) ? [{ name, values }] : [];
  const leads = fact(words.lead, named(true));
  return leads.length > 0 ? leads : fact(partNames.departments, named(false));
}

function differ(values: readonly (string | null)[]): boolean {
  return new Set(values).size > 1;
}
