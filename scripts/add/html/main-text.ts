/**
 * Which part of a page is its document: the innermost block that holds every
 * numbered paragraph and all of the prose, with the few lines around it that
 * are a document's frame. Where links come with it, Readability narrows it, if
 * it finds no less. Nothing here knows a site.
 */
import { Readability } from "@mozilla/readability";
import { readMarker } from "../../converter/source/markers.ts";
import { remarkNotes } from "../remarks.ts";
import { headline } from "./headline.ts";
import { type Annotations, type PageLine, type PageText, readLines } from "./lines.ts";
import { takeNotes } from "./notes.ts";
import { childrenOf, isElement, nameOf, parsePage } from "./page.ts";
import { isImprint, withSurroundings } from "./surroundings.ts";

/** What a part of a page holds of a document. */
interface Weight {
  /** Numbered paragraphs that are no links. */
  numbered: number;
  /** Characters of numbered paragraphs and of lines that end a sentence, links left out. */
  prose: number;
}

/** Less prose than this is no document. */
const LEAST = 20;

/** Finds the document's lines on a page; `null` where there is no text of any length. */
export function findMainText(source: string): PageText | null {
  const page = parsePage(source);
  const notes = takeNotes(page);
  const all = readLines(page.body, notes);
  const container = withSurroundings(innermost(page.body, all.lines), all.lines);
  const own = container === page.body ? all : readLines(container, notes);
  const chosen = withoutMenus(
    own.lines.some(({ linked }) => linked) ? narrowed(own.lines, source) : own.lines,
  );
  if (weigh(chosen).prose < LEAST) return null;
  const lines = [...headline(page, all.lines, chosen), ...chosen];
  return { lines, notes: [...remarkNotes(lines), ...own.notes] };
}

/**
 * The lines from the first to the last that Readability proposes too, where it
 * finds no less of the document; on both sides up to the next link, since a
 * document's number, signature and date are no prose and easily left out.
 */
function narrowed(lines: readonly PageLine[], source: string): readonly PageLine[] {
  const proposal = readability(source);
  const known = new Set(proposal?.map(({ text }) => bare(text)));
  const isKnown = ({ text }: PageLine) => known.has(bare(text));
  let start = lines.findIndex(isKnown);
  let end = lines.findLastIndex(isKnown) + 1;
  while (start > 0 && !lines[start - 1]?.linked) start -= 1;
  while (end < lines.length && !lines[end]?.linked) end += 1;
  const within = lines.slice(Math.max(0, start), end);
  const [ours, theirs] = [weigh(lines), weigh(within)];
  return theirs.numbered >= ours.numbered && theirs.prose >= ours.prose ? within : lines;
}

/** So many links one below the other are a menu, unless they lead to attachments. */
const MENU = 3;

function withoutMenus(lines: readonly PageLine[]): PageLine[] {
  const isMenu = ({ linked, text }: PageLine) =>
    linked && !/附件|\.(?:docx?|wps|pdf|xlsx?|ofd|zip|rar)\b/i.test(text);
  const kept: PageLine[] = [];
  let menu: PageLine[] = [];
  const flush = () => {
    if (menu.length < MENU) kept.push(...menu);
    menu = [];
  };
  for (const line of lines) {
    if (isMenu(line)) menu.push(line);
    else {
      flush();
      kept.push(line);
    }
  }
  flush();
  return kept;
}

function weightOf({ text, linked, block }: PageLine): Weight {
  if (linked || isImprint(text)) return { numbered: 0, prose: 0 };
  const marker = readMarker(text);
  const isNumbered = marker !== null && (marker.style !== "bare" || text.length > marker.length);
  const endsSentence = /[。；：！？:;）)”]$/u.test(text) || /[。；](?=.)/u.test(text);
  const isProse = isNumbered || (endsSentence && text.length >= 10);
  const counts = isProse || text.length >= 40 || nameOf(block) === "table";
  return { numbered: isNumbered ? 1 : 0, prose: counts ? text.length : 0 };
}

function weigh(lines: readonly PageLine[]): Weight {
  const sum: Weight = { numbered: 0, prose: 0 };
  for (const line of lines) add(sum, weightOf(line));
  return sum;
}

function add(sum: Weight, { numbered, prose }: Weight): void {
  sum.numbered += numbered;
  sum.prose += prose;
}

/** Goes down from the body as long as one child holds it all. */
function innermost(body: Element, lines: readonly PageLine[]): Element {
  const own = new Map<Element, Weight>();
  for (const line of lines) {
    const sum = own.get(line.block) ?? { numbered: 0, prose: 0 };
    add(sum, weightOf(line));
    own.set(line.block, sum);
  }
  const weights = new Map<Element, Weight>();
  const total = (element: Element): Weight => {
    const sum = { ...(own.get(element) ?? { numbered: 0, prose: 0 }) };
    for (const child of childrenOf(element)) if (isElement(child)) add(sum, total(child));
    weights.set(element, sum);
    return sum;
  };
  const whole = total(body);
  const holdsAll = (element: Element): boolean => {
    const weight = weights.get(element);
    return weight !== undefined && weight.numbered === whole.numbered && weight.prose === whole.prose;
  };
  let at = body;
  for (let next: Element | undefined = at; next; next = [...at.children].find(holdsAll)) at = next;
  return at;
}

/** Readability's proposal as lines, from a tree of its own since it takes the tree apart. */
function readability(source: string): PageLine[] | null {
  try {
    const page = parsePage(source);
    const notes: Annotations = takeNotes(page);
    const article = new Readability<Node>(page, { serializer: (node) => node }).parse();
    const content = article?.content;
    return content && isElement(content) ? readLines(content, notes).lines : null;
  } catch {
    // Its mistakes on odd pages are no reason to give the page up: there is the other proposal.
    return null;
  }
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, "");
}
