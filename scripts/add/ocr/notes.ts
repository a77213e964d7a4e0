/** What an editor is told of recognised text. */
import type { RecognisedFile, RecognisedLine } from "../../../src/content/recognised.ts";
import type { RecognisedPage } from "./recognise.ts";

/** More lines than these are counted only; `npm run review` goes through all. */
const SHOWN = 12;
/** A line that is read this badly on the whole, in percent, should be typed anew rather than mended. */
const BAD = 80;

/** Pages with something to tell of, by their numbers. */
export interface OddPages {
  stamped: readonly number[];
  turned: readonly number[];
  /** Those with print that couldn't be read. */
  unread: readonly number[];
}

/** Which of the pages that were recognised are odd. */
export function oddPages(pages: ReadonlyMap<number, RecognisedPage>): OddPages {
  const of = (kind: "stamps" | "turns" | "unread") =>
    [...pages].flatMap(([number, page]) => (page[kind] > 0 ? [number] : []));
  return { stamped: of("stamps"), turned: of("turns"), unread: of("unread") };
}

/** Sentences on what was recognised: by what, how surely, and where it is doubtful. */
export function recognisedNotes(
  { engine, pages, lines }: RecognisedFile,
  of: number,
  odd: OddPages,
): string[] {
  const doubtful = lines.filter(([, , doubts]) => doubts.length > 0);
  const doubts = doubtful.reduce((sum, [, , own]) => sum + own.length, 0);
  const characters = lines.reduce((sum, [text]) => sum + text.length, 0);
  const surest = lines.reduce((sum, [text, sure]) => sum + sure * text.length, 0) / Math.max(1, characters);
  const bad = lines.filter(([, sure]) => sure < BAD);
  const where = pages.length === of ? "" : `第 ${pages.join("、")} 页`;
  return [
    `${where}文字由图片识别（${engine}），不是原文的字符：${lines.length} 行，平均可信度 ${Math.floor(surest)}%；请对照原件逐字核对`,
    doubts > 0
      ? `识别存疑 ${doubts} 字，在 ${doubtful.length} 行（“［］”里的字）：${doubtful.slice(0, SHOWN).map(shown).join("、")}${doubtful.length > SHOWN ? "等" : ""}；写入后运行 review 逐处核对，核对完以前不算“已核对”`
      : "",
    bad.length > 0
      ? `${bad.length} 行识别得很差（可信度不到 ${BAD}%）：${bad.slice(0, SHOWN).map(shown).join("、")}；请对照原件重录，或重新扫描`
      : "",
    "标点的全角、半角在图片上看不出，汉字旁边的一律写作全角",
    odd.unread.length > 0
      ? `第 ${odd.unread.join("、")} 页有的笔迹没有认出文字（多是污点、线条、手写）；请对照原件，缺字的补上`
      : "",
    odd.stamped.length > 0 ? `第 ${odd.stamped.join("、")} 页的红色印章没有识别；印章下的字都作存疑` : "",
    odd.turned.length > 0 ? `第 ${odd.turned.join("、")} 页放倒了，已转正后识别` : "",
  ].filter((note) => note !== "");
}

/** A line with its doubtful characters in brackets, and how sure it is. */
function shown([text, sure, doubts]: RecognisedLine): string {
  const first = doubts[0]?.[0] ?? 0;
  const start = Math.max(0, first - 8);
  const marked = new Set(doubts.map(([at]) => at));
  const words = [...text.slice(start, start + 28)].map((sign, index) =>
    marked.has(start + index) ? `［${sign}］` : sign,
  );
  return `“${start > 0 ? "…" : ""}${words.join("")}”（${sure}%）`;
}
