/** Compared notices and measures as Markdown: all that their pages say. */
import { escapeInline, escapeText } from "../../content/escape.ts";
import { paths, relative } from "../../model/address.ts";
import {
  comparisonMarkdownPath,
  measureMarkdownPath,
  noticeMarkdownPath,
} from "../../model/file-addresses.ts";
import type { ShownComparison } from "../../site/compare/compare.ts";
import type { FamilyPageInput } from "../../site/compare/family-pages.ts";
import type { PairPageInput } from "../../site/compare/pair-pages.ts";
import { differenceSentences, factLine } from "../../site/compare/words.ts";
import type { MeasureRef } from "../../site/refs.ts";
import { notChecked } from "../../wording/common.ts";
import { compareWords, correspondenceLabels, familyWords, pairWords } from "../../wording/compare.ts";
import { measureName, printedHeading } from "../../wording/sentences.ts";
import { file, heading, link, list, section } from "./inline.ts";
import { standing } from "./source.ts";

/** A pair's whole file. */
export function pairMarkdown(input: PairPageInput): string {
  const { notices, labels, isSecondEarlier, sizes, linked, counts, rows, onlySecond } = input;
  const path = comparisonMarkdownPath(paths.pair(notices[0].id, notices[1].id));
  const [first, second] = labels;
  const alone = rows.filter(({ counterparts }) => counterparts.length === 0).map(({ measure }) => measure);
  return file([
    heading(1, pairWords.title(first, second)),
    pairWords.lead({ first, second, sizes, linked }) +
      (isSecondEarlier ? pairWords.earlier(first, second) : ""),
    pairWords.kinds(counts.same, counts.changed, counts.part) +
      pairWords.basis(counts.accepted, counts.proposed) +
      pairWords.noCounterpart,
    list(
      notices.map(
        (notice) =>
          `${link(notice.title, relative(path, noticeMarkdownPath(notice.id)))}：${escapeInline(standing(notice))}`,
      ),
    ),
    heading(2, pairWords.texts),
    ...rows.flatMap(({ measure, counterparts }) =>
      counterparts.flatMap((entry) => [
        heading(3, `${printedHeading(measure)}／${printedHeading(entry.measure)}`),
        list([
          `${escapeInline(first)}：${toMeasure(measure, path)}`,
          `${escapeInline(second)}：${toMeasure(entry.measure, path)}`,
          correspondenceLabels[entry.correspondence],
          escapeInline(
            compareWords.reason(entry.proposed ? compareWords.proposed : compareWords.accepted, entry.reason),
          ),
        ]),
        ...comparison(entry.comparison, labels),
      ]),
    ),
    ...section(
      pairWords.onlyIn(first),
      alone.map((measure) => toMeasure(measure, path)),
    ),
    ...section(
      pairWords.onlyIn(second),
      onlySecond.map((measure) => toMeasure(measure, path)),
    ),
  ]);
}

/** A family's whole file. */
export function familyMarkdown({
  id,
  versions,
  all,
  comparison: compared,
  reasons,
  related,
}: FamilyPageInput): string {
  const path = comparisonMarkdownPath(paths.family(id));
  const labels = versions.map(({ label }) => label);
  const [first] = versions;
  const name = first === undefined ? id : measureName(first.measure);
  return file([
    heading(1, familyWords.title(name)),
    escapeText(
      familyWords.lead(all, labels) + familyWords.differing(compared.facts.map((fact) => fact.name)),
    ),
    list(versions.map(({ measure, label }) => `${escapeInline(label)}：${toMeasure(measure, path)}`)),
    heading(2, familyWords.texts),
    ...comparison(compared, labels),
    heading(2, familyWords.basis),
    list(
      reasons.map(({ versions: [one, other], reason, proposed }) =>
        escapeInline(
          `${familyWords.pair(labels[one] ?? "", labels[other] ?? "")}：${reason}${proposed ? `（${familyWords.again}）` : ""}`,
        ),
      ),
    ),
    ...section(
      familyWords.related,
      related.map(({ measure, label, to, reason, proposed }) => {
        const notes = [familyWords.relatedTo(labels[to] ?? ""), ...(proposed ? [notChecked] : [])];
        return `${escapeInline(label)}：${toMeasure(measure, path)}（${escapeInline(notes.join("；"))}）${escapeInline(reason)}`;
      }),
    ),
  ]);
}

function toMeasure(measure: MeasureRef, path: string): string {
  return link(printedHeading(measure), relative(path, measureMarkdownPath(measure.notice, measure.key)));
}

/** What differs, and the texts passage by passage: what only one has stands in bold. */
function comparison({ facts, words, rows }: ShownComparison, labels: readonly string[]): string[] {
  const differences = [
    ...facts.map((fact) => escapeInline(factLine(fact, labels))),
    ...words.map((lists, index) =>
      escapeInline(differenceSentences(labels[index + 1] ?? "", lists).join("")),
    ),
  ];
  const texts = (rows ?? []).map((cells) =>
    cells
      .flatMap((pieces, index) =>
        pieces.length === 0
          ? []
          : [
              `> ${escapeInline(labels[index] ?? "")}：${pieces
                .map(({ text, only: isOnly }) => {
                  const escaped = escapeInline(text.replaceAll("\n", " "));
                  return isOnly ? `**${escaped.trim()}**` : escaped;
                })
                .join("")}`,
            ],
      )
      .join("\n>\n"),
  );
  return [list(differences), ...texts];
}
