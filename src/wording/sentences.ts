/** Small phrases with values in them that several pages share. */
import type { Measure } from "../model/schema.ts";

/** A day as Chinese documents print it: `2025年7月25日`. */
export function day(iso: string): string {
  const [year, month, date] = iso.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** A year: `2025年`. */
export function yearWords(year: number): string {
  return `${year}年`;
}

/** A day on which something was published: `2025年7月25日发布`. */
export function publishedDay(iso: string): string {
  return `${day(iso)}发布`;
}

/** What a measure is called: its title, else its first sentence. */
export function measureName({ title, text }: Pick<Measure, "title" | "text">): string {
  if (title !== null) return title;
  return firstWords(text, 40);
}

/** A text's first sentence, cut where it is longer than `most` characters. */
export function firstWords(text: string, most: number): string {
  const sentence = /^[^。；;\n]*/u.exec(text)?.[0] ?? text;
  const characters = [...sentence];
  return characters.length <= most ? sentence : `${characters.slice(0, most - 1).join("")}…`;
}

/** Lines of a source: 第38行, 第40—43行. */
export function lineRange([first, last]: Measure["source"]["lines"]): string {
  return first === last ? `第${first}行` : `第${first}—${last}行`;
}

/** A place in a source: 第38行第4字. */
export function placeInSource({ line, column }: { line: number; column: number }): string {
  return `第${line}行第${column}字`;
}

/** A clause by its id: `c2` is 第2款. */
export function clauseName(id: string): string {
  return `第${id.slice(1)}款`;
}

/** A measure by its key, where its notice is named: 第14条. */
export function measureNumber(key: string): string {
  return `第${key}条`;
}

/** Number and title as the notice prints them: `14.支持某事发展`. */
export function printedHeading(measure: Pick<Measure, "label" | "title" | "text">): string {
  const gap = /\p{L}$|\d$/u.test(measure.label) ? " " : "";
  return measure.label + gap + measureName(measure);
}

/** `14条`, where it is clear that measures are counted. */
export function count(measures: number): string {
  return `${measures}条`;
}

/** `14条措施`. */
export function measureCount(measures: number): string {
  return `${measures}条措施`;
}

/** How often something comes: `3处`. */
export function timesCount(times: number): string {
  return `${times}处`;
}
