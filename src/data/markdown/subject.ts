/** What a measure says of itself and is about, and its versions elsewhere, as its page lists them. */
import { escapeInline } from "../../content/escape.ts";
import { paths, relative } from "../../model/address.ts";
import { measureMarkdownPath } from "../../model/file-addresses.ts";
import type { Finding, QuantifiedPromise } from "../../model/schema.ts";
import type { CounterpartGroup } from "../../site/counterpart-groups.ts";
import { findingName } from "../../site/finding-labels.ts";
import { printedQuotes, type ShownFacet, valueName } from "../../site/measure-facets.ts";
import { hasNumber, promisesByName, promiseText } from "../../site/promise-words.ts";
import type { ShownMeasure } from "../../site/refs.ts";
import { particularFacts, type SideFact } from "../../site/side-facts.ts";
import { notStated, proposedMark } from "../../wording/common.ts";
import { quoted } from "../../wording/quotation.ts";
import { placeInSource, printedHeading } from "../../wording/sentences.ts";
import { partNames } from "../../wording/site-parts.ts";
import { link } from "./inline.ts";

/** The measure's particulars in its own words; `path` is the file, `page` the page with the clauses. */
export function particularItems(measure: ShownMeasure, path: string, page: string): string[] {
  return particularFacts(measure).flatMap(({ name, values }) =>
    values.length === 0
      ? [`${name}：${notStated}`]
      : values.map(({ text, href }) => {
          const quote = quoted(text);
          return `${name}：${href === undefined ? escapeInline(quote) : link(quote, relative(path, page) + href)}`;
        }),
  );
}

/** What a notice says of itself; links start from the file. */
export function factItems(facts: readonly SideFact[]): string[] {
  return facts.flatMap(({ name, values }) =>
    values.length === 0
      ? [`${name}：${notStated}`]
      : values.map(
          ({ text, href }) => `${name}：${href === undefined ? escapeInline(text) : link(text, href)}`,
        ),
  );
}

/** Facet values and promises, each with the words that show it. */
export function facetItems(
  facets: readonly ShownFacet[],
  promises: readonly QuantifiedPromise[],
  path: string,
): string[] {
  const values = facets.flatMap(({ facet, values }) =>
    values.map((shown) => {
      const { value, proposed, sureness, hasTopic } = shown;
      const name = hasTopic
        ? link(value.name, relative(path, paths.topic(facet.id, value.id)))
        : escapeInline(valueName(value));
      const quotes = printedQuotes(facet, shown).map((text) => escapeInline(quoted(text)));
      const notes = [...quotes, ...(proposed ? [proposedMark(sureness)] : [])];
      return `${escapeInline(facet.name)}：${name}${notes.length === 0 ? "" : `（${notes.join("；")}）`}`;
    }),
  );
  return [
    ...values,
    ...promisesByName(promises).flatMap(({ name, promises }) =>
      promises.map((promise) => {
        const quote = escapeInline(quoted(promise.quote));
        const isSaid = hasNumber(promise) || promise.sought;
        return `${name}：${isSaid ? `${escapeInline(promiseText(promise))}（${quote}）` : quote}`;
      }),
    ),
  ];
}

/** Versions of the measure in other notices, each with what it is to it and why. */
export function counterpartItems(groups: readonly CounterpartGroup[], path: string): string[] {
  return groups.flatMap(({ name, entries }) =>
    entries.map(({ reason, measure, notice, remarks, page }) => {
      const title = `${notice}：${printedHeading(measure)}`;
      const there = link(title, relative(path, measureMarkdownPath(measure.notice, measure.key)));
      const notes = remarks.length === 0 ? "" : `（${remarks.map(escapeInline).join("；")}）`;
      return `${escapeInline(name)}：${there}${notes}。${escapeInline(reason)}${page === null ? "" : ` ${link(partNames.compare, relative(path, page))}`}`;
    }),
  );
}

/** What was repaired or doubted in the measure's text, and where in the source. */
export function findingItems(findings: readonly Finding[]): string[] {
  return findings.map((finding) => {
    const { file, message } = finding;
    return escapeInline(`${findingName(finding)}。${message}（${file}${placeInSource(finding)}）`);
  });
}
