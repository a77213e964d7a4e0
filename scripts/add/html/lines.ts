/** A page's text as lines: blocks and `<br>` end them, white space inside collapses as in a browser. */
import { readMarker } from "../../converter/source/markers.ts";
import { type Remark, shorten } from "../remarks.ts";
import { cellText } from "./cell-text.ts";
import { formulaText } from "./formula.ts";
import { itemLabels } from "./item-labels.ts";
import { LineInMaking, type MadeLine } from "./line-in-making.ts";
import type { Annotation } from "./notes.ts";
import { childrenOf, isConcealed, isElement, isText, isUnread, nameOf } from "./page.ts";
import { declarations, isStruck, shiftOf } from "./style.ts";
import { type Grid, linesOfGrid, readGrid } from "./tables.ts";

/** A line, and the innermost block that it stands in. */
export interface PageLine extends MadeLine {
  block: Element;
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
  readonly #line = new LineInMaking();
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
    const remarks = this.#line.takeRemarks();
    if (last) last.remarks = [...last.remarks, ...remarks];
  }

  endLine(block: Element): void {
    const line = this.#line.end();
    if (line) this.lines.push({ ...line, block });
  }

  #text(data: string, block: Element): void {
    const pieces = this.#preformatted > 0 ? data.split(/\r\n|[\r\n]/) : [data];
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) this.endLine(block);
      this.#line.append(piece);
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
    if (shift && !this.#line.isStruck) this.#line.shift(shift, () => this.children(element, block));
    else if (isStruck(name, style)) this.#line.strike(() => this.#within(element, name, style, block));
    else this.#within(element, name, style, block);
  }

  #within(element: Element, name: string, style: ReadonlyMap<string, string>, block: Element): void {
    if (name === "br") this.endLine(block);
    else if (name === "ruby") this.#ruby(element, block);
    else if (name === "a" && /^(?!\s*(?:javascript:|#))/i.test(element.getAttribute("href") ?? "#")) {
      this.#line.link(() => this.children(element, block));
    } else if (BLOCKS.has(name) || (style.get("display") ?? "").startsWith("block")) {
      this.endLine(block);
      this.#block(element, name);
      this.endLine(element);
    } else this.children(element, block);
  }

  /** A base stays on the line; what stands above it is told. */
  #ruby(element: Element, block: Element): void {
    const base = this.#line.during(() => this.children(element, block));
    const readings = [...element.querySelectorAll("rt")].map(({ textContent }) => textContent ?? "");
    const reading = shorten(readings.join(""));
    if (reading !== "") this.#line.remark({ kind: "ruby", shown: `${shorten(base)}（${reading}）` });
  }

  #annotated(element: Element, { words, remark }: Annotation, block: Element): void {
    if (words === null) this.children(element, block);
    else this.#line.append(words);
    this.#line.remark(remark);
  }

  #formula(element: Element): void {
    const text = formulaText(element);
    if (text === "") return;
    this.#line.append(text);
    this.#line.remark({ kind: "formula", shown: shorten(text, 200) });
  }

  #conceal(element: Element): void {
    const words = shorten(element.textContent ?? "");
    if (words !== "") this.#line.remark({ kind: "hidden", shown: words });
  }

  #block(element: Element, name: string): void {
    const told = new Map<string, Remark[]>();
    const grid =
      name === "table"
        ? readGrid(element, this.#columns, (cell) =>
            cellText(cell, told, (part) => readLines(part, this.#annotations).lines),
          )
        : null;
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
      this.lines.push({
        ...{ text, block: element, linked: false },
        remarks: [...this.#line.takeRemarks(), ...remarks],
      });
    }
    // A cell without text has no line of its own; what was told of it goes to the next one.
    for (const remark of [...told.values()].flat()) this.#line.remark(remark);
  }
}
