/** A page's text as lines: blocks and `<br>` end them, white space inside collapses as in a browser. */
import { readMarker } from "../../converter/source/markers.ts";
import { itemLabels } from "./item-labels.ts";
import { childrenOf, isElement, isText, isUnread, nameOf } from "./page.ts";
import { type Grid, linesOfGrid, readGrid } from "./tables.ts";

/** A line, and the innermost block that it stands in. */
export interface PageLine {
  text: string;
  block: Element;
  /** Whether all of it is the text of links: a menu, a list of other pages. */
  linked: boolean;
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

/** Reads the lines below an element. */
export function readLines(root: Element): PageText {
  const reader = new Reader();
  reader.children(root, root);
  reader.endLine(root);
  return { lines: reader.lines, notes: reader.notes() };
}

class Reader {
  readonly lines: PageLine[] = [];
  #line = "";
  /** Whether the line has words outside links. */
  #unlinked = false;
  #links = 0;
  #preformatted = 0;
  /** Columns of the last table that has a 序号: one without a head behind it goes on with it. */
  #columns: number | null = null;
  readonly #labels = new Map<Element, string>();
  readonly #counts = { numbered: 0, merged: 0, empty: 0 };

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
      else if (isElement(child) && !isUnread(child)) this.#element(child, block);
    }
  }

  endLine(block: Element): void {
    const text = collapse(this.#line);
    if (text !== "") this.lines.push({ text, block, linked: !this.#unlinked });
    this.#line = "";
    this.#unlinked = false;
  }

  #text(data: string, block: Element): void {
    const pieces = this.#preformatted > 0 ? data.split(/\r\n|[\r\n]/) : [data];
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) this.endLine(block);
      this.#line += piece;
      if (this.#links === 0 && /\S/.test(piece)) this.#unlinked = true;
    }
  }

  #element(element: Element, block: Element): void {
    const name = nameOf(element);
    if (name === "br") this.endLine(block);
    else if (name === "a" && /^(?!\s*(?:javascript:|#))/i.test(element.getAttribute("href") ?? "#")) {
      this.#links += 1;
      this.children(element, block);
      this.#links -= 1;
    } else if (BLOCKS.has(name) || /display\s*:\s*block/i.test(element.getAttribute("style") ?? "")) {
      this.endLine(block);
      this.#block(element, name);
      this.endLine(element);
    } else this.children(element, block);
  }

  #block(element: Element, name: string): void {
    const grid = name === "table" ? readGrid(element, this.#columns, cellText) : null;
    if (grid) {
      this.#table(element, grid);
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

  #table(element: Element, grid: Grid): void {
    const { lines, empty } = linesOfGrid(grid);
    this.#columns = grid.columns;
    this.#counts.merged += grid.merged;
    this.#counts.empty += empty;
    for (const text of lines) this.lines.push({ text, block: element, linked: false });
  }
}

/** A cell's text in one line: in a flattened table a line is a cell. */
function cellText(cell: Element): string {
  return readLines(cell)
    .lines.map(({ text }) => text)
    .join("");
}

function collapse(text: string): string {
  return text
    .replaceAll(/[ \t\r\n\f]+/g, (run, at: number) => {
      const isBreak = /[\r\n]/.test(run);
      return isBreak && WIDE.test(text[at - 1] ?? "") && WIDE.test(text[at + run.length] ?? "") ? "" : " ";
    })
    .trim();
}
