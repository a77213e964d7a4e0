/**
 * Suspects plus signs that a page lost: “保税 ERP” between quotation marks,
 * where a blank stands between two words that Chinese would not separate.
 * The text stays as it is. A parallel that has the sign, in the same notice or
 * in another, is named as evidence; without one the loss is only suspected.
 */
import type { Finding } from "../../../src/model/schema.ts";
import type { ReadMeasure } from "../measures/read-measure.ts";
import { locate } from "../source/findings.ts";
import { LineIndex } from "../source/line-index.ts";

/** A blank between quoted words; one beside a digit is ordinary spacing (货物 6小时). */
const QUOTED = /“([^“”\s]{0,11}[^“”\s\d]) ([^“”\s\d][^“”\s]{0,11})”/gu;

/** A quoted blank in a measure. */
export interface QuotedBlank {
  measure: string;
  quoted: string;
  /** The words as they would be with the sign. */
  withPlus: string;
  /** Whether a Latin letter stands beside the blank, where a blank is ordinary spacing. */
  isSpacing: boolean;
  at: number;
}

/** Finds the quoted blanks of a notice's measures. */
export function findQuotedBlanks(measures: readonly ReadMeasure[]): QuotedBlank[] {
  return measures.flatMap(({ key, text }) =>
    [...text.text.matchAll(QUOTED)].map((match) => {
      const [quoted, left = "", right = ""] = match;
      return {
        measure: key,
        quoted,
        withPlus: `${left}+${right}`,
        isSpacing: /[A-Za-z]$/.test(left) || /^[A-Za-z]/.test(right),
        at: text.at[match.index + 1 + left.length] ?? text.start,
      };
    }),
  );
}

/** What a notice must give to be searched for signs and parallels. */
export interface Searched {
  blanks: readonly QuotedBlank[];
  text: string;
  document: { front: { title: string; source: { file: string } } };
}

/** Gives the function that tells the findings of a notice's quoted blanks, with their parallels in all notices. */
export function lostSymbols(all: readonly Searched[]): (notice: Searched) => Finding[] {
  const parallels = parallelsIn(all);
  return (notice) => suspect(notice, parallels);
}

function suspect(notice: Searched, findParallels: (notice: Searched, words: string) => string[]): Finding[] {
  if (notice.blanks.length === 0) return [];
  const { file } = notice.document.front.source;
  const places = new LineIndex(notice.text);
  return notice.blanks.flatMap(({ measure, quoted, withPlus, isSpacing, at }) => {
    const parallels = findParallels(notice, withPlus);
    if (parallels.length === 0 && isSpacing) return [];
    const evidence =
      parallels.length > 0
        ? `应有“+”，网页丢失：${parallels.join("，")}`
        : "疑有“+”被网页丢失，没有可对照之处";
    const message = `${quoted}的空格处${evidence}；照录未改`;
    return [locate({ at, severity: "warning", code: "SYMBOL_LOST", message }, file, places, measure)];
  });
}

/** More parallels than these prove nothing more. */
const SHOWN_PARALLELS = 3;

/** Gives the function that tells where a notice itself, and then others, have words with the sign. */
function parallelsIn(all: readonly Searched[]): (notice: Searched, words: string) => string[] {
  // The first notices with some words, one more than are shown: the notice that is asked for may be among them.
  const known = new Map<string, Searched[]>();
  const firstWith = (words: string) => {
    const earlier = known.get(words);
    if (earlier !== undefined) return earlier;
    const found: Searched[] = [];
    for (const notice of all) {
      if (found.length > SHOWN_PARALLELS) break;
      if (notice.text.includes(words)) found.push(notice);
    }
    known.set(words, found);
    return found;
  };
  return (notice, words) =>
    [
      ...(notice.text.includes(words) ? [notice] : []),
      ...firstWith(words).filter((other) => other !== notice),
    ]
      .slice(0, SHOWN_PARALLELS)
      .map((other) => {
        const { line } = new LineIndex(other.text).place(other.text.indexOf(words));
        const where =
          other === notice ? `本文件第 ${line} 行` : `《${other.document.front.title}》第 ${line} 行`;
        return `${where}作“${words}”`;
      });
}
