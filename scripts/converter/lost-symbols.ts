/**
 * Suspects plus signs that a page lost: “保税 ERP” between quotation marks,
 * where a blank stands between two words that Chinese would not separate.
 * The text stays as it is. A parallel that has the sign, in the same notice or
 * in another, is named as evidence; without one the loss is only suspected.
 */
import type { Finding } from "../../src/model/schema.ts";
import type { ConvertedNotice } from "./convert-notice.ts";
import { locate } from "./findings.ts";
import { Lines } from "./text.ts";

/** A blank between quoted words; one beside a digit is ordinary spacing (货物 6小时). */
const QUOTED = /“([^“”\s]{0,11}[^“”\s\d]) ([^“”\s\d][^“”\s]{0,11})”/gu;

/** Finds quoted blanks in a notice's measures and the parallels to them. */
export function suspectLostSymbols(notice: ConvertedNotice, all: readonly ConvertedNotice[]): Finding[] {
  const { file } = notice.document.front.source;
  const places = new Lines(notice.text);
  return notice.read.flatMap(({ key, text }) =>
    [...text.text.matchAll(QUOTED)].flatMap((match) => {
      const [quoted, left = "", right = ""] = match;
      const at = text.at[match.index + 1 + left.length] ?? text.start;
      const parallels = findParallels(notice, all, `${left}+${right}`);
      // Beside a Latin letter a blank is ordinary spacing, unless a parallel shows otherwise.
      if (parallels.length === 0 && /[A-Za-z]$/.test(left + right.slice(0, 1).replace(/[^A-Za-z]/, "")))
        return [];
      const evidence =
        parallels.length > 0
          ? `应有“+”，网页丢失：${parallels.join("，")}`
          : "疑有“+”被网页丢失，没有可对照之处";
      const message = `${quoted}的空格处${evidence}；照录未改`;
      return [locate({ at, severity: "warning", code: "SYMBOL_LOST", message }, file, places, key)];
    }),
  );
}

/** Where a notice, or else another, has the words with the sign. */
function findParallels(notice: ConvertedNotice, all: readonly ConvertedNotice[], words: string): string[] {
  const others = all.filter((other) => other !== notice);
  return [notice, ...others].flatMap((other) => {
    const at = other.text.indexOf(words);
    if (at < 0) return [];
    const { line } = new Lines(other.text).place(at);
    const where = other === notice ? `本文件第 ${line} 行` : `《${other.document.front.title}》第 ${line} 行`;
    return [`${where}作“${words}”`];
  });
}
