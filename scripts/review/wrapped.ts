/** Text on a terminal: lines of Chinese have no spaces to break at, and a prompt would put each whole under its mark. */
import widthOf from "fast-string-width";

/** What stands before a line of a source: its mark and number. */
const GUTTER = /^[▶ ] +\d+ │ /u;

const OPENS = "（《“‘【";
const CLOSES = "，。、；：？！）》”’】";
const LATIN = /^[\w./:-]$/;

/**
 * Breaks lines that are wider than so many columns, a Chinese character being two; what goes on stands below what it
 * belongs to, behind the gutter of a source's line.
 */
export function wrapped(text: string, columns: number): string {
  return text
    .split("\n")
    .flatMap((line) => wrappedLine(line, columns))
    .join("\n");
}

function wrappedLine(line: string, columns: number): string[] {
  const [gutter = ""] = GUTTER.exec(line) ?? [];
  const indent = " ".repeat(widthOf(gutter));
  const lines: string[] = [];
  let now = "";
  let width = 0;
  const units = unitsOf(line).flatMap((one) => (widthOf(one) > columns - indent.length ? [...one] : [one]));
  for (const unit of units) {
    const more = widthOf(unit);
    if (width + more > columns && now.trim() !== "") {
      lines.push(now);
      now = indent;
      width = indent.length;
    }
    now += unit;
    width += more;
  }
  return [...lines, now];
}

/** What is kept together: a Latin word or one character, with the signs that open before and close behind it. */
function unitsOf(line: string): string[] {
  const units: string[] = [];
  let last = "";
  for (const sign of line) {
    const isOne = CLOSES.includes(sign) || OPENS.includes(last) || (LATIN.test(last) && LATIN.test(sign));
    if (last !== "" && isOne) units.push(`${units.pop()}${sign}`);
    else units.push(sign);
    last = sign;
  }
  return units;
}
