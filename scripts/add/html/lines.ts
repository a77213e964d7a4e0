/** A page's text as lines: blocks and `<br>` end them, white space inside collapses as in a browser. */
import { readMarker } from "../../converter/source/markers.ts";
import { carry, type Shift } from "../raised.ts";
import { type Remark, shorten } from "../remarks.ts";
import { formulaText } from "./formula.ts";
import { itemLabels } from "./item-labels.ts";
import type { Annotation } from "./notes.ts";
import { childrenOf, isConcealed, isElement, isText, isUnread, nameOf } from "./page.ts";
import { declarations, isStruck, shiftOf } from "./style.ts";
import { type Grid, linesOfGrid, readGrid } from "./tables.ts";

/** A line, and the innermost block that it stands in. */
export interface PageLine {
  text: string;
  block: Element;
  /** Whether all of it is the text of links: a menu, a list of other pages. */
  linked: boolean;
  /** What couldn't be carried as it stood. */
  remarks: readonly Remark[];
}

/** Lines, and what an editor should know of how they came about. */
export interface PageText {
  lines: PageLine[];
  notes: string[];
}

const BLOCKS = new Set(
  "address article blockquote body caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Characters between which a line end of the markup is no space (CSS Text, segment breaks). */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2014\u2026]/u;

/** Reads the lines below an element; `annotations` are elements whose words are others' to give. */
export function readLines(root: Element, annotations: Annotations = new Map()): PageText {
  const reader = new Reader(annotations);
  reader.children(root, root);
  reader.end(root);
  return { lines: reader.lines, notes: reader.notes() };
}

export type Annotations = ReadonlyMap<Element, Annotation>;

class Reader {
  readonly lines: PageLine[] = [];
  readonly #annotations: Annotations;
  #line = "";
  /** What is told of the line, and of places before it that have no line of their own. */
  #remarks: Remark[] = [];
  /** Words above or below the line that may go on in the next element. */
  #shifted: { shift: Shift; words: string } | null = null;
  /** Words that are struck out, as far as they follow each other. */
  #struckWords = "";
  #struck = 0;
  /** Whether words are collected that are no line's yet. */
  #collecting = 0;
  /** Whether the line has words outside links. */
  #unlinked = false;
  #links = 0;
  #preformatted = 0;
  /** Columns of the last table that has a 序号: one without a head behind it goes on with it. */
  #columns: number | null = null;
  readonly #labels = new Map<Element, string>();
  readonly #counts = { numbered: 0, merged: 0, empty: 0 };

  constructor(annotations: Annotations) {
    this.#annotations = annotations;
  }

  notes(): string[] {
    const { numbered, merged, empty } = this.#counts;
    return [
      numbered > 0 ? `自动编号的列表 ${numbered} 项，编号已写成文字；请对照原件核对` : "",
      merged > 0 ? `表格中合并的单元格 ${merged} 个，所跨的每一行都写上了它的文字；请核对` : "",
      empty > 0 ? `表格中空的单元格 ${empty} 个，以“—”表示` : "",
    ].filter((note) => note !== "");
  }

  children(node: Node, block: Element): void {
    for (const child of childrenOf(node)) {
      if (isText(child)) this.#text(child.data, block);
      else if (!isElement(child)) continue;
      else if (nameOf(child) === "math") this.#formula(child);
      else if (!isUnread(child)) this.#element(child, block);
      else if (isConcealed(child)) this.#conceal(child);
    }
  }

  /** Ends the last line; what is told of places behind it is told with it. */
  end(block: Element): void {
    this.endLine(block);
    const last = this.lines.at(-1);
    if (last) last.remarks = [...last.remarks, ...this.#remarks];
    this.#remarks = [];
  }

  endLine(block: Element): void {
    if (this.#collecting > 0) return;
    this.#settle();
    const text = collapse(this.#line);
    if (text !== "") {
      this.lines.push({ text, block, linked: !this.#unlinked, remarks: this.#remarks });
      this.#remarks = [];
    }
    this.#line = "";
    this.#unlinked = false;
  }

  /** Gives words that stood above or below the line, or were struck out, their place in it. */
  #settle(): void {
    const struck = shorten(this.#struckWords);
    if (struck !== "") this.#remark("struck", struck);
    this.#struckWords = "";
    const shifted = this.#shifted;
    this.#shifted = null;
    if (!shifted) return;
    if (shifted.words.trim() === "") {
      this.#line += shifted.words;
      return;
    }
    const { text, kind } = carry(this.#line, shifted.words, shifted.shift);
    this.#line += text;
    this.#remark(kind, collapse(this.#line).slice(-6 - text.length));
  }

  #remark(kind: Remark["kind"], shown: string): void {
    this.#remarks.push({ kind, shown: shorten(shown, 200) });
  }

  /** Words of the line, once what stood before them is settled. */
  #append(words: string): void {
    if (words === "") return;
    if (this.#struck > 0) {
      this.#struckWords += words;
      return;
    }
    if (this.#collecting === 0) this.#settle();
    this.#line += words;
  }

  #text(data: string, block: Element): void {
    const pieces = this.#preformatted > 0 ? data.split(/\r\n|[\r\n]/) : [data];
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) this.endLine(block);
      this.#append(piece);
      if (this.#links === 0 && /\S/.test(piece)) this.#unlinked = true;
    }
  }

  #element(element: Element, block: Element): void {
    const annotation = this.#annotations.get(element);
    if (annotation) {
      this.#annotated(element, annotation, block);
      return;
    }
    const name = nameOf(element);
    const style = declarations(element);
    const shift = shiftOf(name, style, () => element.textContent ?? "");
    if (shift && this.#struck === 0) this.#shift(element, shift, block);
    else if (isStruck(name, style)) {
      this.#struck += 1;
      this.#within(element, name, style, block);
      this.#struck -= 1;
    } else this.#within(element, name, style, block);
  }

  #within(element: Element, name: string, style: ReadonlyMap<string, string>, block: Element): void {
    if (name === "br") this.endLine(block);
    else if (name === "ruby") this.#ruby(element, block);
    else if (name === "a" && /^(?!\s*(?:javascript:|#))/i.test(element.getAttribute("href") ?? "#")) {
      this.#links += 1;
      this.children(element, block);
      this.#links -= 1;
    } else if (BLOCKS.has(name) || (style.get("display") ?? "").startsWith("block")) {
      this.endLine(block);
      this.#block(element, name);
      this.endLine(element);
    } else this.children(element, block);
  }

  #shift(element: Element, shift: Shift, block: Element): void {
    const words = this.#collect(element, block);
    if (this.#collecting > 0) {
      // A power of a power; where nothing stands before it, two elements say the same.
      const isPower = this.#line.trim() !== "" && words.trim() !== "";
      this.#line += isPower ? `${shift === "super" ? "^" : "_"}(${words.trim()})` : words;
      return;
    }
    if (this.#struckWords !== "" || (this.#shifted && this.#shifted.shift !== shift)) this.#settle();
    this.#shifted = { shift, words: (this.#shifted?.words ?? "") + words };
    if (this.#links === 0 && words.trim() !== "") this.#unlinked = true;
  }

  /** An element's words apart from the line. */
  #collect(element: Element, block: Element): string {
    const line = this.#line;
    this.#line = "";
    this.#collecting += 1;
    this.children(element, block);
    this.#collecting -= 1;
    const words = this.#line;
    this.#line = line;
    return words;
  }

  /** A base stays on the line; what stands above it is told. */
  #ruby(element: Element, block: Element): void {
    this.#settle();
    const from = this.#line.length;
    this.children(element, block);
    this.#settle();
    const base = this.#line.slice(from);
    const readings = [...element.querySelectorAll("rt")].map(({ textContent }) => textContent ?? "");
    const reading = shorten(readings.join(""));
    if (reading !== "") this.#remark("ruby", `${shorten(base)}（${reading}）`);
  }

  #annotated(element: Element, { words, remark }: Annotation, block: Element): void {
    if (words === null) this.children(element, block);
    else this.#append(words);
    this.#remarks.push(remark);
    if (words !== "" && this.#links === 0) this.#unlinked = true;
  }

  #formula(element: Element): void {
    const text = formulaText(element);
    if (text === "") return;
    this.#append(text);
    this.#unlinked = true;
    this.#remark("formula", text);
  }

  #conceal(element: Element): void {
    const words = shorten(element.textContent ?? "");
    if (words !== "") this.#remark("hidden", words);
  }

  #block(element: Element, name: string): void {
    const told = new Map<string, Remark[]>();
    const grid =
      name === "table" ? readGrid(element, this.#columns, (cell) => this.#cellText(cell, told)) : null;
    if (grid) {
      this.#table(element, grid, told);
      return;
    }
    if (name === "ol") for (const [item, label] of itemLabels(element)) this.#labels.set(item, label);
    const before = this.lines.length;
    this.#preformatted += name === "pre" ? 1 : 0;
    this.children(element, element);
    this.endLine(element);
    this.#preformatted -= name === "pre" ? 1 : 0;
    const label = this.#labels.get(element);
    const first = this.lines[before];
    if (label === undefined || !first || readMarker(first.text)) return;
    first.text = label + first.text;
    this.#counts.numbered += 1;
  }

  /** A line a cell; what is told of a cell is told with its line. */
  #table(element: Element, grid: Grid, told: Map<string, Remark[]>): void {
    const { lines, empty } = linesOfGrid(grid);
    this.#columns = grid.columns;
    this.#counts.merged += grid.merged;
    this.#counts.empty += empty;
    for (const text of lines) {
      const remarks = told.get(text) ?? [];
      told.delete(text);
      this.lines.push({ text, block: element, linked: false, remarks: [...this.#remarks, ...remarks] });
      this.#remarks = [];
    }
    // Cells that hold nothing else have no line.
    this.#remarks.push(...[...told.values()].flat());
  }

  /** A cell's text in one line: in a flattened table a line is a cell. */
  #cellText(cell: Element, told: Map<string, Remark[]>): string {
    const remarks: Remark[] = [];
    for (const nested of cell.querySelectorAll("table")) {
      if (nested.parentElement?.closest("table") !== cell.closest("table")) continue;
      const text = this.#nestedText(nested, remarks);
      nested.textContent = text;
      if (text !== "") remarks.push({ kind: "nested", shown: shorten(text) });
    }
    const { lines } = readLines(cell, this.#annotations);
    const text = lines.map((line) => line.text).join("");
    remarks.push(...lines.flatMap((line) => [...line.remarks]));
    if (remarks.length > 0) told.set(text, [...(told.get(text) ?? []), ...remarks]);
    return text;
  }

  /** A table inside a cell as one line: cells between spaces, rows between semicolons. */
  #nestedText(table: Element, remarks: Remark[]): string {
    const textOf = (cell: Element): string => {
      const { lines } = readLines(cell, this.#annotations);
      remarks.push(...lines.flatMap((line) => [...line.remarks]));
      return lines.map(({ text }) => text).join("");
    };
    const rows = [...table.querySelectorAll("tr")]
      .filter((row) => row.closest("table") === table)
      .map((row) => [...row.children].map(textOf).join(" "));
    return rows.filter((row) => row.trim() !== "").join("；");
  }
}

function collapse(text: string): string {
  return text
    .replaceAll(/[ \t\r\n\f]+/g, (run, at: number) => {
      const isBreak = /[\r\n]/.test(run);
      return isBreak && WIDE.test(text[at - 1] ?? "") && WIDE.test(text[at + run.length] ?? "") ? "" : " ";
    })
    .trim();
}
