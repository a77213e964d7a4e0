/** MathML as one line of text. */
import { carry, fraction } from "../raised.ts";
import { isElement, isText, nameOf } from "./page.ts";

/** A formula's words in one line; powers and indices as raised and lowered characters. */
export function formulaText(node: Node): string {
  if (isText(node)) return node.data.trim();
  if (!isElement(node)) return "";
  const parts = [...node.childNodes].filter((child) => isElement(child) || isText(child)).map(formulaText);
  const [base = "", second = "", third = ""] = [...node.children].map(formulaText);
  switch (nameOf(node)) {
    case "annotation":
    case "annotation-xml":
      return "";
    case "msup":
      return base + carry(base, second, "super").text;
    case "msub":
      return base + carry(base, second, "sub").text;
    case "msubsup":
      return base + carry(base, second, "sub").text + carry(base, third, "super").text;
    case "mfrac":
      return fraction(base, second);
    case "msqrt":
      return `√(${parts.join("")})`;
    default:
      return parts.join("");
  }
}
