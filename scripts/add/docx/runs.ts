/**
 * Runs that don't stand on the line as they are: raised, struck, hidden, with a
 * reading above them, in a symbol font. The reader of .docx learns of them by
 * properties that it knows, or as marks.
 */
import { isScript } from "../html/style.ts";
import { formulaText } from "./formula.ts";
import { type Marks, textRun } from "./marks.ts";
import { replaceEquations } from "./replace-equations.ts";
import { replaceInRun } from "./run-content.ts";
import type { RunStyles } from "./run-styles.ts";
import { mapSymbolFont, replaceSymbol } from "./symbols.ts";
import { child, childrenNamed } from "./xml.ts";

/** Prepares the runs of a part (the document, its notes). Returns whether it holds revisions. */
export function prepareRuns(document: Document, styles: RunStyles, marks: Marks): boolean {
  const named = (name: string) => [...document.getElementsByTagName(name)];
  const isRevised = named("w:ins").length > 0 || named("w:del").length > 0 || named("w:moveTo").length > 0;
  for (const formula of named("m:oMath")) replaceFormula(document, formula, marks);
  for (const deleted of named("w:del")) strikeDeleted(document, deleted);
  for (const ruby of named("w:ruby")) replaceRuby(document, ruby, marks);
  for (const paragraph of named("w:p")) replaceEquations(document, paragraph, marks);
  for (const symbol of named("w:sym")) replaceSymbol(document, symbol, marks);
  const paragraphs = new Map<Element, Element[]>();
  for (const run of named("w:r")) {
    const paragraph = paragraphOf(run);
    if (!paragraph) continue;
    const runs = paragraphs.get(paragraph);
    if (runs) runs.push(run);
    else paragraphs.set(paragraph, [run]);
  }
  for (const [paragraph, runs] of paragraphs) prepareParagraph(document, paragraph, runs, styles, marks);
  return isRevised;
}

function paragraphOf(element: Element): Element | null {
  let at: Element | null = element;
  while (at && at.tagName !== "w:p") at = at.parentElement;
  return at;
}

function prepareParagraph(
  document: Document,
  paragraph: Element,
  runs: readonly Element[],
  styles: RunStyles,
  marks: Marks,
): void {
  const positions = new Map(runs.map((run) => [run, positionOf(run, paragraph, styles)]));
  // A whole paragraph that is moved up or down is layout.
  const isLayout = new Set(runs.filter(hasWords).map((run) => positions.get(run))).size < 2;
  let hidden: { words: string; link: Element } | null = null;
  for (const run of runs) {
    if (styles.isOn(run, paragraph, "w:vanish")) {
      hidden = hide(document, run, hidden, marks);
      continue;
    }
    if (hasWords(run)) hidden = null;
    mapSymbolFont(run);
    if (styles.isOn(run, paragraph, "w:strike") || styles.isOn(run, paragraph, "w:dstrike"))
      set(document, run, "w:strike", "1");
    const align = styles.property(run, paragraph, "w:vertAlign")?.getAttribute("w:val") ?? "baseline";
    const position = positions.get(run) ?? 0;
    if (align !== "baseline") set(document, run, "w:vertAlign", align);
    else if (!isLayout && position !== 0 && isScript(wordsOf(run)))
      set(document, run, "w:vertAlign", position > 0 ? "superscript" : "subscript");
  }
}

/** Takes a hidden run out; hidden runs that follow each other are told as one. */
function hide(
  document: Document,
  run: Element,
  before: { words: string; link: Element } | null,
  marks: Marks,
): { words: string; link: Element } | null {
  const words = wordsOf(run);
  if (words.trim() === "") {
    run.remove();
    return before;
  }
  const link = marks.link(document, "hidden", (before?.words ?? "") + words, "");
  before?.link.remove();
  run.replaceWith(link);
  return { words: (before?.words ?? "") + words, link };
}

function positionOf(run: Element, paragraph: Element, styles: RunStyles): number {
  const value = styles.property(run, paragraph, "w:position")?.getAttribute("w:val") ?? "0";
  return /^-?\d{1,5}$/.test(value) ? Number(value) : 0;
}

function hasWords(run: Element): boolean {
  return wordsOf(run).trim() !== "";
}

function wordsOf(run: Element): string {
  return childrenNamed(run, "w:t")
    .map(({ textContent }) => textContent ?? "")
    .join("");
}

/** States a property in the run itself. */
function set(document: Document, run: Element, name: string, value: string): void {
  let properties = child(run, "w:rPr");
  if (!properties) {
    properties = document.createElement("w:rPr");
    run.prepend(properties);
  }
  child(properties, name)?.remove();
  const property = document.createElement(name);
  property.setAttribute("w:val", value);
  properties.appendChild(property);
}

/** Deleted words are words that are struck out; deleted rows and ends of paragraphs aren't words. */
function strikeDeleted(document: Document, deleted: Element): void {
  if (["w:rPr", "w:trPr", "w:tcPr"].includes(deleted.parentElement?.tagName ?? "")) return;
  for (const run of [...deleted.getElementsByTagName("w:r")]) {
    for (const words of childrenNamed(run, "w:delText")) {
      const text = document.createElement("w:t");
      text.setAttribute("xml:space", "preserve");
      text.textContent = words.textContent ?? "";
      words.replaceWith(text);
    }
    set(document, run, "w:strike", "1");
  }
  deleted.replaceWith(...deleted.children);
}

function replaceRuby(document: Document, ruby: Element, marks: Marks): void {
  const base = child(ruby, "w:rubyBase");
  const runs = [...(base?.children ?? [])];
  const above = textIn(child(ruby, "w:rt"));
  const shown = `${textIn(base)}（${above}）`;
  replaceInRun(
    document,
    ruby,
    above === "" || runs.length === 0 ? runs : [marks.link(document, "ruby", shown, null, runs)],
  );
}

function textIn(element: Element | null): string {
  return [...(element?.getElementsByTagName("w:t") ?? [])]
    .map(({ textContent }) => textContent ?? "")
    .join("");
}

function replaceFormula(document: Document, formula: Element, marks: Marks): void {
  const words = formulaText(formula);
  const paragraph = formula.parentElement?.tagName === "m:oMathPara" ? formula.parentElement : formula;
  if (words === "") return;
  const link = marks.link(document, "formula", words, null, [textRun(document, words)]);
  if (paragraph === formula || paragraph.getElementsByTagName("m:oMath").length > 1)
    formula.replaceWith(link);
  else paragraph.replaceWith(link);
}
