/** What an element's own style says of how its words stand on the line. */
import type { Shift } from "../raised.ts";

/** A style attribute's declarations, names in lower case; the last of a name counts. */
export function declarations(element: Element): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const declaration of (element.getAttribute("style") ?? "").split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).replace("!important", "");
    found.set(name, value.trim().toLowerCase());
  }
  return found;
}

/** Whether a browser shows nothing of an element. */
export function isHidden(style: ReadonlyMap<string, string>): boolean {
  return (
    style.get("display") === "none" ||
    ["hidden", "collapse"].includes(style.get("visibility") ?? "") ||
    /^0(?:\.0{1,9})?(?:[a-z]{2,4}|%)?$/.test(style.get("font-size") ?? "") ||
    /^0(?:\.0{1,9})?%?$/.test(style.get("opacity") ?? "") ||
    style.get("mso-hide") === "all"
  );
}

/** Whether a line is drawn through an element's words. */
export function isStruck(name: string, style: ReadonlyMap<string, string>): boolean {
  if (name === "s" || name === "del" || name === "strike") return true;
  return ["text-decoration", "text-decoration-line"].some((property) =>
    (style.get(property) ?? "").includes("line-through"),
  );
}

/** Where an element's words stand; `null` on the line. `words` tells a raised number from a picture's or heading's layout. */
export function shiftOf(name: string, style: ReadonlyMap<string, string>, words: () => string): Shift | null {
  const align = style.get("vertical-align") ?? "";
  if (align === "baseline") return null;
  if (name === "sup" || align === "super") return "super";
  if (name === "sub" || align === "sub") return "sub";
  const isMoved = style.get("position") === "relative";
  const down = length(style.get("top") ?? "") ?? negative(length(style.get("bottom") ?? ""));
  const raised = length(align) ?? (isMoved ? negative(down) : null);
  if (raised === null || raised === 0 || BLOCK_NAMES.has(name) || !isScript(words())) return null;
  return raised > 0 ? "super" : "sub";
}

const BLOCK_NAMES = new Set(["p", "div", "td", "th", "tr", "table", "img", "li", "h1", "h2", "h3", "h4"]);

/** Words that stand above or below a line for what they mean: short, and no Chinese text. */
export function isScript(words: string): boolean {
  const bare = words.trim();
  return bare !== "" && bare.length <= 8 && !/\p{Script=Han}/u.test(bare);
}

/** A length's number, whatever its unit; `null` where it is none. */
function length(value: string): number | null {
  return /^[+-]?\d{1,5}(?:\.\d{1,5})?(?:[a-z]{2,4}|%)$/.test(value) ? Number.parseFloat(value) : null;
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}
