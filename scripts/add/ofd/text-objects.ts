/** The text that a page of an OFD draws, each run at its place (GB/T 33190—2016, sections 8.5 and 11). */
import { attributeOf, childrenOf, localName } from "../local-xml.ts";
import type { Fragment } from "../pdf/fragments.ts";

/** Points to a millimetre, in which an OFD measures. */
export const POINTS = 72 / 25.4;

/** What a part of a page draws as text. */
export interface Drawn {
  fragments: Fragment[];
  /** Runs along another direction than the lines': watermarks. */
  slanted: number;
  /** Words that a reader doesn't see. */
  hidden: string[];
}

/** Reads all text below an element; lengths are in points from the page's own corner, at `left` and `top` millimetres. */
export function drawnText(root: Element, left: number, top: number): Drawn {
  const drawn: Drawn = { fragments: [], slanted: 0, hidden: [] };
  const walk = (element: Element, isHidden: boolean) => {
    for (const child of element.children) {
      const isUnseen =
        isHidden || child.getAttribute("Visible") === "false" || child.getAttribute("Alpha") === "0";
      if (localName(child) !== "TextObject") walk(child, isUnseen);
      else if (isUnseen) drawn.hidden.push(child.textContent?.trim() ?? "");
      else read(child, left, top, drawn);
    }
  };
  walk(root, false);
  return drawn;
}

function read(object: Element, left: number, top: number, drawn: Drawn): void {
  const [x = 0, y = 0] = numbers(object, "Boundary");
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(object, "CTM");
  const size = Number(object.getAttribute("Size") ?? 0);
  const isSlanted = Math.abs(b) > Math.abs(a) * 0.1 || !(size > 0);
  const scale = Math.hypot(c, d);
  // A piece without a place of its own begins where the one before it did.
  let start = { x: 0, y: 0 };
  for (const code of childrenOf(object, "TextCode")) {
    start = { x: placeOf(code, "X") ?? start.x, y: placeOf(code, "Y") ?? start.y };
    if (isSlanted) {
      drawn.slanted += 1;
      continue;
    }
    for (const run of runsOf(code, size, start)) {
      const fragment: Fragment = {
        text: run.text,
        x: (x + e + a * run.x + c * run.y - left) * POINTS,
        y: (y + f + b * run.x + d * run.y - top) * POINTS,
        width: run.width * Math.abs(a) * POINTS,
        size: size * scale * POINTS,
      };
      if (!isRepeated(fragment, drawn.fragments)) drawn.fragments.push(fragment);
    }
  }
}

/** Programs draw words twice, a hair apart, where they have no bold type. */
function isRepeated({ text, x, y, size }: Fragment, before: readonly Fragment[]): boolean {
  return before.slice(-3).some((one) => one.text === text && Math.hypot(one.x - x, one.y - y) < size / 10);
}

/** Characters that follow each other on a line, in the object's own lengths. */
interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
}

/** A wider step than this, in sizes of the font, leaves a gap that columns and cells are told by. */
const LONGEST_STEP = 1.3;

function runsOf(code: Element, size: number, start: { x: number; y: number }): Run[] {
  const characters = [...(code.textContent ?? "").replaceAll(/[\r\n]/g, "")];
  const [across, down] = [steps(code, "DeltaX"), steps(code, "DeltaY")];
  let { x, y } = start;
  const runs: Run[] = [];
  let goesOn = false;
  for (const [index, character] of characters.entries()) {
    // Of the last character, and where no steps are given, the width is the font's; these are what most have.
    const usual = character <= "\u00ff" ? size / 2 : size;
    const step = across[index] ?? across[across.length - 1] ?? (down.length > 0 ? 0 : usual);
    const isLast = index === characters.length - 1;
    const run = runs[runs.length - 1];
    const width = isLast || step <= 0 || step > size * LONGEST_STEP ? usual : step;
    if (run && goesOn) {
      run.text += character;
      run.width = x + width - run.x;
    } else runs.push({ text: character, x, y, width });
    goesOn = step > 0 && step <= size * LONGEST_STEP && (down[index] ?? 0) === 0;
    x += step;
    y += down[index] ?? 0;
  }
  return runs.filter(({ text }) => text.trim() !== "");
}

function placeOf(code: Element, name: "X" | "Y"): number | null {
  return numbers(code, name)[0] ?? null;
}

/** More steps than these are no text's. */
const MOST_STEPS = 100_000;

/** The steps between characters; `g 3 2.5` means three of 2.5. */
function steps(code: Element, name: string): number[] {
  const words = (code.getAttribute(name) ?? "").split(/\s+/).filter((word) => word !== "");
  const found: number[] = [];
  for (let at = 0; at < words.length && found.length < MOST_STEPS; at += 1) {
    if (words[at] !== "g") {
      found.push(Number(words[at]) || 0);
      continue;
    }
    const count = Math.min(Number(words[at + 1]) || 0, MOST_STEPS - found.length);
    for (let index = 0; index < count; index += 1) found.push(Number(words[at + 2]) || 0);
    at += 2;
  }
  return found;
}

/** The numbers of an attribute. */
export function numbers(element: Element | null, name: string): number[] {
  const value = (element && attributeOf(element, name)) ?? "";
  return value
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => Number(word) || 0);
}
