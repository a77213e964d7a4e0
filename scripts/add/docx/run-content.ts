/** What a run holds, exchanged. */
import { child } from "./xml.ts";

/** Puts elements in the place of one of a run's contents; what stands on either side keeps its run. */
export function replaceInRun(document: Document, content: Element, replacements: readonly Element[]): void {
  const run = content.parentElement;
  if (run?.tagName !== "w:r") {
    content.replaceWith(...replacements);
    return;
  }
  const behind = [...run.children].slice([...run.children].indexOf(content) + 1);
  const rest = document.createElement("w:r");
  const properties = child(run, "w:rPr");
  if (properties) rest.appendChild(properties.cloneNode(true));
  for (const element of behind) rest.appendChild(element);
  content.remove();
  run.after(...replacements, ...(behind.length > 0 ? [rest] : []));
}
