/** What a Word document holds beside its text: comments, running heads and feet. */
import { shorten } from "../remarks.ts";
import type { Marks } from "./marks.ts";
import { childrenNamed } from "./xml.ts";

/** Puts a mark where each comment stands. */
export function markComments(document: Document, comments: Document | null, marks: Marks): void {
  const texts = new Map(
    childrenNamed(comments?.documentElement, "w:comment").map((comment) => [
      comment.getAttribute("w:id") ?? "",
      [comment.getAttribute("w:author") ?? "", textOf(comment)].filter((part) => part !== "").join("："),
    ]),
  );
  for (const reference of [...document.getElementsByTagName("w:commentReference")]) {
    const text = texts.get(reference.getAttribute("w:id") ?? "") ?? "";
    const run = reference.parentElement;
    reference.remove();
    run?.after(marks.link(document, "comment", text === "" ? "（空）" : text, ""));
  }
}

/** The words of running heads and feet, each once; page numbers are none. */
export function runningWords(parts: readonly Document[]): string[] {
  const words = parts.flatMap((part) =>
    [...part.getElementsByTagName("w:p")].map((paragraph) => textOf(paragraph)),
  );
  return [...new Set(words)]
    .filter((text) => /[\p{L}]/u.test(text.replaceAll(/第?\d*页?共?\d*页?/gu, "")))
    .map((text) => shorten(text));
}

function textOf(element: Element): string {
  return [...element.getElementsByTagName("w:t")]
    .map(({ textContent }) => textContent ?? "")
    .join("")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
