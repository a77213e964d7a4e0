/** What `numbering.xml` and `styles.xml` say of automatic numbers. */
import { child, childrenNamed, isOn, numberOf, valueOf } from "./xml.ts";

/** One level of a list. */
export interface Level {
  start: number;
  /** `w:numFmt`, e.g. `chineseCounting`. */
  format: string;
  /** `w:lvlText`, e.g. `（%1）`. */
  text: string;
  /** Whether all numbers of the level are printed in digits. */
  isLegal: boolean;
  /** The level (from 1) whose number starts this one anew; `null`: any above it; 0: none. */
  restartAfter: number | null;
  /** The paragraph style that this level belongs to. */
  style: string | null;
}

/** A list that paragraphs refer to: levels, and numbers that begin anew where it is first used. */
export interface List {
  /** Lists with the same one count on together. */
  abstractId: string;
  levels: ReadonlyMap<number, Level>;
  starts: ReadonlyMap<number, number>;
}

/** A place in a list. */
export interface NumberedAt {
  listId: string;
  level: number;
}

/** Finds the list and level of a paragraph. */
export class Numbering {
  readonly lists = new Map<string, List>();
  readonly #styles = new Map<string, Element>();
  readonly #defaultStyle: string | null = null;

  constructor(numbering: Document | null, styles: Document | null) {
    for (const style of childrenNamed(styles?.documentElement, "w:style")) {
      const id = style.getAttribute("w:styleId");
      if (id === null || style.getAttribute("w:type") !== "paragraph") continue;
      this.#styles.set(id, style);
      if (["1", "true", "on"].includes(style.getAttribute("w:default") ?? "")) this.#defaultStyle = id;
    }
    if (numbering) this.#readLists(numbering.documentElement);
  }

  /** The name of a paragraph's style, e.g. `toc 1`. */
  styleName(properties: Element | null): string {
    return valueOf(this.#styles.get(this.#styleOf(properties) ?? ""), "w:name") ?? "";
  }

  /** Where a paragraph with these properties is numbered; `null` where it isn't. */
  place(properties: Element | null): NumberedAt | null {
    const own = child(properties, "w:numPr");
    const style = this.#styleOf(properties);
    const inherited = this.#chain(style).flatMap((id) => {
      const numbered = child(child(this.#styles.get(id), "w:pPr"), "w:numPr");
      return numbered ? [{ id, numbered }] : [];
    });
    const sources = [...(own ? [{ id: style, numbered: own }] : []), ...inherited];
    const listId = first(sources.map(({ numbered }) => valueOf(numbered, "w:numId")));
    const list = listId === null ? undefined : this.lists.get(listId);
    if (listId === null || !list) return null;
    const stated = first(sources.map(({ numbered }) => numberOf(numbered, "w:ilvl")));
    // A style says which list; the list's level says which style it is for.
    const ofStyle = [...list.levels].find(([, level]) =>
      sources.some(({ id }) => id !== null && id === level.style),
    );
    return { listId, level: (own ? stated : (ofStyle?.[0] ?? stated)) ?? ofStyle?.[0] ?? 0 };
  }

  #styleOf(properties: Element | null): string | null {
    return valueOf(properties, "w:pStyle") ?? this.#defaultStyle;
  }

  /** A style and those it is based on. */
  #chain(style: string | null): string[] {
    const chain: string[] = [];
    for (let id = style; id !== null && !chain.includes(id); ) {
      chain.push(id);
      id = valueOf(this.#styles.get(id), "w:basedOn");
    }
    return chain;
  }

  #readLists(root: Element): void {
    const abstracts = new Map<string, Element>();
    for (const element of childrenNamed(root, "w:abstractNum"))
      abstracts.set(element.getAttribute("w:abstractNumId") ?? "", element);
    for (const element of childrenNamed(root, "w:num")) {
      const abstractId = resolveLink(valueOf(element, "w:abstractNumId") ?? "", abstracts);
      const levels = new Map<number, Level>();
      for (const level of childrenNamed(abstracts.get(abstractId), "w:lvl"))
        levels.set(indexOf(level), readLevel(level));
      const starts = new Map<number, number>();
      for (const override of childrenNamed(element, "w:lvlOverride")) {
        const own = child(override, "w:lvl");
        if (own) levels.set(indexOf(override), readLevel(own));
        const start = numberOf(override, "w:startOverride");
        if (start !== null) starts.set(indexOf(override), start);
      }
      this.lists.set(element.getAttribute("w:numId") ?? "", { abstractId, levels, starts });
    }
  }
}

/** A definition may only name the list style that defines it. */
function resolveLink(id: string, abstracts: ReadonlyMap<string, Element>): string {
  const link = valueOf(abstracts.get(id), "w:numStyleLink");
  if (link === null) return id;
  for (const [other, element] of abstracts) if (valueOf(element, "w:styleLink") === link) return other;
  return id;
}

function indexOf(level: Element): number {
  return Number(level.getAttribute("w:ilvl") ?? "0");
}

function readLevel(level: Element): Level {
  // Formats that only newer programs know stand in an alternative, with an older one beside it.
  const alternative = child(child(level, "mc:AlternateContent"), "mc:Choice");
  const choice = child(alternative, "w:numFmt");
  return {
    // The standard says 0 where none is stated; programs that state none mean 1.
    start: numberOf(level, "w:start") ?? 1,
    format:
      choice?.getAttribute("w:format") ??
      valueOf(level, "w:numFmt") ??
      valueOf(alternative, "w:numFmt") ??
      "decimal",
    text: valueOf(level, "w:lvlText") ?? "",
    isLegal: isOn(level, "w:isLgl"),
    restartAfter: numberOf(level, "w:lvlRestart"),
    style: valueOf(level, "w:pStyle"),
  };
}

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}
