/**
 * Texts about a notice that are easily taken for it: an interpretation, a news
 * report, questions and answers, a translation. Each is told by its head or by
 * what only such texts say; a page that prints one above the notice itself is
 * the notice's.
 */
import type { Line } from "../source/line.ts";
import { readMarker } from "../source/markers.ts";
import { simplify } from "../source/simplify.ts";
import { isTitleEnd } from "./frame-lines.ts";

/** What a text is, if it isn't a notice, and where it shows. */
export interface Genre {
  name: string;
  /** The words that show it. */
  words: string;
  /** The source offset of the line. */
  at: number;
}

/** What stands before the title of what is interpreted. */
const ABOUT_PREFIX =
  /^[【[]?(?:一图读懂|图解|图说|一图看懂|文字解读|政策解读|专家解读|图文解读|视频解读)[】\]]?\s{0,4}[:：|｜丨《]/u;
/** Headings of an interpretation: a notice has at most one of them. */
const PARTS =
  /(?:起草|出台|制定|编制|修订|政策|文件)(?:的)?(?:背景|过程|依据|目的|意义|必要性)|背景(?:和|与|及)?(?:依据|意义|过程)|(?:政策|文件|主要)?(?:亮点|特色|创新点)|(?:名词|关键词)(?:解释|诠释)|主要内容|新旧政策差异|解读(?:机关|单位|人)/u;
const FEWEST_PARTS = 2;
/** What opens a report. */
const REPORT = /^(?:本报讯|.{2,12}(?:讯|电)[（(]|（?记者|.{0,20}(?:记者从|据悉|获悉))|本网讯|新华社/u;
/** How a report's first sentence begins, where its head reads like one. */
const EVENT =
  /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚)?[，,]|^(?:近日|日前|连日来|昨日|今日|今天)[，,]|^会议(?:指出|强调|要求|认为)[，,]/u;
/** What heads such texts; a head that others may have too needs a line that begins like a report. */
const HEADS: readonly [RegExp, string, RegExp?][] = [
  [ABOUT_PREFIX, "政策解读"],
  [/(?:解读(?:来了)?[!！]?|解读稿|解读材料|图解|一图读懂|政策说明|起草说明|编制说明|解读说明)$/u, "政策解读"],
  [/(?:答记者问|记者提问|有关问题解答|问答|问答口径|常见问题|政策热点问答)$|答记者问/u, "答记者问或政策问答"],
  [/(?:工作|情况|年度|半年)(?:总结|汇报|报告)$|(?:述职|调研|考察|评估)报告$/u, "总结或报告"],
  [/(?:提案|建议|议案).{0,12}(?:答复|回复|复函)(?:函|意见)?$/u, "提案或建议的答复"],
  [
    /(?:新闻发布会|发布会实录|新闻通气会)|(?:正式|重磅)?(?:印发|出台|发布|推出)(?:实施)?[!！]?$/u,
    "新闻稿",
    REPORT,
  ],
  [
    /(?:召开|举行|举办|组织开展|出席|赴.{1,12}调研).{0,40}(?:会|会议|活动|培训|调研|仪式)?$/u,
    "新闻稿",
    EVENT,
  ],
  [/^[^《》]*(?:出台|推出|发布|施行|落地)[^《》]{0,30}$/u, "新闻稿", EVENT],
];
/** The head of a page has no more lines than these. */
const HEAD_LINES = 12;
const LONGEST_HEAD = 60;

/** What a text is, if it isn't a notice itself; `null` where nothing speaks against that. */
export function readGenre(lines: readonly Line[]): Genre | null {
  return foreign(lines) ?? ofHead(lines) ?? ofParts(lines);
}

function ofHead(lines: readonly Line[]): Genre | null {
  const head = lines.slice(0, HEAD_LINES);
  const first = head.findIndex(({ text }, index) => index > 0 && readMarker(text.text) !== null);
  const opening = first < 0 ? head : head.slice(0, first);
  if (opening.some(({ text }) => isOwnTitle(text.text))) return null;
  for (const { text } of opening) {
    const words = simplify(text.text);
    if (words.length > LONGEST_HEAD) continue;
    const found = HEADS.find(
      ([pattern, , evidence]) =>
        pattern.test(words) && (!evidence || opening.some((line) => evidence.test(line.text.text))),
    );
    if (found) return { name: found[1], words: text.text, at: text.start };
  }
  const report = opening.find(({ text }) => REPORT.test(text.text));
  return report ? { name: "新闻稿", words: report.text.text.slice(0, 20), at: report.text.start } : null;
}

/** The title of a notice, which no text about it has as a line of its own. */
function isOwnTitle(text: string): boolean {
  const isNews = /^[^关于《》]{2,20}(?:出台|推出|公布|实施)(?![^《》]*的(?:通知|公告|通告|意见)$)/u.test(
    text,
  );
  const isOther = /^[《“]/u.test(text) || /[。！!]/u.test(text) || ABOUT_PREFIX.test(text);
  return isTitleEnd(text) && !isNews && !isOther;
}

function ofParts(lines: readonly Line[]): Genre | null {
  const opening = lines.findIndex(({ text }) => readMarker(text.text) !== null);
  if (opening < 0 || lines.slice(0, opening).some(({ text }) => isOwnTitle(text.text))) return null;
  const parts = lines.filter(({ text }) => {
    const marker = readMarker(text.text);
    return marker !== null && text.length - marker.length <= 24 && PARTS.test(simplify(text.text));
  });
  const [part] = parts;
  if (!part || parts.length < FEWEST_PARTS) return null;
  return { name: "政策解读", words: part.text.text, at: part.text.start };
}

/** A text with hardly a Han character is no Chinese notice. */
const LEAST_LETTERS = 60;

function foreign(lines: readonly Line[]): Genre | null {
  let [han, latin] = [0, 0];
  for (const { text } of lines) {
    han += text.text.match(/\p{Script=Han}/gu)?.length ?? 0;
    latin += text.text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  }
  const [first] = lines;
  if (!first || latin < LEAST_LETTERS || latin < han * 10) return null;
  return { name: "英文等外文文本", words: first.text.text.slice(0, 40), at: first.text.start };
}
