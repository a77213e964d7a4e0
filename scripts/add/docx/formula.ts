/** Word's formulas (OMML) as one line of text. */
import { carry, fraction } from "../raised.ts";
import { child } from "./xml.ts";

/** A formula's words in one line; powers and indices as raised and lowered characters. */
export function formulaText(element: Element): string {
  const part = (name: string): string => {
    const found = child(element, name);
    return found ? formulaText(found) : "";
  };
  switch (element.tagName) {
    case "m:t":
      return element.textContent ?? "";
    case "m:sSup":
      return part("m:e") + carry(part("m:e"), part("m:sup"), "super").text;
    case "m:sSub":
      return part("m:e") + carry(part("m:e"), part("m:sub"), "sub").text;
    case "m:sSubSup":
      return (
        part("m:e") +
        carry(part("m:e"), part("m:sub"), "sub").text +
        carry(part("m:e"), part("m:sup"), "super").text
      );
    case "m:f":
      return fraction(part("m:num"), part("m:den"));
    case "m:rad":
      return `${part("m:deg")}√(${part("m:e")})`;
    default:
      return [...element.children].map(formulaText).join("");
  }
}
