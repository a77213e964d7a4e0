/** Puts what equation fields print in their place: circled numbers, readings, formulas. */
import { readEquation } from "./fields.ts";
import { type Marks, textRun } from "./marks.ts";
import { child } from "./xml.ts";

/** The elements below one, in their order. */
function* descendants(element: Element): Iterable<Element> {
  for (const inner of [...element.children]) {
    yield inner;
    yield* descendants(inner);
  }
}

/** Equation fields print what their code says; other fields their last result. */
export function replaceEquations(document: Document, paragraph: Element, marks: Marks): void {
  const fields: { code: string; begin: Element; isResult: boolean }[] = [];
  for (const element of [...descendants(paragraph)]) {
    const field = fields.at(-1);
    if (element.tagName === "w:instrText" && field && !field.isResult)
      field.code += element.textContent ?? "";
    if (element.tagName === "w:fldSimple")
      replaceEquation(document, element.getAttribute("w:instr") ?? "", element, marks);
    if (element.tagName !== "w:fldChar") continue;
    const type = element.getAttribute("w:fldCharType");
    if (type === "begin") fields.push({ code: "", begin: element, isResult: false });
    if (type === "separate" && field) field.isResult = true;
    if (type === "end" && field) {
      fields.pop();
      // A field inside another's code is part of that code.
      const outer = fields.at(-1);
      if (outer && !outer.isResult) outer.code += field.code;
      else replaceEquation(document, field.code, element, marks);
    }
  }
}

function replaceEquation(document: Document, code: string, at: Element, marks: Marks): void {
  const equation = readEquation(code);
  if (!equation || equation.base === "") return;
  const run = at.tagName === "w:fldChar" ? at.parentElement : at;
  const words = textRun(document, equation.base, child(run, "w:rPr"));
  if (equation.kind === "circled") run?.after(words);
  else {
    const shown = equation.kind === "ruby" ? `${equation.base}（${equation.above}）` : equation.base;
    run?.after(marks.link(document, equation.kind, shown, null, [words]));
  }
  if (at.tagName === "w:fldSimple") at.remove();
}
