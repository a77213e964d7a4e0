/**
 * The frame of a document around the block that its prose fills: number,
 * addressees, signature and date are short lines, and portals put them into
 * blocks of their own.
 */
import { type FrameKind, frameLines } from "../../converter/frame/frame-lines.ts";
import { Mapped } from "../../converter/source/text.ts";
import type { PageLine } from "./lines.ts";
import { nameOf } from "./page.ts";

/** What portals print below every page. */
const IMPRINT =
  /版权所有|ICP备|公网安备|网站标识码|主办(?:单位)?\s*[:：]|承办(?:单位)?\s*[:：]|技术支持|建议使用.{0,20}浏览器/u;

/** Whether a line is the portal's own imprint. */
export function isImprint(text: string): boolean {
  return IMPRINT.test(text);
}

/** More lines than these around a block are a page's. */
const MOST_AROUND = 15;

const FRAME: ReadonlySet<FrameKind> = new Set<FrameKind>([
  "document number",
  "date",
  "issuer",
  "addressees",
  "attachment",
  "subtitle",
]);

/**
 * The outermost block around `block` that adds only a few lines to it: none of
 * them a link, or some of them a document's frame.
 */
export function withSurroundings(block: Element, lines: readonly PageLine[]): Element {
  let at = block;
  for (let parent = at.parentElement; parent && nameOf(parent) !== "html"; parent = parent.parentElement) {
    const [outer, inner] = [parent, at];
    const added = lines.filter((line) => outer.contains(line.block) && !inner.contains(line.block));
    if (added.length > MOST_AROUND) break;
    if (added.every(({ linked }) => !linked) || added.some(isFrame)) at = parent;
  }
  return at;
}

function isFrame({ text, linked }: PageLine): boolean {
  if (linked || isImprint(text)) return false;
  return frameLines([{ text: Mapped.of(text), afterBlank: false }]).some(({ kind }) => FRAME.has(kind));
}
