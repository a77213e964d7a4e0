/**
 * Runs that don't stand on the line as they are: raised, struck, hidden, with a
 * reading above them, in a symbol font. The reader of .docx learns of them by
 * properties that it knows, or as marks.
 */
import * as dingbats from "dingbat-to-unicode";
import { isScript } from "../html/style.ts";
import { readEquation } from "./fields.ts";
import { formulaText } from "./formula.ts";
import { type Marks, textRun } from "./marks.ts";
import type { RunStyles } from "./run-styles.ts";
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

/** Puts elements in the place of one of a run's contents; what stands on either side keeps its run. */
function replaceInRun(document: Document, content: Element, replacements: readonly Element[]): void {
  const run = content.parentElement;
  if (run?.tagName !== "w:r") {
    content.replaceWith(...replacements);
    return;
  }
  const behind = [...run.children].slice([...run.children].indexOf(content) + 1);
  const rest = document.createElement("w:r");
  const properties = child(run, "w:rPr");
  if (properties) rest.appendChild(properties.cloneNode(true));
  for (const element of behind) rest.appendChild(element);
  content.remove();
  run.after(...replacements, ...(behind.length > 0 ? [rest] : []));
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

/** The elements below one, in their order. */
function* descendants(element: Element): Iterable<Element> {
  for (const inner of [...element.children]) {
    yield inner;
    yield* descendants(inner);
  }
}

/** Equation fields print what their code says; other fields their last result. */
function replaceEquations(document: Document, paragraph: Element, marks: Marks): void {
  const fields: { code: string; begin: Element; isResult: boolean }[] = [];
  for (const element of [...descendants(paragraph)]) {
    const field = fields.at(-1);
    if (element.tagName === "w:instrText" && field && !field.isResult)
      field.code += element.textContent ?? "";
    if (element.tagName === "w:fldSimple")
      replaceEquation(document, element.getAttribute("w:instr") ?? "", element, marks);
    if (element.tagName !== "w:fldChar") continue;
    const type = element.getAttribute("w:fldCharType");
    if (type === "begin") fields.push({ code: "", begin: element, isResult: false });
    if (type === "separate" && field) field.isResult = true;
    if (type === "end" && field) {
      fields.pop();
      // A field inside another's code is part of that code.
      const outer = fields.at(-1);
      if (outer && !outer.isResult) outer.code += field.code;
      else replaceEquation(document, field.code, element, marks);
    }
  }
}

function replaceEquation(document: Document, code: string, at: Element, marks: Marks): void {
  const equation = readEquation(code);
  if (!equation || equation.base === "") return;
  const run = at.tagName === "w:fldChar" ? at.parentElement : at;
  const words = textRun(document, equation.base, child(run, "w:rPr"));
  if (equation.kind === "circled") run?.after(words);
  else {
    const shown = equation.kind === "ruby" ? `${equation.base}（${equation.above}）` : equation.base;
    run?.after(marks.link(document, equation.kind, shown, null, [words]));
  }
  if (at.tagName === "w:fldSimple") at.remove();
}

const SYMBOL_FONT = /^(?:symbol|wingdings(?: ?[23])?|webdings|mt extra|zapf ?dingbats)$/i;
const PRIVATE = /[\ue000-\uf8ff]/u;

/** What a character of a font prints; `null` where it isn't known. */
function symbolOf(font: string, code: number): string | null {
  const known = dingbats.codePoint(font, code) ?? dingbats.codePoint(font, code & 0xff);
  if (known && (code < 0x100 || (code & 0xff00) === 0xf000)) return known.string;
  const sign = code > 0 && code <= 0xffff ? String.fromCharCode(code) : "";
  return sign === "" || SYMBOL_FONT.test(font) || PRIVATE.test(sign) ? null : sign;
}

function replaceSymbol(document: Document, symbol: Element, marks: Marks): void {
  const font = symbol.getAttribute("w:font") ?? "";
  const char = symbol.getAttribute("w:char") ?? "";
  const sign = symbolOf(font, /^[0-9a-f]{1,6}$/i.test(char) ? Number.parseInt(char, 16) : 0);
  const properties = child(symbol.parentElement, "w:rPr");
  const run = textRun(document, sign ?? "〓", properties);
  const link = sign === null ? marks.link(document, "symbol", `${font} ${char}`, "〓", [run]) : run;
  replaceInRun(document, symbol, [link]);
}

/** Letters of a symbol font in ordinary text are that font's signs. */
function mapSymbolFont(run: Element): void {
  const fonts = child(child(run, "w:rPr"), "w:rFonts");
  const font = fonts?.getAttribute("w:ascii") ?? fonts?.getAttribute("w:hAnsi") ?? "";
  if (!SYMBOL_FONT.test(font)) return;
  for (const text of childrenNamed(run, "w:t"))
    text.textContent = [...(text.textContent ?? "")]
      .map((sign) =>
        /[\x21-\x7e\ue000-\uf8ff]/u.test(sign) ? (symbolOf(font, sign.codePointAt(0) ?? 0) ?? "〓") : sign,
      )
      .join("");
}
