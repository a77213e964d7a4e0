/** Where a text names an annex of its notice (名单见附件2), it links to it. */
import { readNumeral } from "../model/numerals.ts";
import type { AnnexRef } from "./refs.ts";

const NAMED = /附[件表]\s?(\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十])?/gu;

/** The parts of a text, those that name an annex with its anchor. */
export function annexPieces(text: string, annexes: readonly AnnexRef[]): { text: string; annex?: string }[] {
  if (annexes.length === 0) return [{ text }];
  const pieces: { text: string; annex?: string }[] = [];
  let done = 0;
  for (const { index, 0: words, 1: numeral } of text.matchAll(NAMED)) {
    const annex = annexOf(annexes, numeral ?? null);
    if (!annex) continue;
    const end = index + words.trimEnd().length;
    if (index > done) pieces.push({ text: text.slice(done, index) });
    pieces.push({ text: text.slice(index, end), annex: annex.id });
    done = end;
  }
  if (done < text.length || text === "") pieces.push({ text: text.slice(done) });
  return pieces;
}

/** An annex by its number; without a number the only one that there is. */
function annexOf(annexes: readonly AnnexRef[], numeral: string | null): AnnexRef | undefined {
  if (numeral === null) return annexes.length === 1 ? annexes[0] : undefined;
  const number = String(readNumeral(numeral) ?? numeral);
  return annexes.find((annex) => annex.number === number);
}

/** The annex that an entry of a notice's list of annexes names: by its number, or by its title. */
export function listedAnnex(entry: string, annexes: readonly AnnexRef[]): AnnexRef | undefined {
  const [, numeral, title = ""] =
    /^(?:附[件表]?\s?[:：]?\s?)?(?:(\d{1,2})\s?[.．、:：]\s?)?(.+)$/u.exec(entry) ?? [];
  if (numeral !== undefined) return annexOf(annexes, numeral);
  const bare = (words: string) => words.replaceAll(/[\s《》]/gu, "");
  return title.length < 4
    ? undefined
    : annexes.find(({ label }) => label !== null && bare(label).endsWith(bare(title)));
}
