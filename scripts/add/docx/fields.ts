/**
 * Equation fields (EQ), with which Word and WPS print readings above characters
 * and characters in circles: their words stand in the field's code only.
 */

/** What an equation field prints. */
export interface EquationField {
  kind: "ruby" | "circled" | "formula";
  /** The words on the line. */
  base: string;
  /** The reading above them; empty where there is none. */
  above: string;
}

/** Reads a field's code; `null` where it is no equation. */
export function readEquation(code: string): EquationField | null {
  const words = code.trim();
  if (!/^EQ\b/i.test(words)) return null;
  const overstrike = /\\o\s{0,4}(?:\\a[a-z]\s{0,4})?\(/i.exec(words);
  if (!overstrike) return { kind: "formula", base: bare(words.slice(2)), above: "" };
  const parts = split(words.slice(overstrike.index + overstrike[0].length));
  const raised = parts.find((part) => /\\s\s{0,4}\\up/i.test(part));
  const base = parts.find((part) => part !== raised && !CIRCLES.test(part.trim())) ?? "";
  if (raised !== undefined) return { kind: "ruby", base: bare(base), above: bare(inner(raised)) };
  const isCircled = parts.some((part) => CIRCLES.test(part.trim()));
  return {
    kind: isCircled ? "circled" : "formula",
    base: isCircled ? circled(bare(base)) : bare(parts.join("")),
    above: "",
  };
}

const CIRCLES = /^[○〇◯△▲◇◆□]$/u;

/** The arguments up to the bracket that closes them, parted by commas outside further brackets. */
function split(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const sign of text) {
    if (sign === ")" && depth === 0) break;
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if ((sign === "," || sign === ";") && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** The words between the first bracket and the last. */
function inner(part: string): string {
  return part.slice(part.indexOf("(") + 1, part.includes(")") ? part.lastIndexOf(")") : undefined);
}

function bare(words: string): string {
  return words.replaceAll(/\\[a-z*]{1,4}\d{0,4}|\s/giu, "");
}

/** A number in a circle as its own character where there is one, else in brackets. */
function circled(words: string): string {
  const value = /^\d{1,2}$/.test(words) ? Number(words) : 0;
  return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : `(${words})`;
}
