/** The forms in which notices state where to go and what number to call. */
import type { Segment } from "./segments.ts";

/** Whether a segment names a counter or an address to go to; “单一窗口” is a system, and a 窗口时长 no place. */
export function isPlace({ text }: Segment): boolean {
  return (
    /(?:地址|地点)(?:为|是)?[：:]/u.test(text) ||
    /(?:在|到|至|赴|设立|设置|开设)[^，,“]{0,24}(?:(?:服务|办事|受理|综合|专门|海关|办税|报关)窗口|大厅)(?!时)/u.test(
      text,
    )
  );
}

/** A number as printed; what follows in a list is one more. */
const NUMBER = "[0-9][0-9—－-]{2,14}[0-9]";

const PHONES: readonly RegExp[] = [
  // A hotline by its number: 12345政务服务便民热线, “1010-0532”“青港热线”. A 货运专线 is no hotline.
  /(?<![0-9])“?[0-9]{3,6}(?:-[0-9]{3,4})?”?(?:[、或和/]“?[0-9]{3,6}”?)*(?![年月日个条项家种户名人次元万亿多余0-9])[^，。；、,;\n0-9]{0,14}(?:热线|(?:服务|咨询|投诉|举报|政务|便民)专线|电话)”?/gu,
  new RegExp(
    `(?:热线|电话)(?:为|是)?[：: ]?\\s?“?${NUMBER}(?![0-9年月日个条])(?:[、,，/]\\s?${NUMBER}(?![0-9年月日个条]))*”?`,
    "gu",
  ),
  /(?<![0-9])(?:0[0-9]{2,3}[—－-][0-9]{7,8}|[（(]0[0-9]{2,3}[)）]\s?[0-9]{7,8}|400[—－-]?[0-9]{3}[—－-]?[0-9]{4})(?![0-9])/gu,
];

/** A number in the words for a telephone. */
const PRINTED = /(?:[（(]0[0-9]{2,3}[)）]\s?)?[0-9][0-9—－-]*[0-9]/gu;

/** The telephones of a text in reading order, each with its numbers, without blanks. */
export function findPhones(text: string): { quote: string; numbers: [string, ...string[]] }[] {
  const taken = new Uint8Array(text.length);
  const found = new Map<string, number>();
  for (const pattern of PHONES) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      if (taken.subarray(index, index + words.length).includes(1)) continue;
      taken.fill(1, index, index + words.length);
      if (!found.has(words.trim())) found.set(words.trim(), index);
    }
  }
  return [...found]
    .sort(([, a], [, b]) => a - b)
    .flatMap(([quote]) => {
      const [first, ...others] = (quote.match(PRINTED) ?? []).map((number) => number.replace(/\s/gu, ""));
      return first === undefined ? [] : [{ quote, numbers: [first, ...others] }];
    });
}
